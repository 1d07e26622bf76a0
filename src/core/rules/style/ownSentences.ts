import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findSentences} from '../../text/findSentences.ts'
import {isForeign} from '../../text/isForeign.ts'
import {countWords, type WordCount} from './countWords.ts'

/** A sentence in the writer's own words, and how many these are. */
export interface OwnSentence extends WordCount {
  /** In the document. */
  readonly span: Span
  readonly text: string
  /** The place in the document of a stretch of `text`. */
  readonly place: (stretch: Span) => Span
}

const found = new WeakMap<LinkedResponse, readonly OwnSentence[]>()

/** The sentences of a response's paragraphs and list items that hold nobody else's words, in order. */
export function ownSentences(linked: LinkedResponse): readonly OwnSentence[] {
  const kept = found.get(linked)
  if (kept !== undefined) return kept
  const {passages, foreign} = linked.response
  const sentences: OwnSentence[] = []
  for (const {prose, quoted, role} of passages) {
    if (quoted || (role !== 'paragraph' && role !== 'listItem')) continue
    for (const {start, end} of findSentences(prose.text)) {
      const span = documentSpan(prose, {start, end})
      if (isForeign(foreign, span)) continue
      const text = prose.text.slice(start, end)
      const place = (stretch: Span): Span =>
        documentSpan(prose, {start: start + stretch.start, end: start + stretch.end})
      sentences.push({span, text, place, ...countWords(prose.text, {start, end})})
    }
  }
  found.set(linked, sentences)
  return sentences
}
