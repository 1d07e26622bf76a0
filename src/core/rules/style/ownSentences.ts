import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findSentences} from '../../text/findSentences.ts'
import {pattern} from '../../text/pattern.ts'
import {isForeign} from '../isForeign.ts'

/** A sentence in the writer's own words, with its words. */
export interface OwnSentence {
  /** In the document. */
  readonly span: Span
  readonly text: string
  readonly words: readonly string[]
  /** The place in the document of a stretch of `text`. */
  readonly place: (stretch: Span) => Span
}

/** A figure is one word however its thousands are parted (`5.678`, `5678`), and so is an abbreviation (`bl.a.`). */
const WORD = pattern(
  'gu',
)`\d+(?:[.,: \u00A0]\d+)*|\p{L}[\p{L}\p{M}]*(?:\.\p{L}+)+\.?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`

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
      sentences.push({span, text, words: text.match(WORD) ?? [], place})
    }
  }
  found.set(linked, sentences)
  return sentences
}
