import {checkSource} from '../core/figures/checkSource.ts'
import type {Discrepancy, DiscrepancyKind} from '../core/figures/discrepancy.ts'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Arguments} from '../core/model/problem.ts'
import type {Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {LineIndex} from '../core/text/lineIndex.ts'

/** Something in a source that does not add up. The fields are those of the JSON. */
export interface FoundDiscrepancy {
  readonly source: string
  readonly key: string
  readonly kind: DiscrepancyKind
  /** What is not is worth a look, and listed apart. */
  readonly isCertain: boolean
  /** The English text with its arguments; it is put into words at the end. */
  readonly message: string
  readonly args: Arguments
  readonly page?: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly related: readonly {readonly line: number; readonly start: number; readonly end: number}[]
}

const messages: Readonly<Record<DiscrepancyKind, string>> = {
  sum: 'The sum is given as {written}, but {addends} = {added}.',
  textAgainstTable: 'The text says {written}; the table has {table} at “{row}”.',
  share: 'The share is given as {written}, but {number} of {all} are {real}',
  fraction: '“{written}” does not fit {percent}',
  ageGroup: 'The age group is given as {written} here, and as {other} elsewhere.',
  numbering: 'After table {other} comes table {written}.',
  annex: 'Annex {written} is spoken of, and is not in the document.',
}

/** What does not add up in the sources that could be read, in their order. */
export function buildDiscrepancies(sources: readonly LinkedSource[]): readonly FoundDiscrepancy[] {
  return sources.flatMap(({entry, state}) => {
    if (state.kind !== 'read') return []
    const {source} = state
    const lines = new LineIndex(source.text)
    return checkSource(source).map((each) => describe(each, source, entry.key, lines))
  })
}

function describe(
  {kind, isCertain, args, span, related}: Discrepancy,
  {file, text, pages}: Source,
  key: string,
  lines: LineIndex,
): FoundDiscrepancy {
  const page = pages.length > 1 ? pages.find(({end}) => span.start < end) : undefined
  const place = ({start, end}: Span) => ({line: lines.positionAt(start).line + 1, start, end})
  return {
    source: file,
    key,
    kind,
    isCertain,
    message: messages[kind],
    args,
    ...(page === undefined ? {} : {page: page.label}),
    ...place(span),
    text: text.slice(span.start, span.end),
    related: related.map(place),
  }
}
