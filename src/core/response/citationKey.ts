import {pattern} from '../text/pattern.ts'

/**
 * A citation key after pandoc's rule: `@` that no letter or digit stands before (else it is an e-mail
 * address), then letters, digits and `_`, with single signs of `:.#$%&-+?<>~/` inside; or `@{any key}`.
 * Group 1: `-` for a citation without its author. Group 2 or 3: the key.
 */
const KEY = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}_.@])(-?)@(?:\{([^{}\s][^{}\r\n]{0,200}?)\}|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[:.#$%&\-+?<>~/][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*))`

/** A key with its places in the text that it was found in. */
export interface FoundKey {
  readonly key: string
  readonly suppressAuthor: boolean
  /** From `-` or `@` on. */
  readonly start: number
  readonly end: number
  readonly keyStart: number
  readonly keyEnd: number
}

/** All citation keys of a text, in order. */
export function findCitationKeys(text: string): readonly FoundKey[] {
  if (!text.includes('@')) return []
  return Array.from(text.matchAll(KEY), (match) => {
    const [whole, minus = '', braced, bare = ''] = match
    const end = match.index + whole.length
    const key = braced ?? bare
    const keyEnd = braced === undefined ? end : end - 1
    return {
      key: key.normalize('NFC'),
      suppressAuthor: minus !== '',
      start: match.index,
      end,
      keyStart: keyEnd - key.length,
      keyEnd,
    }
  })
}
