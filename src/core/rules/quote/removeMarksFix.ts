import type {Fix} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'

/** The fix that makes a quotation in running text the writer's own words. Message `removeMarks` of the rule. */
export function removeMarksFix({form, open, close}: Quote): Fix | undefined {
  if (form !== 'inline' || open === undefined || close === undefined) return undefined
  return {
    messageId: 'removeMarks',
    args: {},
    edits: [
      {span: open, text: ''},
      {span: close, text: ''},
    ],
    automatic: false,
  }
}
