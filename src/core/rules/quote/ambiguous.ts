import type {Fix} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import {citationFor} from '../citationFor.ts'
import {relatedPassage} from '../relatedPassage.ts'

/** The words stand at several places that are as good, and nothing says which is meant. */
export const quoteAmbiguous: ResponseRule = {
  scope: 'response',
  id: 'quote/ambiguous',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    ambiguous:
      'These words stand at {count} places. Say which one is meant, or quote a little more.',
    oneOf: 'One of the places',
    addPlace: 'Add {locator}',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {quote, resolution} = each
      if (resolution?.kind !== 'ambiguous') continue
      const places = [resolution.passage, ...resolution.alternatives]
      yield {
        messageId: 'ambiguous',
        args: {count: places.length},
        span: quote.span,
        related: places.map((place) => relatedPassage(linked, place, 'oneOf')),
        fixes: placeFixes(each, places, linked),
      }
    }
  },
}

const MOST_FIXES = 3

/** Where the places are on different pages of the source cited, the page settles it. */
function placeFixes(
  {citation}: LinkedQuote,
  places: readonly Passage[],
  linked: LinkedResponse,
): readonly Fix[] {
  if (citation?.citation.form !== 'bracketed' || citation.locators.length > 0) return []
  const {key, keySpan} = citation.citation
  const written = places.flatMap((place) => citationFor(linked, place) ?? [])
  const locators = written.flatMap(({locator, key: own}) =>
    locator === undefined || own !== key ? [] : [locator],
  )
  if (new Set(locators).size < 2) return []
  const at = linked.response.text.charAt(keySpan.end) === '}' ? keySpan.end + 1 : keySpan.end
  return [...new Set(locators)].slice(0, MOST_FIXES).map((locator) => ({
    messageId: 'addPlace',
    args: {locator},
    edits: [{span: {start: at, end: at}, text: `, ${locator}`}],
    automatic: false,
  }))
}
