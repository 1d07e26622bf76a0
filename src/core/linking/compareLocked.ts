import type {LockedParagraph, LockedSource, ParagraphChange} from '../model/lock.ts'
import type {Difference} from '../model/resolution.ts'
import type {Paragraph, Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import type {SourceIndex} from '../matching/indexSource.ts'
import {matchQuote} from '../matching/matchQuote.ts'
import {paragraphAt} from '../matching/paragraphAt.ts'
import type {Place} from '../matching/place.ts'
import {fingerprint} from '../text/fingerprint.ts'

/**
 * What became of the locked paragraphs of a source in the document that is there now, in the same order. They are
 * located and verified as quotations are; and where the paragraph has more words now than it had, it was changed too.
 */
export function compareLocked(
  {paragraphs}: LockedSource,
  index: SourceIndex,
): readonly ParagraphChange[] {
  const same = paragraphsByFingerprint(index.source)
  let near = 0
  return paragraphs.map((locked): ParagraphChange => {
    const change = unchanged(locked, same, index.source, near) ?? compare(locked, index, near)
    if (change.kind !== 'gone') near = change.passage.span.end
    return change
  })
}

function paragraphsByFingerprint({text, paragraphs}: Source): ReadonlyMap<string, Paragraph[]> {
  const found = new Map<string, Paragraph[]>()
  for (const paragraph of paragraphs) {
    const id = fingerprint(text.slice(paragraph.start, paragraph.end))
    const others = found.get(id)
    if (others === undefined) found.set(id, [paragraph])
    else others.push(paragraph)
  }
  return found
}

/** Of several paragraphs with the same words, the first under the same heading after the one before. */
function unchanged(
  locked: LockedParagraph,
  same: ReadonlyMap<string, readonly Paragraph[]>,
  source: Source,
  near: number,
): ParagraphChange | undefined {
  const all = same.get(locked.id) ?? []
  const titled = all.filter(({headingPath}) => headingPath.at(-1) === locked.section)
  const those = titled.length > 0 ? titled : all
  const chosen = those.find(({start}) => start >= near) ?? those[0]
  if (chosen === undefined) return undefined
  const {start, end, page, index} = chosen
  const passage = {file: source.file, span: {start, end}, paragraph: index, page}
  return {kind: 'unchanged', locked, passage}
}

function compare(locked: LockedParagraph, index: SourceIndex, near: number): ParagraphChange {
  const {source} = index
  const place = locate(locked, index, near)
  if (place === undefined) return {kind: 'gone', locked}
  const around = paragraphsAround(place.span, source)
  const passage = {file: source.file, ...around}
  const added = addedWords(place.span, around.span, locked, source)
  const differences = [
    ...added.filter(({sourceSpan}) => sourceSpan.start < place.span.start),
    ...place.differences.filter((each) => each.class !== 'ocr'),
    ...added.filter(({sourceSpan}) => sourceSpan.start >= place.span.start),
  ]
  return differences.length === 0
    ? {kind: 'unchanged', locked, passage}
    : {kind: 'changed', locked, passage, differences}
}

function locate({text}: LockedParagraph, index: SourceIndex, near: number): Place | undefined {
  const match = matchQuote({exact: withoutDeclarations(text)}, index, {near})
  switch (match.kind) {
    case 'faithful':
      return match.place
    case 'ambiguous':
      return match.places[0]
    case 'altered':
      return match.place.joins ? undefined : match.place
    case 'notFound':
      return undefined
  }
}

/** `[…]` in a document is no writer's omission: other signs of the same length, which mean nothing, take its place. */
function withoutDeclarations(text: string): string {
  return text
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/…|\.{3,}/gu, (dots) => ','.repeat(dots.length))
}

/** The paragraphs that a place lies in, whole. */
function paragraphsAround(
  {start, end}: Span,
  {paragraphs}: Source,
): {readonly span: Span; readonly paragraph: number; readonly page: number} {
  const first = paragraphAt(start, paragraphs)
  const last = paragraphAt(Math.max(start, end - 1), paragraphs)
  return {
    span: {
      start: Math.min(start, paragraphs[first]?.start ?? start),
      end: Math.max(end, paragraphs[last]?.end ?? end),
    },
    paragraph: first,
    page: paragraphs[first]?.page ?? 0,
  }
}

/** What stands in the paragraph before and after the words that were there. */
function addedWords(
  inner: Span,
  outer: Span,
  {text}: LockedParagraph,
  source: Source,
): readonly Difference[] {
  const before = {start: outer.start, end: inner.start}
  const after = {start: inner.end, end: outer.end}
  return [
    {span: before, at: 0},
    {span: after, at: text.length},
  ].flatMap(({span, at}): readonly Difference[] => {
    const words = source.text.slice(span.start, span.end)
    if (!/[\p{L}\p{N}]/u.test(words)) return []
    const lead = words.length - words.trimStart().length
    const sourceSpan = {start: span.start + lead, end: span.start + words.trimEnd().length}
    const quoteSpan = {start: at, end: at}
    return [
      {class: 'word', protected: false, quote: '', source: words.trim(), quoteSpan, sourceSpan},
    ]
  })
}
