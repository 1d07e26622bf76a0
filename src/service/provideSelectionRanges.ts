import type {Position, SelectionRange} from 'vscode-languageserver-types'
import type {LinkedResponse} from '../core/model/linked.ts'
import type {Span} from '../core/model/span.ts'
import {findSentences} from '../core/text/findSentences.ts'
import {documentSpan} from '../core/text/documentSpan.ts'
import {sourceOf, type HearingView} from './hearingView.ts'

/**
 * What a growing selection takes in, from the inside out: locator, citation, its brackets, the words of a quotation,
 * the quotation, sentence, paragraph, remark, document. In a source: paragraph, page, document.
 */
export function provideSelectionRanges(
  view: HearingView,
  file: string,
  positions: readonly Position[],
): SelectionRange[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  return positions.map((position) => {
    const at = own.offsetAt(position)
    const spans = linked === undefined ? sourceSpans(view, file, at) : responseSpans(linked, at)
    const outer: Span = {start: 0, end: own.shown.text.length}
    let range: SelectionRange = {range: own.shown.rangeOf(outer)}
    for (const span of outsideIn(spans, at)) range = {range: own.rangeOf(span), parent: range}
    return range
  })
}

/** Those around an offset, each smaller than and within the one before. */
function outsideIn(spans: readonly Span[], at: number): readonly Span[] {
  const around = spans
    .filter(({start, end}) => start <= at && at <= end && end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const chain: Span[] = []
  for (const span of around) {
    const last = chain.at(-1)
    const isInside =
      last === undefined ||
      (span.start >= last.start &&
        span.end <= last.end &&
        span.end - span.start < last.end - last.start)
    if (isInside) chain.push(span)
  }
  return chain
}

function responseSpans({response, citations, quotes}: LinkedResponse, at: number): readonly Span[] {
  const passage = response.passages.find(({span}) => span.start <= at && at <= span.end)
  const sentences =
    passage === undefined
      ? []
      : findSentences(passage.prose.text).map((sentence) => documentSpan(passage.prose, sentence))
  return [
    ...response.remarks.map(({span}) => span),
    ...response.headings.map(({span}) => span),
    ...(passage === undefined ? [] : [passage.span]),
    ...sentences,
    ...quotes.flatMap(({quote}) => [
      quote.span,
      ...(quote.open === undefined || quote.close === undefined
        ? []
        : [{start: quote.open.end, end: quote.close.start}]),
    ]),
    ...citations.flatMap(({citation}) => [
      citation.group,
      citation.span,
      citation.keySpan,
      ...citation.locators.flatMap(({span, valueSpan}) => [span, valueSpan]),
    ]),
  ]
}

function sourceSpans({hearing}: HearingView, file: string, at: number): readonly Span[] {
  const source = sourceOf(hearing.sources, file)
  if (source === undefined) return []
  const paragraph = source.paragraphs.find(({start, end}) => start <= at && at <= end)
  const page = source.pages.find(({start, end}) => start <= at && at < end)
  return [paragraph, page].flatMap((span) =>
    span === undefined ? [] : [{start: span.start, end: span.end}],
  )
}
