// Danish-like words, so many and so unevenly used as in real documents: small words are Danish, the others
// are put together of syllables that Danish words have. No text is anybody's.

const small =
  'og i at er det en til af på den for som med der de ikke har et kan om vil var sig men fra ved skal over så efter også eller mod før under bliver ud mellem når hvor alle andre samt inden blandt således både hver derfor dog fordi mens ifølge uden hvis nye flere større mindre første egne denne dette disse deres'.split(
    ' ',
  )
const onsets =
  'b bl br d dr f fl fr g gl gr h j k kl kn kr l m n p pl pr r s sk skr sl sm sn sp st str sv t tr v b f h k l m r s t'.split(
    ' ',
  )
const vowels = 'a a e e e i i o u y æ ø å a e i o'.split(' ')
const codas =
  'b d f g k l ld lg lk m mp n nd ng nk nt p r rd rk rn rs rt s sk st t v n r l d s g'.split(' ')
const endings =
  'en et er erne ene e ning ningen ninger else elser hed heden skab lig lige elig isk iske ende ede et te'.split(
    ' ',
  )

const stems = 9000
const words = 60_000

/**
 * @param {ReturnType<typeof import('../lint/random.mjs').random>} dice
 */
export function makeLanguage(dice) {
  const roots = Array.from({length: stems}, () => makeRoot(dice))
  const rare = new Set()
  while (rare.size < words) rare.add(makeWord(roots, dice))
  const content = [...rare]
  const common = rankedPicker(small.length, 0.9, dice)
  const other = rankedPicker(content.length, 1.02, dice)
  return {
    smallWord: () => small[common()],
    contentWord: () => content[other()],
    name: () => capital(content[dice.below(content.length)].slice(0, 9)),
  }
}

function makeRoot(dice) {
  const syllable = () => dice.pick(onsets) + dice.pick(vowels) + dice.pick(codas)
  return dice.chance(0.6) ? syllable() : syllable() + dice.pick(vowels) + dice.pick(codas)
}

/** A third of the words are compounds, as in Danish. */
function makeWord(roots, dice) {
  const first = dice.pick(roots)
  const stem = dice.chance(0.35)
    ? `${first}${dice.chance(0.3) ? 's' : ''}${dice.pick(roots)}`
    : first
  return dice.chance(0.75) ? stem + dice.pick(endings) : stem
}

/** Picks the first often and the last seldom, as words are used: by rank to a power (Zipf). */
function rankedPicker(count, power, dice) {
  const sums = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 8) ** power
    sums[rank] = sum
  }
  return () => {
    const aim = (dice.below(1 << 30) / (1 << 30)) * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < aim) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
