import type {Citation, Locator} from '../model/citation.ts'
import type {Inline, Prose} from '../model/prose.ts'
import type {Quote} from '../model/quote.ts'
import type {
  DemandLine,
  Field,
  FrontMatter,
  Heading,
  HearingResponse,
  ProposalHeading,
  QuoteMark,
  Remark,
  StanceLine,
} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Suppression} from '../model/suppression.ts'

/** How far the parts of a section are moved when it becomes a part of a document. */
export interface Shift {
  /** Offsets grow by so much. */
  readonly by: number
  /** Indexes of citations, quotation marks and remarks grow by so much. */
  readonly citations: number
  readonly marks: number
  readonly remarks: number
}

/**
 * A section, read as a document of its own, as a part of the document that it stands in: every span and index moved.
 * The texts of proses stay the same strings, and proses that were one object are one again.
 */
export function shiftResponse(response: HearingResponse, shift: Shift): HearingResponse {
  const {by} = shift
  const span = (each: Span): Span => moved(each, by)
  const proses = new Map<Prose, Prose>()
  const prose = (each: Prose): Prose => {
    const known = proses.get(each)
    if (known !== undefined) return known
    const made = moveProse(each, by)
    proses.set(each, made)
    return made
  }
  const headings = new Map(response.headings.map((each) => [each, moveHeading(each, by, prose)]))
  const withSpan = <T extends {readonly span: Span}>(each: T): T => ({
    ...each,
    span: span(each.span),
  })
  return {
    file: response.file,
    text: response.text,
    frontMatter: moveFrontMatter(response.frontMatter, by),
    headings: [...headings.values()],
    remarks: response.remarks.map((remark) => moveRemark(remark, by, headings, prose)),
    passages: response.passages.map((each) => ({
      ...each,
      span: span(each.span),
      prose: prose(each.prose),
    })),
    quotes: response.quotes.map((quote) => moveQuote(quote, shift, prose)),
    quoteMarks: response.quoteMarks.map((mark) => moveMark(mark, shift)),
    citations: response.citations.map((citation) => moveCitation(citation, by)),
    malformedCitations: response.malformedCitations.map(withSpan),
    proposalMentions: response.proposalMentions.map((each) => ({
      ...each,
      span: span(each.span),
      numberSpan: span(each.numberSpan),
    })),
    amounts: response.amounts.map(withSpan),
    dates: response.dates.map(withSpan),
    links: response.links.map((each) => ({
      ...each,
      span: span(each.span),
      textSpan: span(each.textSpan),
      urlSpan: span(each.urlSpan),
    })),
    images: response.images.map(span),
    codeBlocks: response.codeBlocks.map(span),
    comments: response.comments.map((each) => ({
      span: span(each.span),
      content: span(each.content),
    })),
    footnotes: response.footnotes.map(withSpan),
    footnoteReferences: response.footnoteReferences.map(withSpan),
    suppressions: response.suppressions.map((each) => moveSuppression(each, by)),
    headingLikes: response.headingLikes.map((each) => ({
      ...each,
      span: span(each.span),
      proposal: moveProposal(each.proposal, by),
    })),
    datesAsLists: response.datesAsLists.map(span),
    foreign: response.foreign.map(span),
    problems: response.problems.map(withSpan),
  }
}

function moved({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}

function moveField({value, span}: Field, by: number): Field {
  return {value, span: moved(span, by)}
}

function moveProse({text, pieces, inlines}: Prose, by: number): Prose {
  return {
    text,
    pieces: pieces.map(({at, length, start, end}) => ({
      at,
      length,
      start: start + by,
      end: end + by,
    })),
    inlines: inlines.map((inline): Inline => {
      const span = moved(inline.span, by)
      return inline.kind === 'link'
        ? {...inline, span, urlSpan: moved(inline.urlSpan, by)}
        : {...inline, span}
    }),
  }
}

type MoveProse = (prose: Prose) => Prose

function moveHeading(heading: Heading, by: number, prose: MoveProse): Heading {
  const {proposal, span} = heading
  return {
    ...heading,
    span: moved(span, by),
    prose: prose(heading.prose),
    ...(proposal === undefined ? {} : {proposal: moveProposal(proposal, by)}),
  }
}

function moveProposal(proposal: ProposalHeading, by: number): ProposalHeading {
  const {prefix, numberSpan, title, series} = proposal
  return {
    ...proposal,
    prefix: moveField(prefix, by),
    numberSpan: moved(numberSpan, by),
    ...(title === undefined ? {} : {title: moveField(title, by)}),
    ...(series === undefined
      ? {}
      : {series: series.map((each) => ({...each, numberSpan: moved(each.numberSpan, by)}))}),
  }
}

function moveRemark(
  remark: Remark,
  by: number,
  headings: ReadonlyMap<Heading, Heading>,
  prose: MoveProse,
): Remark {
  const heading = headings.get(remark.heading) ?? moveHeading(remark.heading, by, prose)
  const line = <T extends StanceLine | DemandLine>(each: T): T => ({
    ...each,
    span: moved(each.span, by),
    value: moveField(each.value, by),
  })
  const parts = {
    heading,
    span: moved(remark.span, by),
    body: moved(remark.body, by),
    ...(remark.stance === undefined ? {} : {stance: line(remark.stance)}),
    demands: remark.demands.map(line),
    ...(remark.noRemarks === undefined ? {} : {noRemarks: moved(remark.noRemarks, by)}),
    paragraphs: remark.paragraphs.map((each) => ({
      span: moved(each.span, by),
      prose: prose(each.prose),
    })),
  }
  return remark.kind === 'general'
    ? {kind: 'general', ...parts}
    : {kind: 'proposal', proposal: heading.proposal ?? moveProposal(remark.proposal, by), ...parts}
}

function moveQuote(quote: Quote, shift: Shift, prose: MoveProse): Quote {
  const {open, close, remark} = quote
  return {
    ...quote,
    span: moved(quote.span, shift.by),
    content: prose(quote.content),
    ...(open === undefined ? {} : {open: moved(open, shift.by)}),
    ...(close === undefined ? {} : {close: moved(close, shift.by)}),
    citations: quote.citations.map((index) => index + shift.citations),
    ...(remark === undefined ? {} : {remark: remark + shift.remarks}),
  }
}

function moveMark({character, span, partner, nested}: QuoteMark, shift: Shift): QuoteMark {
  return {
    character,
    span: moved(span, shift.by),
    ...(partner === undefined ? {} : {partner: partner + shift.marks}),
    nested,
  }
}

function moveCitation(citation: Citation, by: number): Citation {
  const {prefix, suffix} = citation
  return {
    ...citation,
    keySpan: moved(citation.keySpan, by),
    span: moved(citation.span, by),
    group: moved(citation.group, by),
    ...(prefix === undefined ? {} : {prefix: moved(prefix, by)}),
    ...(suffix === undefined ? {} : {suffix: moved(suffix, by)}),
    locators: citation.locators.map((locator): Locator => ({
      ...locator,
      span: moved(locator.span, by),
      valueSpan: moved(locator.valueSpan, by),
    })),
  }
}

function moveSuppression({span, rules, reason, covers}: Suppression, by: number): Suppression {
  return {
    span: moved(span, by),
    rules: rules.map((rule) => ({...rule, span: moved(rule.span, by)})),
    reason,
    covers: moved(covers, by),
  }
}

function moveFrontMatter(frontMatter: FrontMatter, by: number): FrontMatter {
  if (by === 0) return frontMatter
  const entries = Object.entries(frontMatter) as [string, Field | Span][]
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      'value' in value ? moveField(value, by) : moved(value, by),
    ]),
  )
}
