import type {Fix} from '../../model/finding.ts'
import type {TermOccurrence} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../isForeign.ts'

/** A word that the hearing's word list advises against, in whatever form. */
export const termDeprecated: ResponseRule = {
  scope: 'response',
  id: 'term/deprecated',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    deprecated: 'The word list says “{preferred}”, not “{term}”.',
    listed: 'The word list',
    replace: 'Write “{replacement}”',
  },
  *check({terms, response}) {
    for (const occurrence of terms) {
      const {concept, term, status, span} = occurrence
      if (status !== 'deprecated' || isForeign(response.foreign, span)) continue
      const fix = fixFor(occurrence, response.text)
      yield {
        messageId: 'deprecated',
        args: {preferred: concept.preferred, term},
        span,
        related: [{...concept.place, messageId: 'listed', args: {}}],
        fixes: fix === undefined ? [] : [fix],
      }
    }
  },
}

/** Where inflection and gender are not certain, the listed form is offered for the listed form only. */
function fixFor({replacement, term, span, concept}: TermOccurrence, text: string): Fix | undefined {
  const isListedForm = text.slice(span.start, span.end) === term
  const words = replacement ?? (isListedForm ? concept.preferred : undefined)
  if (words === undefined) return undefined
  return {
    messageId: 'replace',
    args: {replacement: words},
    edits: [{span, text: words}],
    automatic: replacement !== undefined,
  }
}
