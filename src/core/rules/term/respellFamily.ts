import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import type {Variant} from '../variant/variantFamily.ts'

const HYPHEN = /[-\u2010\u2011]/u
/** `centeret` and `centret`, with what follows. */
const LONG_FORM = /eret(s?)$/u
const SHORT_FORM = /ret(s?)$/u

/**
 * What a use of a word becomes in the spelling of the most common form, its inflection kept: `peermentorerne` beside
 * `peer-mentor` is `peer-mentorerne`. `undefined` where that is not plain.
 */
export function respellFamily(
  {terms, response}: LinkedResponse,
  use: Span,
  {form}: Variant,
): string | undefined {
  const listed = terms.find(({span}) => span.start === use.start && span.end === use.end)
  // What the word list cannot put in its place is no spelling of the same word.
  if (listed !== undefined) return listed.replacement ?? listed.proposal
  const written = response.text.slice(use.start, use.end)
  if (/[\n\r*_>]/u.test(written)) return undefined
  if (!HYPHEN.test(form + written) && !/\s/u.test(form + written))
    return respellEnding(written, form)
  return respellJoint(written, form)
}

function respellEnding(written: string, common: string): string | undefined {
  if (LONG_FORM.test(common)) {
    return LONG_FORM.test(written) ? undefined : written.replace(SHORT_FORM, 'eret$1')
  }
  return SHORT_FORM.test(common) && LONG_FORM.test(written)
    ? written.replace(LONG_FORM, 'ret$1')
    : undefined
}

/** Puts hyphens and spaces where the common form has them, as far as its letters go. */
function respellJoint(written: string, common: string): string | undefined {
  const joints = new Map<number, string>()
  let letters = 0
  for (const character of common) {
    if (isJoint(character)) joints.set(letters, character)
    else letters++
  }
  const last = Math.max(0, ...joints.keys())
  let result = ''
  let count = 0
  for (const character of written) {
    // A hyphen behind the common part is the longer word's own: `peermentor-indsatsen`.
    if (isJoint(character) && count <= Math.max(last, joints.size === 0 ? letters : last)) {
      if (joints.has(count) || joints.size > 0) continue
      if (isWithin(count, written, letters)) continue
    }
    if (!isJoint(character)) {
      const joint = joints.get(count)
      if (joint !== undefined && count > 0) result += joint
      count++
    }
    result += character
  }
  return result === written ? undefined : result
}

/** Without joints in the common form, one in the middle of its letters falls away. */
function isWithin(count: number, written: string, letters: number): boolean {
  return count < Math.min(letters, written.length) - 1
}

function isJoint(character: string): boolean {
  return character === ' ' || HYPHEN.test(character)
}
