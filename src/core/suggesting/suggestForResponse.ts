import type {LinkedQuote, LinkedRemark, LinkedResponse} from '../model/linked.ts'
import type {Quote} from '../model/quote.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {findOverlaps} from '../text/findOverlaps.ts'
import {findFamiliarKeys} from './findFamiliarKeys.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {remarkOptions} from './remarkOptions.ts'
import {suggestForText} from './suggestForText.ts'
import type {Suggestion} from './suggestPassages.ts'

/** A likely paragraph for a part of a remark that leads nowhere yet. */
export interface RemarkSuggestion extends Suggestion {
  /** The remark's heading or paragraph, in the response's text. */
  readonly span: Span
}

/** More paragraphs than this are no response; the rest is not looked at. */
const MOST_PARAGRAPHS = 3000

/**
 * Likely paragraphs for each paragraph of a remark that leads nowhere yet, and for the heading of a proposal;
 * at most three for each, best first. A quotation that is found nowhere leads nowhere. The result is as
 * `linked.remarks`.
 */
export function suggestForResponse(
  linked: LinkedResponse,
  index: ParagraphIndex,
): readonly (readonly RemarkSuggestion[])[] {
  const familiar = findFamiliarKeys(linked.response)
  const leads = findLeads(linked)
  let left = MOST_PARAGRAPHS
  return linked.remarks.map((linkedRemark) => {
    const {remark} = linkedRemark
    const options = remarkOptions(linkedRemark, linked, familiar)
    const open = partsOf(linkedRemark).filter(({span}) => !leads(span))
    const parts = open.slice(0, left)
    left -= parts.length
    return parts.flatMap(({span, prose}) => {
      const around = span === remark.heading.span ? {context: ''} : {}
      const suggestions = suggestForText(prose.text, index, {...options, ...around})
      return suggestions.map((suggestion) => ({...suggestion, span}))
    })
  })
}

interface Part {
  readonly span: Span
  readonly prose: Prose
}

/** The heading of a proposal's remark and its paragraphs, in the order of the text. */
function partsOf({remark}: LinkedRemark): readonly Part[] {
  // "Ingen bemærkninger" and no more speaks of nothing.
  if (remark.noRemarks !== undefined && remark.paragraphs.length <= 1) return []
  return remark.kind === 'proposal' ? [remark.heading, ...remark.paragraphs] : remark.paragraphs
}

/** Tells whether anything in a span leads to a place: a citation, or a quotation that was found. */
function findLeads({response, quotes}: LinkedResponse): (span: Span) => boolean {
  const spans = [
    ...response.citations.map(({span}) => span),
    ...quotes.filter(wasFound).map(({quote}) => withIntroduction(quote, response.text)),
  ]
  return findOverlaps(spans)
}

/** `Forvaltningen skriver:` leads to the block quotation after it. */
function withIntroduction({form, span: {start, end}}: Quote, text: string): Span {
  if (form === 'inline') return {start, end}
  const before = text.slice(Math.max(0, start - LONGEST_GAP), start)
  const words = before.trimEnd()
  return INTRODUCES.test(words)
    ? {start: start - before.length + words.length - 1, end}
    : {start, end}
}

const LONGEST_GAP = 200
const INTRODUCES = /(?:[:,]|\sat)$/u

function wasFound({quote, resolution}: LinkedQuote): boolean {
  if (quote.citations.length > 0 || quote.hasOtherReference) return true
  return resolution !== undefined && resolution.kind !== 'notFound'
}
