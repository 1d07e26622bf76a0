import type {Lexicon} from '../model/lexicon.ts'

/** Words that change inside, by their last part, with what their other forms begin with. */
const CHANGES: readonly (readonly [last: string, others: readonly string[]])[] = [
  ['barn', ['børn']],
  ['mand', ['mænd']],
  ['bog', ['bøg']],
  ['hånd', ['hænd']],
  ['fod', ['fødd']],
  ['rod', ['rødd']],
  ['tand', ['tænd']],
  ['nat', ['nætt']],
  ['stad', ['stæd']],
  ['kraft', ['kræft']],
  ['far', ['fædr']],
  ['mor', ['mødr']],
  ['bror', ['brødr']],
  ['datter', ['døtr']],
  ['bonde', ['bønd']],
  ['stang', ['stæng']],
  ['tang', ['tæng']],
  ['and', ['ænd']],
  ['gås', ['gæs']],
  ['klo', ['klø']],
  ['ko', ['kø']],
  ['tå', ['tæ']],
  ['øje', ['øjn']],
  ['stor', ['størr', 'størst']],
  ['ung', ['yngr', 'yngst']],
  ['tung', ['tyngr']],
  ['gammel', ['ældr', 'ældst']],
  ['lang', ['læng']],
  ['god', ['bedr', 'bedst']],
  ['us', ['']],
  ['um', ['', 'a']],
  ['o', ['i']],
]
/** By their last letter, for most words have none of these. */
const BY_LETTER = new Map<string, (typeof CHANGES)[number][]>()
for (const change of CHANGES) {
  const letter = change[0].slice(-1)
  BY_LETTER.set(letter, [...(BY_LETTER.get(letter) ?? []), change])
}

/** `skrive`, `foreslå`, `bo`: the strong ones change. */
const ENDS_OF_VERBS = new Set('eåo')

/** The word, and what its other forms begin with where they do not begin like it. */
export function irregularForms(lower: string, lexicon?: Lexicon): readonly string[] {
  const last = lower.slice(-1)
  const changes = BY_LETTER.get(last)
  if (changes === undefined && !ENDS_OF_VERBS.has(last)) return [lower]
  const forms = [lower]
  for (const [ending, others] of changes ?? []) {
    if (!lower.endsWith(ending)) continue
    const front = lower.slice(0, lower.length - ending.length)
    for (const other of others) forms.push(front + other)
  }
  if (ENDS_OF_VERBS.has(last) && lexicon !== undefined) forms.push(...verbForms(lower, lexicon))
  return forms
}

function verbForms(lower: string, lexicon: Lexicon): readonly string[] {
  const forms = lexicon.formsOf(lower)
  if (!forms.some(({category}) => category === 'p')) return []
  return forms.filter(({category}) => 'qrsuvw'.includes(category)).map(({form}) => form)
}
