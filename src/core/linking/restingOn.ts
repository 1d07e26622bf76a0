import type {ParagraphChange, ReplacedSource} from '../model/lock.ts'
import type {Source} from '../model/source.ts'
import {indexSource, type SourceIndex} from '../matching/indexSource.ts'
import {matchQuote} from '../matching/matchQuote.ts'
import type {Place} from '../matching/place.ts'

/** Tells which of the locked paragraphs of a replaced source a quotation's words stood in. */
export type RestingOn = (words: string) => readonly ParagraphChange[]

/**
 * Makes the old paragraphs of a replaced source searchable, when the first quotation asks. A quotation whose words
 * did not stand in them, right but for typography, rests on none.
 */
export function restingOn({changes}: ReplacedSource): RestingOn {
  let index: SourceIndex | undefined
  return (words) => {
    if (changes.length === 0) return []
    index ??= indexSource(oldSource(changes))
    const match = matchQuote({exact: words}, index, {effort: 'right'})
    const place = match.kind === 'faithful' ? match.place : undefined
    const first = match.kind === 'ambiguous' ? match.places[0] : place
    return first === undefined ? [] : changesAt(first, index.source, changes)
  }
}

function changesAt(
  {segments}: Place,
  {paragraphs}: Source,
  changes: readonly ParagraphChange[],
): readonly ParagraphChange[] {
  return changes.filter((_, at) => {
    const {start = 0, end = 0} = paragraphs[at] ?? {}
    return segments.some((segment) => segment.start < end && start < segment.end)
  })
}

/** The old paragraphs, one after the other, as if they were a document. */
function oldSource(changes: readonly ParagraphChange[]): Source {
  const texts = changes.map(({locked}) => locked.text)
  let start = 0
  const paragraphs = texts.map((text, index) => {
    const paragraph = {
      index,
      kind: 'paragraph' as const,
      page: 0,
      headingPath: [],
      start,
      end: start + text.length,
    }
    start = paragraph.end + 2
    return paragraph
  })
  const text = texts.join('\n\n')
  const pages = [{index: 0, label: '1', start: 0, end: text.length}]
  return {file: '', reader: 'lock', text, pages, paragraphs, warnings: []}
}
