import type {LinkedRemark, LinkedResponse} from '../core/model/linked.ts'
import type {Proposal} from '../core/model/project.ts'
import {lineEndOf} from '../core/rules/lineEndOf.ts'
import {proposalName} from '../core/text/proposalName.ts'
import type {RemarkEdit} from '../protocol/protocol.ts'
import type {HearingView} from './hearingView.ts'
import {touches} from './spans.ts'

/**
 * The edit that begins a remark on a proposal: heading, stance and demand lines as the response writes them
 * already, behind the remark on the proposal before it. `undefined` for a number that the hearing does not have.
 */
export function newRemark(view: HearingView, file: string, number: string): RemarkEdit | undefined {
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  const own = view.fileView(file)
  const {proposals} = view.hearing.project
  const proposal = proposals.find((each) => each.number === number)
  if (linked === undefined || own === undefined || proposal === undefined) return undefined
  const {text} = linked.response
  const at = placeFor(linked, proposals, proposal)
  const eol = lineEndOf(text)
  const before = text.slice(0, at)
  const gap = eol.repeat(before.trim() === '' ? 0 : 2 - lineEndsAt(before))
  const lines = remarkLines(linked, proposal)
  const tail = at < text.length ? eol : ''
  const body = gap + lines.join(eol) + eol + tail
  const newText = body.replace(STOPS, '')
  const {start} = own.rangeOf({start: at, end: at})
  const breaks = body.slice(0, body.indexOf(FIRST)).split(/\r\n|\r|\n/u)
  return {
    edit: {range: {start, end: start}, newText},
    snippet: body
      .replace(/[\\$}]/gu, '\\$&')
      .replace(STOPS, (stop) => `$${stop.charCodeAt(0) - FIRST.charCodeAt(0) + 1}`),
    cursor: {
      line: start.line + breaks.length - 1,
      character: (breaks.length === 1 ? start.character : 0) + (breaks.at(-1) ?? '').length,
    },
  }
}

/** Where an editor's snippet would stop, as signs that no text has (private use). */
const FIRST = '\uE001'
const STOPS = /[\uE001-\uE003]/gu

/** How many line ends a text ends with; two is a blank line, more do not count. */
function lineEndsAt(text: string): number {
  const ends = /(?:(?:\r\n|\r|\n)[ \t]*){1,2}$/u.exec(text.slice(-200))?.[0] ?? ''
  return (ends.match(/\r\n|\r|\n/gu) ?? []).length
}

/** Behind the remark on the nearest proposal before it in the register, else before the first one on a later proposal. */
function placeFor(
  {remarks, response}: LinkedResponse,
  proposals: readonly Proposal[],
  proposal: Proposal,
): number {
  const order = new Map(proposals.map((each, index) => [each, index]))
  const own = order.get(proposal) ?? 0
  const indexOf = ({answers}: LinkedRemark): number | undefined => {
    const found = answers.flatMap((answer) =>
      answer.proposal === undefined ? [] : [order.get(answer.proposal) ?? 0],
    )
    return found.length === 0 ? undefined : Math.max(...found)
  }
  let before: LinkedRemark | undefined
  let best = -1
  for (const remark of remarks) {
    const index = indexOf(remark)
    if (index !== undefined && index < own && index >= best) {
      best = index
      before = remark
    }
  }
  if (before !== undefined) return before.remark.span.end
  const next = remarks.find((remark) => (indexOf(remark) ?? -1) > own)
  return next?.remark.span.start ?? response.text.length
}

function remarkLines(linked: LinkedResponse, {number, title}: Proposal): readonly string[] {
  const {hearing} = linked.project
  const {frontMatter} = linked.response
  const isEnglish = (frontMatter.language?.value ?? hearing.language).startsWith('en')
  return [
    `${headingStart(linked)}${proposalName(number, title)}`,
    '',
    // No full stop behind it: a stance that is chosen from the list would reach over it, and out of the snippet.
    isEnglish ? `**Stance:** ${FIRST}` : `**Holdning:** ${FIRST}`,
    '',
    '\uE002',
    '',
    isEnglish ? '**Demand:** \uE003' : '**Anmodning:** \uE003',
  ]
}

/** `## Nr. `, as the response's headings of proposals begin; the one at `offset`, which is being written, left out. */
export function headingStart({response, project}: LinkedResponse, offset?: number): string {
  const own = response.remarks
    .filter((remark) => remark.kind === 'proposal')
    .filter(({heading}) => offset === undefined || !touches(heading.span, offset))
  const last = own.at(-1)
  const depth = last?.heading.depth ?? 2
  const prefix = last?.proposal.prefix.value ?? project.hearing.proposalPrefixes[0] ?? 'Nr.'
  return `${'#'.repeat(depth)} ${prefix === '' ? '' : `${prefix} `}`
}
