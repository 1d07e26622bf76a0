import type {ResponseRule} from '../../model/rule.ts'

/** An exception in the text that does not say why. The findings are made in `core/lint`. */
export const metaSuppressionWithoutReason: ResponseRule = {
  scope: 'response',
  id: 'meta/suppression-without-reason',
  severity: 'warning',
  messages: {
    withoutReason: 'The exception gives no reason. Write it after a colon.',
  },
  check: () => [],
}
