import {foldTitle} from '../text/foldTitle.ts'
import {foldNumber} from './foldNumber.ts'
import {pattern} from '../text/pattern.ts'

const LETTER_AND_FIGURE = pattern('u')`\p{L}.*\p{N}`
const SMALL_FIRST = pattern('u')`^\p{Ll}`

/** What the hearing calls a proposal. */
export interface RegisteredProposal {
  readonly number: string
  readonly title: string
}

/** `5`, `12 b`, `bi07`, with a sign after it or nothing. */
const LABEL = pattern(
  'u',
)`^(?:\p{L}{1,6}[ .-]?)?\p{N}{1,4}(?:[.-](?:\p{N}{1,4}|\p{L}))*(?:[. ]?\p{L})?(?![\p{L}\p{N}])(?=[.:)]|\s*$|\s+[-\u2010-\u2015]|\s+\p{Lu})`
const SIGNS = /^[\s.:)\u2010-\u2015-]+/u

/**
 * The label that a text begins with, where only the register tells that it is one: `12 b` after a prefix,
 * `bi07`, `Ad 1.`, and `1. Titel` where both the number and the title are the proposal's own.
 * Chapters of a response are numbered too, so a bare number alone is no proposal's.
 */
export function findRegisteredLabel(
  text: string,
  has: {readonly prefix: boolean; readonly lead: boolean},
  proposals: readonly RegisteredProposal[],
): string | undefined {
  if (proposals.length === 0) return undefined
  const label = LABEL.exec(text)?.[0]
  if (label === undefined) return undefined
  const folded = foldNumber(label)
  const proposal = proposals.find(({number}) => foldNumber(number) === folded)
  if (proposal === undefined) return undefined
  const title = text.slice(label.length).replace(SIGNS, '').trim()
  if (has.prefix || LETTER_AND_FIGURE.test(label)) return label
  if (has.lead && !SMALL_FIRST.test(title)) return label
  return isTitleOf(title, proposal) ? label : undefined
}

/** The whole title, or two words or more of its beginning. */
function isTitleOf(written: string, {title}: RegisteredProposal): boolean {
  const own = foldTitle(written)
  const whole = foldTitle(title)
  if (own === '') return written === ''
  return own === whole || (own.includes(' ') && whole.startsWith(`${own} `))
}
