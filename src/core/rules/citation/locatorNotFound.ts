import type {Locator} from '../../model/citation.ts'
import type {Fix} from '../../model/finding.ts'
import type {LinkedCitation, LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {sourceOf} from '../citationFor.ts'
import {locatorFix} from '../locatorFix.ts'

/** A citation of a page, section or table that the source does not have. */
export const citationLocatorNotFound: ResponseRule = {
  scope: 'response',
  id: 'citation/locator-not-found',
  severity: 'error',
  messages: {
    noSuchPage: '{key} has no page {page}: it has {count} pages, {first} to {last}.',
    onlyPage: '{key} has no page {page}: it has one page only.',
    notFound: '“{locator}” is not to be found in {key}.',
    notThere: 'In {key} “{locator}” is not to be found at “{other}”.',
    writePlace: 'Write {locator}, where the quotation stands',
  },
  *check(linked) {
    for (const citation of linked.citations) {
      const missing = citation.locators.filter(({kind}) => kind === 'notFound')
      const fixes = missing.length > 0 ? fixesFor(citation, linked) : []
      for (const {locator} of missing) yield {...findingFor(citation, locator, linked), fixes}
    }
  },
}

function findingFor(
  {citation, source, locators}: LinkedCitation,
  {label, value, span}: Locator,
  {response}: LinkedResponse,
): RuleFinding {
  const key = source?.entry.key ?? citation.key
  const written = (place: Span) => response.text.slice(place.start, place.end)
  const pages = source === undefined ? undefined : sourceOf(source.state)?.pages
  const first = pages?.[0]?.label
  const last = pages?.at(-1)?.label
  if (label === 'page' && pages !== undefined && first !== undefined && last !== undefined) {
    const args = {key, page: value, count: pages.length, first, last}
    return {messageId: pages.length === 1 ? 'onlyPage' : 'noSuchPage', args, span}
  }
  const found = locators.flatMap((each) => (each.kind === 'found' ? [each.locator] : []))
  const args = {key, locator: written(span)}
  if (found.length === 0) return {messageId: 'notFound', args, span}
  const other = found.map((each) => written(each.span)).join(', ')
  return {messageId: 'notThere', args: {...args, other}, span}
}

/** Where a quotation that this citation vouches for was found in its source, its place is the one meant. */
function fixesFor(citation: LinkedCitation, linked: LinkedResponse): readonly Fix[] {
  const own = linked.quotes.filter((each) => each.citation === citation)
  const fix = locatorFix(citation, own, linked)
  return fix === undefined ? [] : [{...fix, messageId: 'writePlace'}]
}
