import {pattern} from './pattern.ts'

const ONES =
  'nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten'.split(
    ' ',
  )
const TENS = 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems'.split(' ')
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['én', 1],
  ['ét', 1],
  ['hundrede', 100],
  ['tusind', 1000],
])
const JOINED = /^(\p{L}+)og(\p{L}+)$/u
const WORD = pattern('giu')`[\p{L}]+`

/** The values of the numbers that a Danish text has in words: 12 for `tolv`, 25 for `femogtyve`. *En* is an article. */
export function findNumberWords(text: string): readonly number[] {
  return (text.match(WORD) ?? []).flatMap((written) => {
    const word = written.toLowerCase()
    if (word === 'en') return []
    const value = VALUES.get(word)
    if (value !== undefined) return [value]
    const [, ones = '', tens = ''] = JOINED.exec(word) ?? []
    const [one, ten] = [VALUES.get(ones), VALUES.get(tens)]
    return one === undefined || ten === undefined || one > 9 || ten < 20 ? [] : [one + ten]
  })
}
