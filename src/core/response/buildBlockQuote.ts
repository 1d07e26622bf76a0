import type {Prose} from '../model/prose.ts'
import type {Quote} from '../model/quote.ts'
import type {Span} from '../model/span.ts'
import type {QuoteBlock} from '../model/syntaxTree.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findSentences} from '../text/findSentences.ts'
import {originsIn, type Origins} from './originsIn.ts'
import type {Reading} from './reading.ts'
import {joinProses, sliceProse} from './sliceProse.ts'
import {trimProse} from './trimProse.ts'

/**
 * A block quotation with the citations that vouch for it: those inside it, those that the paragraph
 * right after it begins with, and those in the last sentence before it. `inside` are the indexes of the
 * passages in it.
 */
export function buildBlockQuote(
  reading: Reading,
  block: QuoteBlock,
  inside: readonly number[],
): Quote | undefined {
  const first = inside[0]
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return undefined
  const words = inside.map((index) => wordsOf(reading, index, index === last))
  const parts = words.filter(({text}) => text !== '')
  if (parts.length === 0) return undefined
  const whole = joinProses(parts, '\n\n')
  const marks = outerMarks(reading, first, last)
  const content = marks === undefined ? whole : withoutMarks(whole)
  const origins = [
    ...inside.toReversed().map((index) => originsIn(reading, index, wholeText(reading, index))),
    originsAfter(reading, last),
    originsBefore(reading, first),
  ]
  return {
    form: 'block',
    span: block.span,
    content,
    ...marks,
    citations: [...new Set(origins.flatMap(({citations}) => citations))],
    hasOtherReference: origins.some(({hasOther}) => hasOther),
  }
}

function wholeText(reading: Reading, index: number): Span {
  return {start: 0, end: reading.passages[index]?.passage.prose.text.length ?? 0}
}

