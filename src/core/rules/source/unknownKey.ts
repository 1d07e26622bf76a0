import type {Fix} from '../../model/finding.ts'
import type {Citation} from '../../model/citation.ts'
import type {SourceEntry} from '../../model/project.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {isSameKey, nearestKeys} from '../nearestKeys.ts'

/**
 * A citation whose key is not among the hearing's sources. `@name` in the running text counts only where
 * it is much like a key or has a place behind it: else it may be somebody's name on social media.
 */
export const sourceUnknownKey: ResponseRule = {
  scope: 'response',
  id: 'source/unknown-key',
  severity: 'error',
  messages: {
    unknownKey: 'The hearing has no source with the key “{key}”.',
    didYouMean: 'The hearing has no source with the key “{key}”. Did you mean {nearest}?',
    registered: '{key}: {title}',
    writeKey: 'Write {key}',
  },
  *check({citations, project}) {
    for (const {citation, source} of citations) {
      if (source !== undefined || citation.form === 'link') continue
      const near = nearestKeys(citation.key, project.sources)
      const isLoose = citation.form === 'inText' && citation.locators.length === 0
      if (isLoose && near.length === 0) continue
      yield findingFor(citation, near)
    }
  },
}

function findingFor({key, keySpan: span}: Citation, near: readonly SourceEntry[]): RuleFinding {
  if (near.length === 0) return {messageId: 'unknownKey', args: {key}, span}
  return {
    messageId: 'didYouMean',
    args: {key, nearest: near.map((each) => each.key).join(', ')},
    span,
    related: near.map((each) => ({
      ...each.place,
      messageId: 'registered',
      args: {key: each.key, title: each.title ?? each.file?.value ?? ''},
    })),
    fixes: near.map((each): Fix => ({
      messageId: 'writeKey',
      args: {key: each.key},
      edits: [{span, text: each.key}],
      automatic: near.length === 1 && isSameKey(key, each.key),
    })),
  }
}
