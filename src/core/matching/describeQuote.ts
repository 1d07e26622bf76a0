import type {TextQuoteSelector} from '../model/quote.ts'
import type {Span} from '../model/span.ts'
import type {ComparedWord} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'
import {matchQuote} from './matchQuote.ts'
import {passageAt, type PassageWords} from './passageAt.ts'
import {Work} from './work.ts'

/** So many words on either side are tried; text that is repeated word for word stays ambiguous beyond. */
const MOST_WORDS = 12

/**
 * The way back of `matchQuote`: the shortest selector that finds these words of the source again and no
 * others. The words alone where they stand nowhere else, else with as few words before and after them as
 * tell the place. A span is grown to whole words, and a `§` to what it is the sign of; one without words gives
 * an empty selector.
 */
export function describeQuote(span: Span, index: SourceIndex): TextQuoteSelector {
  const {text} = index.source
  const {words, before, after} = withLetters(passageAt(index, span))
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return {exact: ''}
  const place = {start: Math.min(span.start, first.start), end: Math.max(span.end, last.end)}
  const exact = text.slice(place.start, place.end).trim()
  let selector: TextQuoteSelector = {exact}
  const work = Work.forQuote()
  for (let count = 0; count <= MOST_WORDS; count++) {
    for (const [prefixed, suffixed] of [
      [0, count],
      [count, 0],
      [count, count],
    ] as const) {
      selector = {
        exact,
        ...(prefixed === 0 ? {} : {prefix: wordsBefore(text, before, prefixed, place.start)}),
        ...(suffixed === 0 ? {} : {suffix: wordsAfter(text, after, suffixed, place.end)}),
      }
      if (finds(selector, place, index, work)) return selector
    }
  }
  return selector
}

/** Signs alone are found nowhere: they take the words up to the next that has letters, or the last before. */
function withLetters(passage: PassageWords): PassageWords {
  const {words, before, after} = passage
  if (words.length === 0 || words.some(({letters}) => letters !== '')) return passage
  const next = after.findIndex(({letters}) => letters !== '') + 1
  if (next > 0)
    return {...passage, words: [...words, ...after.slice(0, next)], after: after.slice(next)}
  const last = before.findLastIndex(({letters}) => letters !== '')
  return last < 0
    ? {...passage, words: []}
    : {...passage, words: [...before.slice(last), ...words], before: before.slice(0, last)}
}

function finds(selector: TextQuoteSelector, place: Span, index: SourceIndex, work: Work): boolean {
  const match = matchQuote(selector, index, {work, effort: 'right'})
  if (match.kind !== 'faithful') return false
  const {start, end} = match.place.span
  return start < place.end && place.start < end
}

function wordsBefore(
  text: string,
  words: readonly ComparedWord[],
  count: number,
  end: number,
): string {
  return text.slice(words.at(-count)?.start ?? words[0]?.start ?? end, end)
}

function wordsAfter(
  text: string,
  words: readonly ComparedWord[],
  count: number,
  start: number,
): string {
  return text.slice(start, words[count - 1]?.end ?? words.at(-1)?.end ?? start)
}