const DASH = /[\s\u00A0]*[-\u2010-\u2015~(]*[\s\u00A0]*$/u

/** What sets a citation without brackets apart from the words before it: `— @notat`, `(@notat)`. */
const APART = /(?:^|\n|[.!?…»”"’]\s)\s*(?:[\u2010-\u2015]|--?|\()\s*$/u
/** A place that stands outside the citation, which another rule tells: `@notat, s. 3`. */
const BEHIND_IN_TEXT = /^(?:,?\s*\p{L}{1,7}\.?\s*\d[\d\s,.–-]{0,12})?[\s.,;)]*$/u

/** A passage's words without the citations at its end; nothing, for the citation alone on the last line. */
function wordsOf(reading: Reading, index: number, isLast: boolean): Prose {
  const {prose} = reading.passages[index]?.passage ?? {prose: {text: '', pieces: [], inlines: []}}
  let end = prose.text.trimEnd().length
  const citations = reading.citationsOf[index] ?? []
  for (const {text, citation} of [...citations].reverse()) {
    const isInText = citation.form === 'inText' && text.start > 0
    if (isInText && !APART.test(prose.text.slice(0, text.start))) continue
    const behind = prose.text.slice(text.end, end)
    if (text.end <= end && (isInText ? BEHIND_IN_TEXT : /^[\s.,;)]*$/u).test(behind)) {
      end = prose.text.slice(0, text.start).replace(DASH, '').length
    }
  }
  const isCitationAlone = isLast && end === 0
  return isCitationAlone
    ? {text: '', pieces: [], inlines: []}
    : trimProse(sliceProse(prose, {start: 0, end}))
}

const LEAD =
  /^[\s\u00A0]*(?:[-\u2010-\u2015(]+[\s\u00A0]*)?(?:(?:kilde|kilder|source|sources|fra|se|jf|jfr|from|see)\.?:?[\s\u00A0]*)?$/iu

/** What vouches right behind the block: a paragraph that begins with a citation, footnote or address. */
function originsAfter(reading: Reading, last: number): Origins {
  const index = last + 1
  const text = reading.masked[index]
  if (text === undefined || !isNeighbour(reading, last, index))
    return {citations: [], hasOther: false}
  const [citation] = reading.citationsOf[index] ?? []
  if (citation !== undefined && LEAD.test(text.slice(0, citation.text.start))) {
    const [sentence] = findSentences(text)
    const end = leadingGroupEnd(text, citation.text.end)
    return originsIn(reading, index, {start: 0, end: Math.min(end, sentence?.end ?? end)})
  }
  const other = originsIn(reading, index, {start: 0, end: text.length})
  const {prose} = reading.passages[index]?.passage ?? {}
  const starts = prose?.inlines.some(
    (inline) => inline.kind === 'link' && LEAD.test(text.slice(0, inline.text.start)),
  )
  return {citations: [], hasOther: starts === true && other.hasOther}
}

/** Further citations directly behind the first belong to it: `[@a] [@b]`. */
function leadingGroupEnd(text: string, from: number): number {
  const more = /^(?:\s*[,;]?\s*\[[^[\]]*@[^[\]]*\])*/u.exec(text.slice(from))?.[0].length ?? 0
  return from + more
}

/** What the sentence that leads to the block cites: `Forvaltningen skriver [@notat, s. 3]:`. */
function originsBefore(reading: Reading, first: number): Origins {
  const index = first - 1
  const text = reading.masked[index]
  if (text === undefined || !isNeighbour(reading, index, first))
    return {citations: [], hasOther: false}
  const last = findSentences(text).at(-1)
  const origins = last === undefined ? undefined : originsIn(reading, index, last)
  if (origins === undefined) return {citations: [], hasOther: false}
  return {...origins, citations: [...origins.citations].reverse()}
}

/** Two passages next to one another: of blocks that follow each other, in the same section. */
function isNeighbour({passages}: Reading, first: number, second: number): boolean {
  const a = passages[first]
  const b = passages[second]
  if (a === undefined || a.section !== b?.section) return false
  if (a.quote !== undefined && b.quote !== undefined) return false
  if (a.footnote !== b.footnote) return false
  return b.block - a.block <= 1 && a.passage.role !== 'heading' && b.passage.role !== 'heading'
}

/** Quotation marks around the whole block, which say nothing more than the block does. */
function outerMarks(
  reading: Reading,
  first: number,
  last: number,
): {readonly open: Span; readonly close: Span} | undefined {
  const open = reading.firstMarks.get(first)
  if (open === undefined || !isFirst(reading, first, open.at)) return undefined
  const close = open.partner === undefined ? undefined : reading.marks[open.partner]
  const a = reading.passages[first]?.passage
  const b = close === undefined ? undefined : reading.passages[close.passage]?.passage
  if (close === undefined || a === undefined || b === undefined) return undefined
  const after = reading.passages[close.passage]?.passage.prose.text.slice(close.at + 1) ?? ''
  const isLast =
    close.passage === last || reading.passages[close.passage + 1]?.passage.span.start === undefined
  const endsThere = /^[\s.]*$/u.test(after) || /^[\s.]*[-\u2010-\u2015(]*\s*\[[^[\]]*@/u.test(after)
  if (!endsThere || (!isLast && close.passage !== last - 1)) return undefined
  return {
    open: documentSpan(a.prose, {start: open.at, end: open.at + 1}),
    close: documentSpan(b.prose, {start: close.at, end: close.at + 1}),
  }
}

function isFirst({passages}: Reading, index: number, at: number): boolean {
  return passages[index]?.passage.prose.text.slice(0, at).trim() === ''
}

/** The words within the marks; a full stop behind the closing mark goes with it. */
function withoutMarks(content: Prose): Prose {
  const end = content.text.replace(/["'»«›‹”“’][\s.]*$/u, '').length
  return trimProse(sliceProse(content, {start: 1, end: Math.max(1, end)}))
}
