import type {LinkedRemark, LinkedResponse} from '../model/linked.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {findSentences} from '../text/findSentences.ts'
import type {ParagraphIndex} from './indexParagraphs.ts'
import {suggestPassages, type Suggestion, type SuggestOptions} from './suggestPassages.ts'

/** A likely paragraph for a part of a remark that leads nowhere yet. */
export interface RemarkSuggestion extends Suggestion {
  /** The remark's heading or paragraph, in the response's text. */
  readonly span: Span
}

const MOST = 3

/**
 * Likely paragraphs for each paragraph of a remark that neither quotes nor cites, and for the heading of a
 * proposal; at most three for each, best first. A paragraph is asked sentence by sentence: it may speak of
 * several places, and the best one of each sentence comes before the second of any.
 */
export function suggestForRemark(
  linkedRemark: LinkedRemark,
  linked: LinkedResponse,
  index: ParagraphIndex,
): readonly RemarkSuggestion[] {
  const {remark} = linkedRemark
  const options = preferredSource(linkedRemark, linked)
  const heading = remark.kind === 'proposal' ? [remark.heading] : []
  return [...heading, ...remark.paragraphs]
    .filter(({span}) => !leadsSomewhere(span, linked))
    .flatMap(({span, prose}) =>
      suggestForProse(prose, index, options).map((suggestion) => ({...suggestion, span})),
    )
}

function suggestForProse(
  {text}: Prose,
  index: ParagraphIndex,
  options: SuggestOptions,
): readonly Suggestion[] {
  const bySentence = findSentences(text).map(({start, end}) =>
    suggestPassages(text.slice(start, end), index, options),
  )
  const best = new Map<string, Suggestion>()
  for (let rank = 0; rank < MOST; rank++) {
    const ranked = bySentence.flatMap((suggestions) => suggestions[rank] ?? [])
    for (const suggestion of ranked.sort((a, b) => b.score - a.score)) {
      const {file, span} = suggestion.passage
      const key = `${file}\u0000${span.start}`
      if (best.size < MOST && !best.has(key)) best.set(key, suggestion)
    }
  }
  return [...best.values()]
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
