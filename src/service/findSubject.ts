import type {
  Answer,
  LinkedCitation,
  LinkedQuote,
  LinkedRemark,
  LinkedResponse,
  LinkedSource,
  TermOccurrence,
} from '../core/model/linked.ts'
import type {Proposal} from '../core/model/project.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Paragraph, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import type {Concept} from '../core/model/termbase.ts'
import {isInside, touches} from './spans.ts'
import {sourceOf} from './hearingView.ts'
import {findDataSubject} from './findDataSubject.ts'

/**
 * What stands at a place of a hearing's files. Hover, definition, references, highlights and rename all begin
 * here, so that they mean the same thing. `span` is the part that a person would point at.
 */
export type Subject =
  | {
      readonly kind: 'citation'
      readonly span: Span
      readonly linked: LinkedResponse
      readonly citation: LinkedCitation
    }
  | {
      readonly kind: 'quote'
      readonly span: Span
      readonly linked: LinkedResponse
      readonly quote: LinkedQuote
    }
  | {
      readonly kind: 'heading'
      readonly span: Span
      readonly linked: LinkedResponse
      readonly remark: LinkedRemark
      readonly answer: Answer
    }
  | {
      readonly kind: 'mention'
      readonly span: Span
      readonly linked: LinkedResponse
      readonly number: string
      readonly numberSpan: Span
      readonly proposal?: Proposal
    }
  | {
      readonly kind: 'term'
      readonly span: Span
      readonly linked: LinkedResponse
      readonly occurrence: TermOccurrence
    }
  | {readonly kind: 'rule'; readonly span: Span; readonly ruleId: string}
  | {
      readonly kind: 'paragraph'
      readonly span: Span
      readonly source: Source
      readonly paragraph: Paragraph
    }
  /** In a file of the hearing itself. */
  | {readonly kind: 'proposal'; readonly span: Span; readonly proposal: Proposal}
  | {readonly kind: 'source'; readonly span: Span; readonly source: LinkedSource}
  | {readonly kind: 'concept'; readonly span: Span; readonly concept: Concept}

/** What stands at an offset of a file; `undefined` where there is nothing to say about it. */
export function findSubject(
  hearing: LinkedHearing,
  file: string,
  offset: number,
): Subject | undefined {
  const linked = hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) return inResponse(linked, offset)
  const source = sourceOf(hearing.sources, file)
  if (source !== undefined) return inSource(source, offset)
  return hearing.project.files.has(file) ? findDataSubject(hearing, file, offset) : undefined
}

function inResponse(linked: LinkedResponse, offset: number): Subject | undefined {
  const {response} = linked
  const citation = linked.citations.find((each) => touches(each.citation.span, offset))
  if (citation !== undefined) {
    return {kind: 'citation', span: citation.citation.span, linked, citation}
  }
  return (
    ruleAt(linked, offset) ??
    headingAt(linked, offset) ??
    mentionAt(linked, offset) ??
    termAt(linked, offset) ??
    quoteAt(linked, offset) ??
    groupAt(linked, offset, response.citations.length)
  )
}

/** Between the brackets of a citation, beside its parts. */
function groupAt(linked: LinkedResponse, offset: number, count: number): Subject | undefined {
  if (count === 0) return undefined
  const citation = linked.citations.find((each) => isInside(each.citation.group, offset))
  return citation && {kind: 'citation', span: citation.citation.group, linked, citation}
}

function ruleAt({response}: LinkedResponse, offset: number): Subject | undefined {
  for (const {rules} of response.suppressions) {
    const rule = rules.find(({span}) => touches(span, offset))
    if (rule !== undefined) return {kind: 'rule', span: rule.span, ruleId: rule.id}
  }
  return undefined
}

function headingAt(linked: LinkedResponse, offset: number): Subject | undefined {
  const remark = linked.remarks.find((each) => touches(each.remark.heading.span, offset))
  if (remark?.remark.kind !== 'proposal') return undefined
  const {proposal, heading} = remark.remark
  const answer =
    remark.answers.find(({numberSpan}) => touches(numberSpan, offset)) ??
    remark.answers.find((each) => each.proposal !== undefined) ??
    remark.answers[0]
  if (answer === undefined) return undefined
  const isNumber = touches(answer.numberSpan, offset)
  const span = isNumber ? answer.numberSpan : (proposal.title?.span ?? heading.span)
  return {kind: 'heading', span, linked, remark, answer}
}

function mentionAt(linked: LinkedResponse, offset: number): Subject | undefined {
  const index = linked.response.proposalMentions.findIndex(({span}) => touches(span, offset))
  const mention = linked.response.proposalMentions[index]
  if (mention === undefined) return undefined
  const {number, numberSpan, span} = mention
  const proposal = linked.mentions[index]
  return {
    kind: 'mention',
    span,
    linked,
    number,
    numberSpan,
    ...(proposal === undefined ? {} : {proposal}),
  }
}

function termAt(linked: LinkedResponse, offset: number): Subject | undefined {
  const occurrence = linked.terms.find(({span}) => touches(span, offset))
  return occurrence && {kind: 'term', span: occurrence.span, linked, occurrence}
}

function quoteAt(linked: LinkedResponse, offset: number): Subject | undefined {
  const quote = linked.quotes.find((each) => touches(each.quote.span, offset))
  return quote && {kind: 'quote', span: quote.quote.span, linked, quote}
}

function inSource(source: Source, offset: number): Subject | undefined {
  const paragraph = source.paragraphs.find((each) => touches(each, offset))
  return (
    paragraph && {
      kind: 'paragraph',
      span: {start: paragraph.start, end: paragraph.end},
      source,
      paragraph,
    }
  )
}
