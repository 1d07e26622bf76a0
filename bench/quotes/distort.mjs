const seen = {
  å: ['a', 'a', 'à', '4'],
  æ: ['ae', 'ee', 'ze', 'aee', 'e'],
  ø: ['o', 'g', 'e', '@', '¢', '6'],
  Å: ['A'],
  Æ: ['AE', 'E'],
  Ø: ['O', '0'],
}
const confused = [
  ['l', ['I', '1']],
  ['rn', ['m']],
  ['m', ['rn', 'in']],
  ['c', ['e']],
  ['h', ['b']],
  ['ti', ['ü']],
  [' ', ['', ' ']],
]
const letters = 'abcdefghijklmnoprstuvyæøå'

/** A page as a scanner without Danish letters reads it: most of those letters wrong, and one sign in twenty others. */
export function scan(text, dice) {
  let scanned = ''
  for (let at = 0; at < text.length;) {
    const known = seen[text.charAt(at)]
    const other = confused.find(([from]) => text.startsWith(from, at))
    if (known !== undefined && dice.chance(0.75)) {
      scanned += dice.pick(known)
      at += 1
    } else if (other !== undefined && dice.chance(0.1)) {
      scanned += dice.pick(other[1])
      at += other[0].length
    } else {
      scanned += text.charAt(at)
      at += 1
    }
  }
  return scanned
}

/** So large a share of the characters changed: a third each is another letter, left out, or has one put before it. */
export function err(text, share, dice) {
  let result = ''
  for (const character of text) {
    if (!dice.chance(share)) {
      result += character
      continue
    }
    const lot = dice.below(3)
    if (lot === 0) result += dice.pick([...letters])
    else if (lot === 1) result += dice.pick([...letters]) + character
  }
  return result
}

/** What is done to quotations, by the name it has in the tables. */
export const distortions = [
  {name: 'undistorted', change: (text) => text},
  {name: 'OCR noise', change: scan},
  {name: '10 % errors', change: (text, dice) => err(text, 0.1, dice)},
  {name: 'OCR noise and 10 %', change: (text, dice) => err(scan(text, dice), 0.1, dice)},
  {name: '20 % errors', change: (text, dice) => err(text, 0.2, dice)},
]
