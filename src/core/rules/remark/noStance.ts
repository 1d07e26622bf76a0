import type {ResponseRule} from '../../model/rule.ts'

/** A remark on a proposal that does not say, in a line of its own, whether the proposal is supported. */
export const remarkNoStance: ResponseRule = {
  scope: 'response',
  id: 'remark/no-stance',
  severity: 'warning',
  profiles: {draft: 'off', review: 'off'},
  messages: {
    missing:
      'The remark on proposal {number} does not say where you stand. Write a line that begins with **Holdning:**.',
    unclear:
      '“{value}” does not say whether you support the proposal, support it in part, oppose it, are neutral or ask.',
  },
  *check({response}) {
    for (const remark of response.remarks) {
      if (remark.kind === 'general' || remark.noRemarks !== undefined) continue
      const {stance, proposal} = remark
      if (stance === undefined) {
        yield {messageId: 'missing', args: {number: proposal.number}, span: proposal.numberSpan}
      } else if (stance.stance === undefined) {
        const {value, span} = stance.value
        yield {
          messageId: 'unclear',
          args: {value},
          span: span.end > span.start ? span : stance.span,
        }
      }
    }
  },
}
