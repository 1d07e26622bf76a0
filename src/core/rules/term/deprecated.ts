import type {Fix} from '../../model/finding.ts'
import type {TermOccurrence} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'

/** A word that the hearing's word list advises against, in whatever form. */
export const termDeprecated: ResponseRule = {
  scope: 'response',
  id: 'term/deprecated',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    deprecated: 'The word list says “{preferred}”, not “{term}”.',
    deprecatedBecause: 'The word list says “{preferred}”, not “{term}”: {reason}',
    listed: 'The word list',
    replace: 'Write “{replacement}”',
  },
  *check({terms, response}, {options}) {
    const inCompounds = options['compounds'] === true
    for (const occurrence of terms) {
      const {concept, term, status, span, compound} = occurrence
      if (status !== 'deprecated' || isForeign(response.foreign, span)) continue
      if (compound !== undefined && concept.compounds !== true && !inCompounds) continue
      const {preferred} = concept
      const {reason = concept.reason, severity = concept.severity} =
        concept.termFacts?.get(term) ?? {}
      if (severity === 'off') continue
      const fix = fixFor(occurrence, response.text)
      yield {
        messageId: reason === undefined ? 'deprecated' : 'deprecatedBecause',
        args: {preferred, term, ...(reason === undefined ? {} : {reason})},
        span,
        related: [{...concept.place, messageId: 'listed', args: {}}],
        fixes: fix === undefined ? [] : [fix],
        ...(severity === undefined ? {} : {severity}),
      }
    }
  },
}

/** Where inflection and gender are not certain, the words are offered only. */
function fixFor(
  {replacement, proposal, term, span, concept, compound}: TermOccurrence,
  text: string,
): Fix | undefined {
  const isListedForm = compound === undefined && text.slice(span.start, span.end) === term
  const words = replacement ?? proposal ?? (isListedForm ? concept.preferred : undefined)
  if (words === undefined) return undefined
  return {
    messageId: 'replace',
    args: {replacement: words},
    edits: [{span, text: words}],
    automatic: replacement !== undefined,
  }
}
