import {buildCoverage, type CoveredProposal} from '../output/buildCoverage.ts'
import type {CoverageReport} from '../protocol/protocol.ts'
import type {HearingView} from '../service/hearingView.ts'
import {escapeMarkdown} from '../service/markdown.ts'

const states: Readonly<Record<CoveredProposal['state'], string>> = {
  answered: 'answered',
  noRemarks: 'no remarks',
  open: 'open',
  unknown: 'not among the hearing’s proposals',
}

/** Which proposals are answered, with the fields of the command line's JSON and as a table to read. */
export function coverageReport(view: HearingView): CoverageReport {
  const {say, hearing} = view
  const proposals = buildCoverage(hearing)
  const head = [say('Proposal'), say('Title'), say('State'), say('Quotations')]
  const rows = proposals.map(({number, title, state, quotes, verified}) => [
    number,
    title,
    say(states[state]),
    quotes === 0 ? '' : say('{verified} of {quotes} verified', {verified, quotes}),
  ])
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', '\\|')).join(' | ')} |`
  const title = hearing.project.hearing.title?.value ?? ''
  const all = proposals.filter(({state}) => state !== 'unknown').length
  const open = proposals.filter(({state}) => state === 'open').length
  const markdown = [
    `# ${say('Proposals and answers')}${title === '' ? '' : `: ${escapeMarkdown(title)}`}`,
    '',
    open === 0
      ? say('All proposals are answered.')
      : say('{open} of {all} {all|proposal|proposals} {open|is|are} still open.', {open, all}),
    '',
    line(head),
    '| --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n')
  return {version: 1, proposals, markdown}
}
