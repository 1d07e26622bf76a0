import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {isForeign} from '../isForeign.ts'

/** Something in the writer's own words. */
export interface OwnMatch {
  readonly match: RegExpExecArray
  /** In the document. */
  readonly span: Span
  /** The text that the match is in; `match.index` is a place in it. */
  readonly text: string
}

/**
 * Where a pattern (with the flag `g`) stands in a response's own words, in order. Where it finds much that is not
 * wanted, `isWanted` tells by the words alone, before anything is known of their place.
 */
export function* ownMatches(
  {response: {passages, foreign}}: LinkedResponse,
  pattern: RegExp,
  isWanted: (words: string) => boolean = () => true,
): Iterable<OwnMatch> {
  for (const {prose, quoted} of passages) {
    if (quoted) continue
    for (const match of prose.text.matchAll(pattern)) {
      if (!isWanted(match[0])) continue
      const place = {start: match.index, end: match.index + match[0].length}
      const span = documentSpan(prose, place)
      if (!isForeign(foreign, span)) yield {match, span, text: prose.text}
    }
  }
}

/** Whether a sentence begins at a place: what stands there may have its capital from that. */
export function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…]["'»«”’)\]]*\s+|\n\s*)["'»«“„(*_–-]*\s*$/u.test(
    text.slice(Math.max(0, at - 12), at),
  )
}
