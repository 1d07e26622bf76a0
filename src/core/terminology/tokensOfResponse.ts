import {pattern} from '../text/pattern.ts'
import type {OwnWords} from '../text/ownWords.ts'
import {comparable, findTokens, type Token} from './findTokens.ts'
import type {TokenText} from './matchEntry.ts'

/** Where these stand, what is a word to a reader is not what it is to `WordIndex`. */
const ACCENT_OR_INVISIBLE = pattern('u')`[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]`

/**
 * The tokens of each passage of a response, and at which of them a term may begin. Each different word is asked once
 * (`mayBegin`, in lower case), and tokens are made where somebody looks at them, which is at few.
 */
export function tokensOfResponse(
  {passages, index: {words, firsts, starts, ends, ids}}: OwnWords,
  mayBegin: (lower: string) => boolean,
): readonly TokenText[] {
  const tokens = words.map((word) => comparable(word))
  const likely = Uint8Array.from(tokens, ({lower}) => (mayBegin(lower) ? 1 : 0))
  return passages.map(({prose: {text}}, number) => {
    if (ACCENT_OR_INVISIBLE.test(text)) return allTokens(text)
    const first = firsts[number] ?? 0
    const end = firsts[number + 1] ?? 0
    const places: number[] = []
    for (let at = first; at < end; at++) {
      if (likely[ids[at] ?? 0] === 1 || isHyphen(text.charCodeAt(ends[at] ?? 0))) {
        places.push(at - first)
      }
    }
    const tokenAt = (at: number): Token | undefined => {
      const place = first + at
      const token = tokens[ids[place] ?? 0]
      if (at < 0 || place >= end || token === undefined) return undefined
      return {...token, start: starts[place] ?? 0, end: ends[place] ?? 0}
    }
    return {text, tokenAt, likely: places}
  })
}

function allTokens(text: string): TokenText {
  const tokens = findTokens(text)
  return {text, tokenAt: (at) => tokens[at], likely: tokens.keys()}
}

/** What `separatorOf` takes for a hyphen: with the word after it, the word may be a listed one. */
function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2013) || code === 0x2212
}
