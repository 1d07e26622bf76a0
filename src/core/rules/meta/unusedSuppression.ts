import type {ResponseRule} from '../../model/rule.ts'

/**
 * An exception in the text that silences nothing. Only the one who runs all rules can tell, so the findings
 * are made in `core/lint`.
 */
export const metaUnusedSuppression: ResponseRule = {
  scope: 'response',
  id: 'meta/unused-suppression',
  severity: 'warning',
  messages: {
    unused: 'The exception from {rule} silences nothing here. Take it out.',
  },
  check: () => [],
}
