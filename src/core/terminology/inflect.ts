/** A beginning that forms of a word share, and what may follow it: `sygdomm` with `en`, `er`, `ene` … */
export interface Stem {
  readonly stem: string
  readonly endings: ReadonlySet<string>
}

const GENITIVE = ['', 's']
const WEAK = ['en', 'ens', 'et', 'ets', 'ene', 'enes']
const PLURAL = ['er', 'ers', 'erne', 'ernes', 'e', 'es']
const AFTER_E = ['', 's', 'n', 'ns', 'r', 'rs', 'rne', 'rnes', 't', 'ts']
const AFTER_ER = [...GENITIVE, ...WEAK, 'e', 'es', 'ne', 'nes']
const CONTRACTED = [...WEAK, ...PLURAL]
const DEFINITE_NEUTER = ['et', 'ets', 'ene', 'enes']

/** Nouns made of a verb, without a plural ending of their own: with `-e`, `-er`, `-es` they are the verb. */
const VERBAL = /(?:brug|køb|salg|svar|kald|fald|spil|greb|løb|krav|valg|slag|tab|hold|bud)$/u

/** Nouns that change their vowel, by the last part of the word. */
const UMLAUTS: readonly (readonly [singular: string, plural: string])[] = [
  ['barn', 'børn'],
  ['barnebarn', 'børnebørn'],
  ['mand', 'mænd'],
  ['bog', 'bøg'],
  ['hånd', 'hænd'],
  ['fod', 'fødd'],
  ['tand', 'tænd'],
  ['nat', 'nætt'],
  ['stad', 'stæd'],
  ['kraft', 'kræft'],
  ['far', 'fædr'],
  ['mor', 'mødr'],
  ['bror', 'brødr'],
  ['datter', 'døtr'],
  ['ko', 'kø'],
  ['tå', 'tæ'],
  ['øje', 'øjn'],
]

/**
 * The forms of a Danish word, by a small table of endings and without a dictionary: `sygdom` gives
 * `sygdommene`, `center` gives `centret` and `centeret`, `handicappet` gives `handicappede`. It gives more
 * than there is (`sygdommet`), which does no harm where the word is looked for in a text.
 * `word` is in lower case; an adjective's `-t` is only given where `adjective` is set.
 */
export function inflect(word: string, adjective = false): readonly Stem[] {
  if (word.length < 4 || /\P{L}/u.test(word)) return [{stem: word, endings: new Set(GENITIVE)}]
  const stems: Stem[] = [...regular(word, adjective), ...umlauts(word)]
  return stems
}

function regular(word: string, adjective: boolean): readonly Stem[] {
  if (word.endsWith('e')) return [stemOf(word, AFTER_E)]
  if (word.endsWith('er')) {
    return [stemOf(word, AFTER_ER), stemOf(`${word.slice(0, -2)}r`, CONTRACTED)]
  }
  if (VERBAL.test(word)) return [stemOf(word, [...GENITIVE, ...WEAK])]
  const whole = stemOf(word, [...GENITIVE, ...WEAK, ...PLURAL, ...(adjective ? ['t'] : [])])
  if (/e[ln]$/u.test(word)) return [whole, ...contracted(word), ...doubled(word)]
  if (word.endsWith('et') && word.length > 5) return [whole, ...definite(word)]
  return [whole, ...doubled(word)]
}

/** `middel`: `midlet`, `midler`; `mangel`: `manglen`. */
function contracted(word: string): readonly Stem[] {
  const root = word.slice(0, -2)
  const single = /(\p{L})\1$/u.test(root) ? root.slice(0, -1) : root
  return [stemOf(single + word.slice(-1), CONTRACTED)]
}

/** `handicappet` is a participle, `jobcentret` a definite form: nothing in the letters says which. */
function definite(word: string): readonly Stem[] {
  const root = word.slice(0, -2)
  const plural = /[^aeiouyæøå][lnr]$/u.test(root) ? ['e', 'es'] : []
  return [stemOf(`${root}ed`, ['e', 'es']), stemOf(root, [...DEFINITE_NEUTER, ...plural])]
}

/** A single consonant after a single vowel is doubled: `sygdommen`, `oplægget`. */
function doubled(word: string): readonly Stem[] {
  const last = word.at(-1) ?? ''
  if (!/[^aeiouyæøå][aeiouyæøå][bdfgklmnprst]$/u.test(word)) return []
  return [stemOf(word + last, CONTRACTED)]
}

function umlauts(word: string): readonly Stem[] {
  const pair = UMLAUTS.find(([singular]) => word.endsWith(singular))
  if (pair === undefined) return []
  const [singular, plural] = pair
  return [
    stemOf(word.slice(0, word.length - singular.length) + plural, [...GENITIVE, ...CONTRACTED]),
  ]
}

function stemOf(stem: string, endings: readonly string[]): Stem {
  return {stem, endings: new Set(endings)}
}
