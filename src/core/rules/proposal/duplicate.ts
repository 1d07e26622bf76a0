import type {Answer} from '../../model/linked.ts'
import type {Remark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'

/** Two remarks under the same number: whoever works with the response may overlook one of them. */
export const proposalDuplicate: ResponseRule = {
  scope: 'response',
  id: 'proposal/duplicate',
  severity: 'warning',
  messages: {
    duplicate: 'There is a remark on proposal {number} already.',
    first: 'The first remark on proposal {number}',
  },
  *check({remarks, response}) {
    const firsts = new Map<string, {readonly remark: Remark; readonly span: Span}>()
    for (const {remark, answers} of remarks) {
      for (const answer of answers) {
        const {number, numberSpan: span} = answer
        const label = labelOf(answer)
        const first = firsts.get(label)
        if (first === undefined) firsts.set(label, {remark, span})
        if (first === undefined || first.remark === remark) continue
        const args = {number}
        const place = {file: response.file, span: first.span}
        yield {
          messageId: 'duplicate',
          args,
          span,
          related: [{...place, messageId: 'first', args}],
        }
      }
    }
  },
}

/** The registered number where there is one, so that `05` and `5` are the same proposal. */
function labelOf({proposal, number}: Answer): string {
  return proposal?.number ?? number.toLowerCase()
}
