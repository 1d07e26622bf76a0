import type {Span} from '../../model/span.ts'
import {pattern} from '../../text/pattern.ts'

const ADDRESS = pattern(
  'uy',
)`[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])`

const LONGEST_LOCAL = 64
const LETTER_OR_DIGIT = pattern('u')`[\p{L}\p{N}]`
const OF_LOCAL = pattern('u')`[\p{L}\p{N}._%+-]`

/** The e-mail addresses in a text, in order; looked for around each `@`, and most texts have few. */
export function findAddresses(text: string): readonly Span[] {
  const found: Span[] = []
  let after = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = localStart(text, at, after)
    if (start === at) continue
    ADDRESS.lastIndex = start
    const address = ADDRESS.exec(text)?.[0]
    if (address === undefined) continue
    after = start + address.length
    found.push({start, end: after})
  }
  return found
}

/** Where the name before an `@` begins: with the first letter or digit of what it may be made of. */
function localStart(text: string, at: number, after: number): number {
  let start = at
  const first = Math.max(after, at - LONGEST_LOCAL)
  for (let place = at - 1; place >= first && OF_LOCAL.test(text.charAt(place)); place--) {
    if (LETTER_OR_DIGIT.test(text.charAt(place))) start = place
  }
  return start
}
