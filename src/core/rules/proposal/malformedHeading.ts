import type {Edit} from '../../model/finding.ts'
import type {Heading, HeadingLike} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {foldLabel} from '../foldLabel.ts'
import {foldTitle} from '../../text/foldTitle.ts'

/**
 * A plain or bold line that looks like a proposal's heading: without `##` nothing under it counts as the
 * remark on that proposal. Lines that name no registered proposal, and lists of contents, are let be.
 */
export const proposalMalformedHeading: ResponseRule = {
  scope: 'response',
  id: 'proposal/malformed-heading',
  severity: 'warning',
  profiles: {submit: 'error'},
  messages: {
    malformedHeading:
      'This looks like the heading of proposal {number}, but it is an ordinary line: {marks} is missing.',
    makeHeading: 'Make it a heading',
  },
  *check({response, project}) {
    const labels = new Set(project.proposals.map(({number}) => foldLabel(number)))
    const titles = new Set(project.proposals.map(({title}) => foldTitle(title)))
    const lastHeading = lastHeadingOf(response.headings)
    for (const like of response.headingLikes) {
      const {number, title} = like.proposal
      const label = foldLabel(number)
      const isKnown = labels.has(label) || (title && titles.has(foldTitle(title.value)))
      if (project.proposals.length > 0 && !isKnown) continue
      if ((lastHeading.get(label) ?? -1) > like.span.start) continue
      const marks = '#'.repeat(clampDepth(like.depth))
      const edits = editsFor(response.text.slice(like.span.start, like.span.end), like, marks)
      yield {
        messageId: 'malformedHeading',
        args: {number, marks},
        span: like.span,
        fixes: [{messageId: 'makeHeading', args: {}, edits, automatic: true}],
      }
    }
  },
}

/**
 * Where the last real heading of each number starts: a line that stands before it is an entry in a list
 * of contents.
 */
function lastHeadingOf(headings: readonly Heading[]): ReadonlyMap<string, number> {
  return new Map(
    headings.flatMap(({proposal, span}) =>
      proposal === undefined ? [] : [[foldLabel(proposal.number), span.start]],
    ),
  )
}

function clampDepth(depth: number): number {
  return Math.min(6, Math.max(1, depth))
}

const BOLD = /\*\*|__/gu

/** Puts the number signs in front (or the space behind those that are there) and takes the bold marks out. */
function editsFor(line: string, {span}: HeadingLike, marks: string): readonly Edit[] {
  const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0
  const signs = /^#{1,6}(?!#)/u.exec(line.slice(indent))?.[0].length ?? 0
  const at = span.start + indent + signs
  const front: Edit = {span: {start: at, end: at}, text: signs > 0 ? ' ' : `${marks} `}
  const bold = [...line.matchAll(BOLD)].map(({index}): Edit => {
    const start = span.start + index
    return {span: {start, end: start + 2}, text: ''}
  })
  const [first] = bold
  if (first?.span.start === at) {
    return [{span: first.span, text: front.text}, ...bold.slice(1)]
  }
  return [front, ...bold]
}
