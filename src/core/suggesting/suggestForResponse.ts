import type {LinkedRemark, LinkedResponse} from '../model/linked.ts'
import type {RemarkParagraph} from '../model/response.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {findSentences} from '../text/findSentences.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {findFamiliarKeys} from './findFamiliarKeys.ts'
import {findClauses} from './findClauses.ts'
import {suggestPassages, type Suggestion, type SuggestOptions} from './suggestPassages.ts'

/** A likely paragraph for a part of a remark that leads nowhere yet. */
export interface RemarkSuggestion extends Suggestion {
  /** The remark's heading or paragraph, in the response's text. */
  readonly span: Span
}

const MOST = 3
/** The first place of one sentence tells more than the second of another as likely. */
const BY_RANK = [1, 0.6, 0.4]
/** Of a paragraph without end. */
const MOST_STATEMENTS = 60

/**
 * Likely paragraphs for each paragraph of a remark that neither quotes nor cites, and for the heading of a
 * proposal; at most three for each, best first. A paragraph is asked sentence by sentence: it may speak of
 * several places, and the best one of each sentence comes before the second of any. The result is as
 * `linked.remarks`.
 */
export function suggestForResponse(
  linked: LinkedResponse,
  index: ParagraphIndex,
): readonly (readonly RemarkSuggestion[])[] {
  const familiar = findFamiliarKeys(linked.response)
  return linked.remarks.map((linkedRemark) => {
    const {remark} = linkedRemark
    const options = {...preferredSource(linkedRemark, linked), familiar}
    const context = remark.heading.prose.text
    return [
      ...(remark.kind === 'proposal' ? suggest(remark.heading, linked, index, options) : []),
      ...remark.paragraphs.flatMap((paragraph) =>
        suggest(paragraph, linked, index, {...options, context}),
      ),
    ]
  })
}

function suggest(
  {span, prose}: RemarkParagraph,
  linked: LinkedResponse,
  index: ParagraphIndex,
  options: SuggestOptions,
): readonly RemarkSuggestion[] {
  if (leadsSomewhere(span, linked)) return []
  return suggestForProse(prose, index, options).map((suggestion) => ({...suggestion, span}))
}

function suggestForProse(
  {text}: Prose,
  index: ParagraphIndex,
  options: SuggestOptions,
): readonly Suggestion[] {
  const likely = findStatements(text)
    .flatMap((statement) =>
      suggestPassages(statement, index, options).map((suggestion, rank) => ({
        suggestion,
        worth: suggestion.confidence * (BY_RANK[rank] ?? 0),
      })),
    )
    .sort((a, b) => b.worth - a.worth)
  const best = new Map<string, Suggestion>()
  for (const {suggestion} of likely) {
    const {file, paragraph} = suggestion.passage
    const key = `${paragraph} ${file}`
    const before = best.get(key)
    if (before !== undefined) {
      if (before.confidence < suggestion.confidence) best.set(key, suggestion)
    } else if (best.size < MOST) best.set(key, suggestion)
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence)
}

/** The sentences of a paragraph, and the parts of the long ones. */
function findStatements(text: string): readonly string[] {
  return findSentences(text)
    .map(({start, end}) => text.slice(start, end))
    .flatMap((sentence) => [
      sentence,
      ...findClauses(sentence).map(({start, end}) => sentence.slice(start, end)),
    ])
    .slice(0, MOST_STATEMENTS)
}

function leadsSomewhere(span: Span, {response}: LinkedResponse): boolean {
  const isInside = (other: Span) => other.start < span.end && other.end > span.start
  return (
    response.citations.some((citation) => isInside(citation.span)) ||
    response.quotes.some((quote) => isInside(quote.span))
  )
}

function preferredSource({proposal}: LinkedRemark, {sources}: LinkedResponse): SuggestOptions {
  const source = sources.find(({entry}) => entry.key === proposal?.sourceKey)
  return source?.state.kind === 'read' ? {preferredFile: source.state.source.file} : {}
}
