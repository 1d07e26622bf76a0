import {proposalName} from '../core/text/proposalName.ts'
import type {CoveredProposal, CoverageState} from './buildCoverage.ts'
import {displayWidth} from './displayWidth.ts'
import {formatMessage, toLine} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import {plainPalette, type Palette} from './palette.ts'
import type {Texts} from './texts.ts'

/** For programs. */
export function formatCoverageJson(proposals: readonly CoveredProposal[]): string {
  return `${toSafeJson({version: 1, proposals})}\n`
}

const words: Readonly<Record<CoverageState, string>> = {
  answered: 'answered',
  noRemarks: 'no remarks',
  open: 'open',
  unknown: 'not in the hearing',
}

/** For people: a line for each proposal, and a sum. */
export function formatCoverageText(
  proposals: readonly CoveredProposal[],
  texts: Texts,
  palette: Palette = plainPalette,
): string {
  const width = Math.max(0, ...Object.values(words).map((word) => displayWidth(texts(word))))
  const lines = proposals.map((proposal) => {
    const word = texts(words[proposal.state])
    const padded = word + ' '.repeat(width - displayWidth(word))
    const name = toLine(proposalName(proposal.number, proposal.title))
    const details = [...quotesOf(proposal, texts), ...placesOf(proposal)]
    const rest = details.length === 0 ? '' : `  ${palette.faint(details.join(', '))}`
    return `${paint(proposal.state, padded, palette)}  ${name}${rest}`
  })
  return [...lines, '', summary(proposals, texts)].map((line) => `${line}\n`).join('')
}

function quotesOf({quotes, verified}: CoveredProposal, texts: Texts): readonly string[] {
  if (quotes === 0) return []
  const args = {verified, quotes}
  return [
    formatMessage('{verified} of {quotes} {quotes|quotation|quotations} verified', args, texts),
  ]
}

function placesOf({remarks}: CoveredProposal): readonly string[] {
  return remarks.map(({file, line}) => `${makeVisible(file)}:${line}`)
}

function summary(proposals: readonly CoveredProposal[], texts: Texts): string {
  const known = proposals.filter(({state}) => state !== 'unknown')
  const open = known.filter(({state}) => state === 'open').length
  const args = {answered: known.length - open, all: known.length, open}
  return formatMessage(
    '{answered} of {all} {all|proposal|proposals} answered; {open} open.',
    args,
    texts,
  )
}

function paint(state: CoverageState, text: string, palette: Palette): string {
  if (state === 'open') return palette.warning(text)
  if (state === 'unknown') return palette.error(text)
  return palette.good(text)
}
