import type {Span} from '../model/span.ts'
import {plainCharacters} from './proposalNumber.ts'
import {buildPattern, pattern} from '../text/pattern.ts'

/** Several labels in a row, as one heading names them, and where they end. */
export interface ReadSeries {
  readonly numbers: readonly {readonly number: string; readonly span: Span}[]
  /** After the last label, its full stop left out. */
  readonly end: number
}

const LABEL = String.raw`(?:\p{Lu}{1,6}[ -]?)?\p{N}{1,3}(?:\.\p{N}{1,3})*(?:\.?[a-zæøå](?![\p{L}\p{N}]))?(?![\p{L}\p{N}])`
const FIRST = buildPattern(LABEL, 'uy')
const NEXT = buildPattern(
  String.raw`\.?(?:\s*(?<sign>,|[-\u2010-\u2015])\s*(?:og\s+)?|\s+(?<word>og|samt|and|&|til)\s+)(?:nr\.?\s*|forslag\s+)?(?<label>${LABEL})`,
  'uyi',
)
/** What may follow: nothing, a sign that parts number and title, or a title with a capital. */
const AFTER = pattern('u')`^\.?(?:\s*$|\s*[.:)|]|\s+[-\u2010-\u2015]\s|\s+[»“”"(]?\p{Lu})`
const LONGEST_RANGE = 50

/**
 * Reads `1 og 2`, `1. og 2.`, `4, 5 og 6`, `1-3` from where a heading's label begins. `undefined` where one
 * label stands alone, or where the numbers after it are words of the title: `5, 2 mio. kr. mere`.
 */
export function readSeries(text: string, from: number): ReadSeries | undefined {
  FIRST.lastIndex = from
  const first = FIRST.exec(text)?.[0]
  if (first === undefined) return undefined
  const numbers = [{number: plainCharacters(first), span: {start: from, end: from + first.length}}]
  let end = from + first.length
  for (;;) {
    NEXT.lastIndex = end
    const match = NEXT.exec(text)
    const {label, sign, word} = match?.groups ?? {}
    if (match === null || label === undefined) break
    const start = end + match[0].length - label.length
    const added = {number: plainCharacters(label), span: {start, end: start + label.length}}
    const isRange = word?.toLowerCase() === 'til' || (sign !== undefined && sign !== ',')
    const last = numbers.at(-1)
    if (isRange && last !== undefined) {
      const between = numbersBetween(last.number, added.number)
      if (between === undefined) return undefined
      const span = {start: last.span.start, end: added.span.end}
      numbers.push(...between.map((number) => ({number, span})))
    }
    numbers.push(added)
    end = added.span.end
  }
  return numbers.length > 1 && AFTER.test(text.slice(end)) ? {numbers, end} : undefined
}

/** `2` for `1` and `3`; `undefined` where the two are no range. */
function numbersBetween(first: string, last: string): readonly string[] | undefined {
  if (!/^\d{1,3}$/u.test(first) || !/^\d{1,3}$/u.test(last)) return undefined
  const count = Number(last) - Number(first) - 1
  if (count < 0 || count > LONGEST_RANGE) return undefined
  return Array.from({length: count}, (_, at) => String(Number(first) + at + 1))
}
