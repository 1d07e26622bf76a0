import {FoldingRangeKind, type FoldingRange} from 'vscode-languageserver-types'
import type {Span} from '../core/model/span.ts'
import {sourceOf, type FileView, type HearingView} from './hearingView.ts'

/**
 * What can be folded: sections by heading, block quotations, comments and front matter; a source's sections. `null`
 * where that is nothing, as in the hearing's own files: then an editor folds by indentation, which it does not beside
 * an empty list.
 */
export function provideFoldingRanges(view: HearingView, file: string): FoldingRange[] | null {
  const own = view.fileView(file)
  const ranges = own === undefined ? [] : rangesIn(view, own)
  return ranges.length === 0 ? null : ranges
}

function rangesIn(view: HearingView, own: FileView): FoldingRange[] {
  const {file} = own
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) {
    const {headings, text, quotes, comments, frontMatter} = linked.response
    return [
      ...sections(own, headings, text),
      ...quotes.flatMap((quote) => (quote.form === 'block' ? fold(own, quote.span) : [])),
      ...comments.flatMap(({span}) => fold(own, span, FoldingRangeKind.Comment)),
      ...(frontMatter.span === undefined ? [] : fold(own, frontMatter.span)),
    ]
  }
  const source = sourceOf(view.hearing.sources, file)
  if (source === undefined) return []
  const headings = source.paragraphs.flatMap(({kind, depth = 1, start, end}) =>
    kind === 'heading' ? [{depth, span: {start, end}}] : [],
  )
  return sections(own, headings, source.text)
}

function sections(
  own: FileView,
  headings: readonly {readonly depth: number; readonly span: Span}[],
  text: string,
): FoldingRange[] {
  return headings.flatMap(({depth, span}, index) => {
    const next = headings.slice(index + 1).find((other) => other.depth <= depth)
    const end = text.slice(0, next?.span.start ?? text.length).trimEnd().length
    return fold(own, {start: span.start, end}, FoldingRangeKind.Region)
  })
}

function fold(own: FileView, span: Span, kind?: FoldingRangeKind): FoldingRange[] {
  const {start, end} = own.rangeOf(span)
  if (end.line <= start.line) return []
  return [{startLine: start.line, endLine: end.line, ...(kind === undefined ? {} : {kind})}]
}
