import type {ResponseRule} from '../../model/rule.ts'

/** A rule that does not exist, named in an exception or in `hearing.yaml`. The findings are made in `core/lint`. */
export const metaUnknownRule: ResponseRule = {
  scope: 'response',
  id: 'meta/unknown-rule',
  severity: 'warning',
  messages: {
    unknown: 'There is no rule {rule}.',
    didYouMean: 'There is no rule {rule}. Did you mean {nearest}?',
  },
  check: () => [],
}
