import type {ResponseRule} from '../../model/rule.ts'

/** A number in a heading written with digits or letters that only look like 0–9 and A–Z. */
export const proposalNumberFormat: ResponseRule = {
  scope: 'response',
  id: 'proposal/number-format',
  severity: 'warning',
  messages: {
    unusualCharacters:
      'The number “{written}” is written with characters that only look like ordinary ones; searching for {number} will not find it.',
    writeNumber: 'Write {number} with ordinary characters',
  },
  *check({response}) {
    for (const {proposal} of response.headings) {
      if (proposal?.unusual !== true) continue
      const {number, numberSpan: span} = proposal
      const written = response.text.slice(span.start, span.end)
      if (written === number) continue
      const fix = {messageId: 'writeNumber', args: {number}, automatic: true}
      yield {
        messageId: 'unusualCharacters',
        args: {written, number},
        span,
        fixes: [{...fix, edits: [{span, text: number}]}],
      }
    }
  },
}
