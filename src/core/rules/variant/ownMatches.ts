import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import type {WordIndex} from '../../text/indexWords.ts'
import {isForeign} from '../../text/isForeign.ts'
import {ownWords} from '../../text/ownWords.ts'

/** Something in the writer's own words. */
export interface OwnMatch {
  readonly match: RegExpExecArray
  /** In the document. */
  readonly span: Span
  /** The text that the match is in; `match.index` is a place in it. */
  readonly text: string
}

/** Where a pattern is tried: a look that costs next to nothing, and lets nothing go that the pattern finds. */
export interface Beginning {
  /** Of the word that a match begins with, as it is written; asked once for each different word. */
  readonly isFirst: (word: string) => boolean
  /** Of what stands behind that word in its text. */
  readonly isFollowed?: (text: string, end: number) => boolean
  /** A sign that a match may begin with instead, `%`. */
  readonly sign?: string
}

/**
 * Where a pattern (with the flag `y`) stands in a response's own words, in order. It begins at the beginning of a
 * word (`WordIndex`) or at a sign; most words do not come into question, and the pattern is not tried there.
 */
export function* ownMatches(
  {response}: LinkedResponse,
  pattern: RegExp,
  {isFirst, isFollowed, sign}: Beginning,
): Iterable<OwnMatch> {
  const {passages, index} = ownWords(response)
  const wanted = Uint8Array.from(index.words, (word) => (isFirst(word) ? 1 : 0))
  if (sign === undefined && !wanted.includes(1)) return
  for (const [number, {prose}] of passages.entries()) {
    const {text} = prose
    let end = 0
    for (const start of startsIn(number, text, index, {wanted, isFollowed, sign})) {
      if (start < end) continue
      pattern.lastIndex = start
      const match = pattern.exec(text)
      if (match === null) continue
      end = start + match[0].length
      const span = documentSpan(prose, {start, end})
      if (!isForeign(response.foreign, span)) yield {match, span, text}
    }
  }
}

interface Wanted {
  readonly isFollowed: Beginning['isFollowed']
  readonly sign: Beginning['sign']
  /** By word of the index: 1 where a match may begin with it. */
  readonly wanted: Uint8Array
}

const NONE: readonly number[] = []

function startsIn(
  number: number,
  text: string,
  {firsts, starts, ends, ids}: WordIndex,
  {wanted, isFollowed, sign}: Wanted,
): readonly number[] {
  let found: number[] | undefined
  const last = firsts[number + 1] ?? 0
  for (let at = firsts[number] ?? 0; at < last; at++) {
    if (wanted[ids[at] ?? 0] !== 1) continue
    if (isFollowed?.(text, ends[at] ?? 0) === false) continue
    const start = starts[at] ?? 0
    if (found === undefined) found = [start]
    else found.push(start)
  }
  if (sign === undefined || !text.includes(sign)) return found ?? NONE
  const signs: number[] = found ?? []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) signs.push(at)
  return signs.sort((a, b) => a - b)
}

/** Whether a sentence begins at a place: what stands there may have its capital from that. */
export function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…]["'»«”’)\]]*\s+|\n\s*)["'»«“„(*_–-]*\s*$/u.test(
    text.slice(Math.max(0, at - 12), at),
  )
}
