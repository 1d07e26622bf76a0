import type {RegisteredProposal} from './findRegisteredLabel.ts'
import {foldNumber} from './foldNumber.ts'
import {pattern} from '../text/pattern.ts'

/** The labels of a hearing that have both letters and figures, as running text is held against them. */
export interface LetteredLabels {
  /** What labels that begin with letters begin with: `BI`. */
  readonly leads: ReadonlySet<string>
  /** Whether labels with a letter behind the number, `12 b`, are among them. */
  readonly haveTail: boolean
  /** Whether this is a proposal's label. Capitals count. */
  readonly isRegistered: (label: string) => boolean
  /** Whether a proposal's label has this form, whatever its number: `BI99` has that of `BI07`. */
  readonly hasOwnForm: (label: string) => boolean
}

const LEAD = pattern('u')`^\p{L}+(?=[ .-]?\p{N})`
const TAIL = pattern('u')`^\p{N}+[ .]?\p{L}$`
const LETTERS = pattern('gu')`[^\p{L}]`
const FIGURES = pattern('gu')`\p{N}+`
const LAST_LETTER = pattern('u')`(?<=\p{N})[.]?(?:(\p{Lu})|\p{L})$`

/** Built once for a hearing's proposals, not for each of a thousand responses. */
const built = new WeakMap<readonly RegisteredProposal[], LetteredLabels>()

/** What the register says of labels with letters. */
export function letteredLabels(proposals: readonly RegisteredProposal[]): LetteredLabels {
  const known = built.get(proposals)
  if (known !== undefined) return known
  const numbers = proposals.map(({number}) => number.trim())
  const lettered = numbers.filter((number) => LEAD.test(number) || TAIL.test(number))
  const exact = new Set(lettered.map(exactly))
  const forms = new Set(lettered.map(formOf))
  const labels: LetteredLabels = {
    leads: new Set(lettered.flatMap((number) => LEAD.exec(number)?.[0] ?? [])),
    haveTail: lettered.some((number) => TAIL.test(number)),
    isRegistered: (label) => exact.has(exactly(label)),
    hasOwnForm: (label) => forms.has(formOf(label)),
  }
  built.set(proposals, labels)
  return labels
}

/** Numbers as the register compares them, letters as they are written. */
function exactly(label: string): string {
  return `${foldNumber(label)}\n${label.replace(LETTERS, '')}`
}

function formOf(label: string): string {
  return label
    .replace(/\s+/gu, '')
    .replace(FIGURES, '0')
    .replace(LAST_LETTER, (_, capital?: string) => (capital === undefined ? 'a' : 'A'))
}
