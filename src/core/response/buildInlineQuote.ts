import type {Quote} from '../model/quote.ts'
import type {Span} from '../model/span.ts'
import type {TableRow} from '../model/syntaxTree.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {firstEndingAfter} from '../text/firstEndingAfter.ts'
import {findWords} from '../text/words.ts'
import {findSentences} from '../text/findSentences.ts'
import {markSpan, type PlacedMark} from './findQuoteMarks.ts'
import {originsIn, type Origins} from './originsIn.ts'
import type {Reading} from './reading.ts'
import {joinProses, sliceProse} from './sliceProse.ts'
import {trimProse} from './trimProse.ts'

/** What has fewer is no quotation by its marks alone. */
export const FEWEST_WORDS = 4

/**
 * The quotation between two marks; `undefined` for scare quotes, which are fewer than four words without
 * a citation in their sentence, and for marks in a block quotation or a heading.
 */
export function buildInlineQuote(
  reading: Reading,
  open: PlacedMark,
  close: PlacedMark,
): Quote | undefined {
  const first = reading.passages[open.passage]?.passage
  const last = reading.passages[close.passage]?.passage
  if (first === undefined || last === undefined || first.quoted || first.role === 'heading')
    return undefined
  const content = contentOf(reading, open, close)
  if (content.text.trim() === '') return undefined
  const origins = originsOf(reading, open, close)
  if (countWords(content.text) < FEWEST_WORDS && !vouchesForFew(reading, open, origins))
    return undefined
  const openSpan = documentSpan(first.prose, markSpan(open))
  const closeSpan = documentSpan(last.prose, markSpan(close))
  return {
    form: 'inline',
    span: {start: openSpan.start, end: closeSpan.end},
    content,
    open: openSpan,
    close: closeSpan,
    citations: origins.citations,
    hasOtherReference: origins.hasOther,
  }
}

/** A few words are a quotation where a citation vouches for them, and not for the quotation that it stands behind. */
function vouchesForFew(reading: Reading, open: PlacedMark, {citations}: Origins): boolean {
  const text = reading.passages[open.passage]?.passage.prose.text ?? ''
  return citations.some((index) => {
    const citation = reading.citations[index]
    if (citation?.passage !== open.passage || citation.text.end > open.at) return true
    const {start} = citation.text
    return !BEHIND_MARK.test(text.slice(Math.max(0, start - 9), start))
  })
}

const BEHIND_MARK = /["'”“«»‹›’][\s.,;:(]*$/u

export function countWords(text: string): number {
  let count = 0
  for (const word of findWords(text)) if (/\p{L}/u.test(word.text)) count++
  return count
}

function contentOf({passages}: Reading, open: PlacedMark, close: PlacedMark): Quote['content'] {
  const parts: Quote['content'][] = []
  for (let index = open.passage; index <= close.passage; index++) {
    const prose = passages[index]?.passage.prose
    if (prose === undefined) continue
    const start = index === open.passage ? markSpan(open).end : 0
    const end = index === close.passage ? close.at : prose.text.length
    const part = trimProse(sliceProse(prose, {start, end}))
    if (part.text !== '') parts.push(part)
  }
  return joinProses(parts, '\n\n')
}

/** What stands in the sentence after the quotation, inside it, and in the sentence before it. */
function originsOf(reading: Reading, open: PlacedMark, close: PlacedMark): Origins {
  const opening = sentenceAround(reading, open)
  const closing = sentenceAround(reading, close)
  const after = originsIn(reading, close.passage, {start: markSpan(close).end, end: closing.end})
  const before = originsIn(reading, open.passage, {start: opening.start, end: open.at})
  const inside =
    open.passage === close.passage
      ? originsIn(reading, open.passage, {start: open.at, end: markSpan(close).end})
      : originsIn(reading, close.passage, {start: 0, end: markSpan(close).end})
  const citations = new Set([
    ...inside.citations,
    ...after.citations,
    ...[...before.citations].reverse(),
  ])
  const hasOther = inside.hasOther || after.hasOther || before.hasOther
  if (citations.size === 0 && !hasOther) return originsInRow(reading, open.passage)
  return {citations: [...citations], hasOther}
}

/** What the rows of a reading's tables cite: a row may have thousands of cells with quotations. */
const rowsOf = new WeakMap<Reading, Map<TableRow, Origins>>()

/** In a table with quotations the sources often have a column of their own. */
function originsInRow(reading: Reading, index: number): Origins {
  const row = reading.passages[index]?.row
  if (row === undefined) return {citations: [], hasOther: false}
  const known = rowsOf.get(reading) ?? new Map<TableRow, Origins>()
  rowsOf.set(reading, known)
  const origins = known.get(row) ?? readRow(reading, index, row)
  known.set(row, origins)
  return origins
}

function readRow(reading: Reading, index: number, row: TableRow): Origins {
  let first = index
  while (reading.passages[first - 1]?.row === row) first--
  const origins: Origins[] = []
  for (let at = first; reading.passages[at]?.row === row; at++)
    origins.push(originsIn(reading, at, {start: 0, end: Infinity}))
  return {
    citations: [...new Set(origins.flatMap(({citations}) => citations))],
    hasOther: origins.some((each) => each.hasOther),
  }
}

/** The sentence that a mark stands in; a full stop just inside the marks does not end it. */
function sentenceAround(reading: Reading, mark: PlacedMark): Span {
  const text = reading.masked[mark.passage] ?? ''
  const sentences = sentencesOf(text)
  const index = firstEndingAfter(sentences, mark.at)
  const found = (sentences[index]?.start ?? Infinity) <= mark.at ? sentences[index] : undefined
  if (found === undefined) return {start: mark.at, end: text.length}
  const next = sentences[index + 1]
  // »Det er sådan.« skriver de [@notat]. – the sentence goes on behind the closing mark.
  const goesOn = next !== undefined && /^[^\S\n]*[\p{Ll}(]/u.test(text.slice(found.end))
  return goesOn ? {start: found.start, end: next.end} : found
}

const known = new Map<string, readonly Span[]>()

function sentencesOf(text: string): readonly Span[] {
  const before = known.get(text)
  if (before !== undefined) return before
  const sentences = findSentences(text)
  known.clear()
  known.set(text, sentences)
  return sentences
}
