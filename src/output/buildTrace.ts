import type {
  LinkedCitation,
  LinkedQuote,
  LinkedRemark,
  LinkedResponse,
} from '../core/model/linked.ts'
import type {QuoteResolution} from '../core/model/resolution.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Passage, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {indexParagraphs} from '../core/suggesting/indexParagraphs.ts'
import {suggestForResponse, type RemarkSuggestion} from '../core/suggesting/suggestForResponse.ts'
import {LineIndex} from '../core/text/lineIndex.ts'
import {maskCpr} from './maskCpr.ts'
import {passageParts, type PassageParts} from './passageParts.ts'
import {readSources} from './readSources.ts'

/** Each remark with what leads from it into the sources. The fields are those of the JSON. */
export interface TracedRemark {
  readonly file: string
  readonly line: number
  readonly endLine: number
  readonly proposal?: string
  readonly title?: string
  readonly stance?: string
  readonly demand?: string
  readonly links: readonly TraceLink[]
  readonly suggestions: readonly TraceSuggestion[]
}

export interface TraceLink extends Partial<PassageParts> {
  readonly line: number
  readonly quote?: string
  /** A resolution's kind; `cited` without a quotation; `unchecked` for one that there was nothing to look up in. */
  readonly kind: QuoteResolution['kind'] | 'cited' | 'unchecked'
  readonly citation?: string
  readonly locator?: {readonly label: string; readonly value: string}
}

export interface TraceSuggestion extends PassageParts {
  readonly line: number
  readonly confidence: number
  /** The paragraph itself, for a person to see; other programs have its place. */
  readonly words: string
}

/** Follows every remark of a hearing's responses into the sources, in the order of the text. */
export function buildTrace(hearing: LinkedHearing): readonly TracedRemark[] {
  const sources = readSources(hearing)
  const index = indexParagraphs([...sources.values()])
  return hearing.responses.flatMap((linked) => {
    const lines = new LineIndex(linked.response.text)
    const lineOf = (at: number): number => lines.positionAt(at).line + 1
    const suggestions = suggestForResponse(linked, index)
    const trace: Trace = {linked, sources, suggestions, lineOf}
    return linked.remarks.map((remark, index) => traceRemark(trace, remark, index))
  })
}

interface Trace {
  readonly linked: LinkedResponse
  readonly sources: ReadonlyMap<string, Source>
  /** As `linked.remarks`. */
  readonly suggestions: readonly (readonly RemarkSuggestion[])[]
  readonly lineOf: (offset: number) => number
}

function traceRemark(trace: Trace, linkedRemark: LinkedRemark, index: number): TracedRemark {
  const {linked, lineOf} = trace
  const {remark} = linkedRemark
  const quotes = linked.quotes.filter(({quote}) => quote.remark === index)
  const used = new Set(quotes.flatMap(({citation}) => citation ?? []))
  const alone = linked.citations.filter(
    (cited) => !used.has(cited) && isInside(cited.citation.span, remark.body),
  )
  const links = [
    ...quotes.map((quote) => ({at: quote.quote.span.start, link: linkOfQuote(trace, quote)})),
    ...alone.map((cited) => ({at: cited.citation.span.start, link: linkOfCitation(trace, cited)})),
  ].sort((a, b) => a.at - b.at)
  const demand = remark.demands.map(({value}) => maskCpr(value.value)).join('\n')
  return {
    file: linked.response.file,
    line: lineOf(remark.span.start),
    endLine: lineOf(lastOf(remark.span, linked.response.text)),
    ...describeHeading(linkedRemark),
    ...(remark.stance?.stance === undefined ? {} : {stance: remark.stance.stance}),
    ...(demand === '' ? {} : {demand}),
    links: links.map(({link}) => link),
    suggestions: suggestionsFor(trace, index),
  }
}

function suggestionsFor(
  {suggestions, sources, lineOf}: Trace,
  remark: number,
): readonly TraceSuggestion[] {
  return (suggestions[remark] ?? []).map(({span, passage, confidence}) => ({
    line: lineOf(span.start),
    ...passageParts(passage, sources.get(passage.file)),
    confidence,
    words: sources.get(passage.file)?.text.slice(passage.span.start, passage.span.end) ?? '',
  }))
}

/** The numbers are the registered ones, `1` for `01`; several stand with commas between them. */
function describeHeading({
  remark,
  answers,
}: LinkedRemark): Pick<TracedRemark, 'proposal' | 'title'> {
  if (remark.kind === 'general') return {title: maskCpr(remark.heading.prose.text)}
  const {title} = remark.proposal
  const numbers = answers.map(({number, proposal}) => proposal?.number ?? number)
  return {
    proposal: numbers.join(', '),
    ...(title === undefined ? {} : {title: maskCpr(title.value)}),
  }
}

function linkOfQuote(trace: Trace, {quote, citation, resolution}: LinkedQuote): TraceLink {
  const passage = passageOf(resolution)
  return {
    line: trace.lineOf(quote.span.start),
    quote: maskCpr(quote.content.text),
    kind: resolution?.kind ?? 'unchecked',
    ...citationParts(citation),
    ...placeParts(trace, passage),
  }
}

function linkOfCitation(trace: Trace, linked: LinkedCitation): TraceLink {
  return {
    line: trace.lineOf(linked.citation.span.start),
    kind: 'cited',
    ...citationParts(linked),
    ...placeParts(trace, linked.target),
  }
}

function citationParts(
  linked: LinkedCitation | undefined,
): Pick<TraceLink, 'citation' | 'locator'> {
  if (linked === undefined) return {}
  const locator = linked.citation.locators[0]
  return {
    citation: linked.source?.entry.key ?? linked.citation.key,
    ...(locator === undefined ? {} : {locator: {label: locator.label, value: locator.value}}),
  }
}

function placeParts({sources}: Trace, passage: Passage | undefined): Partial<PassageParts> {
  return passage === undefined ? {} : passageParts(passage, sources.get(passage.file))
}

function passageOf(resolution: QuoteResolution | undefined): Passage | undefined {
  return resolution === undefined || resolution.kind === 'notFound' ? undefined : resolution.passage
}

function isInside(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end
}

/** The last character that is not white space: a remark's span runs to the next heading. */
function lastOf({start, end}: Span, text: string): number {
  return start + text.slice(start, end).trimEnd().length
}
