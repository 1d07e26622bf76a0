import type {Edit, Fix} from '../../model/finding.ts'
import type {LinkedCitation, LinkedResponse} from '../../model/linked.ts'
import type {Passage} from '../../model/source.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {citationFor} from '../citationFor.ts'
import {locatorsSpan} from '../locatorFix.ts'
import {relatedPassage} from '../relatedPassage.ts'

/** The right words under the wrong key: they stand in another source than the one cited. */
export const quoteElsewhere: ResponseRule = {
  scope: 'response',
  id: 'quote/elsewhere',
  severity: 'error',
  profiles: {draft: 'warning'},
  messages: {
    otherSource: 'These words do not stand in {key}, but in {other}.',
    standsHere: 'The words stand here',
    cite: 'Cite {citation}',
  },
  *check(linked) {
    for (const {quote, citation, resolution} of linked.quotes) {
      if (resolution?.kind !== 'elsewhere' || resolution.misplaced !== 'source') continue
      if (citation === undefined) continue
      const {passage} = resolution
      const written = citationFor(linked, passage)
      if (written === undefined) continue
      const fix = citeFix(citation, passage, linked)
      yield {
        messageId: 'otherSource',
        args: {key: citation.source?.entry.key ?? citation.citation.key, other: written.key},
        span: quote.span,
        related: [relatedPassage(linked, passage, 'standsHere')],
        fixes: fix === undefined ? [] : [fix],
      }
    }
  },
}

/** Another key, and the page where the words stand there; what is written around the key stays. */
function citeFix(
  {citation}: LinkedCitation,
  passage: Passage,
  linked: LinkedResponse,
): Fix | undefined {
  const written = citationFor(linked, passage)
  if (written === undefined || citation.form === 'link') return undefined
  const {keySpan} = citation
  const locators = locatorsSpan(citation.locators)
  const {text} = linked.response
  const edits: Edit[] = [{span: keySpan, text: written.key}]
  if (locators !== undefined && written.locator !== undefined) {
    edits.push({span: locators, text: written.locator})
  } else if (locators !== undefined) {
    // The comma before the place goes with it.
    const comma = /,?\s*$/u.exec(text.slice(keySpan.end, locators.start))?.[0].length ?? 0
    edits.push({span: {start: locators.start - comma, end: locators.end}, text: ''})
  }
  return {messageId: 'cite', args: {citation: written.text}, edits, automatic: false}
}
