import type {ResponseRule} from '../../model/rule.ts'
import {firstEndingAfter} from '../../text/firstEndingAfter.ts'

/** A remark on a proposal that does not say, in a line of its own, what the authority should do. */
export const remarkNoDemand: ResponseRule = {
  scope: 'response',
  id: 'remark/no-demand',
  severity: 'warning',
  profiles: {draft: 'off', review: 'off'},
  messages: {
    missing:
      'The remark on proposal {number} does not say what you ask for. Write a line that begins with **Anmodning:**.',
    empty: 'Nothing stands after “{label}”. What do you ask for?',
  },
  *check({response}) {
    const {text, remarks, images, codeBlocks} = response
    const unworded = [...images, ...codeBlocks].sort((a, b) => a.start - b.start)
    /** Whether a picture or code stands right below; all else that may stand there is the demand's words. */
    const isFollowed = (end: number): boolean => {
      const next = unworded[firstEndingAfter(unworded, end)]
      return next !== undefined && /^[\s*_]*$/u.test(text.slice(end, next.start))
    }
    for (const remark of remarks) {
      if (remark.kind === 'general' || remark.noRemarks !== undefined) continue
      const {demands, proposal} = remark
      if (demands.length === 0) {
        yield {messageId: 'missing', args: {number: proposal.number}, span: proposal.numberSpan}
      }
      for (const {value, span} of demands) {
        if (value.value.trim() !== '' || isFollowed(span.end)) continue
        const label = text.slice(span.start, span.end).replace(/[*_]+/gu, '').trim()
        yield {messageId: 'empty', args: {label}, span}
      }
    }
  },
}
