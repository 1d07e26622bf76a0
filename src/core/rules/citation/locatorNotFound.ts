import type {Fix} from '../../model/finding.ts'
import type {LinkedCitation, LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {sourceOf} from '../citationFor.ts'
import {locatorFix} from '../locatorFix.ts'

/** A citation of a page, section or table that the source does not have. */
export const citationLocatorNotFound: ResponseRule = {
  scope: 'response',
  id: 'citation/locator-not-found',
  severity: 'error',
  messages: {
    noSuchPage: '{key} has no page {page}: it has {count} pages, {first} to {last}.',
    notFound: '“{locator}” is not to be found in {key}.',
    apart: 'In {key} there is no place where all of “{locator}” holds at once.',
    writePlace: 'Write {locator}, where the quotation stands',
  },
  *check(linked) {
    for (const citation of linked.citations) {
      const missing = citation.locators.filter(({kind}) => kind === 'notFound')
      const fixes = missing.length > 0 ? fixesFor(citation, linked) : []
      for (const {locator} of missing) yield {...findingFor(citation, locator, linked), fixes}
      if (missing.length === 0 && isApart(citation)) yield apart(citation, linked)
    }
  },
}

type Locator = LinkedCitation['locators'][number]['locator']

function findingFor(
  {citation, source}: LinkedCitation,
  {label, value, span}: Locator,
  {response}: LinkedResponse,
): RuleFinding {
  const key = source?.entry.key ?? citation.key
  const pages = source === undefined ? undefined : sourceOf(source.state)?.pages
  const first = pages?.[0]?.label
  const last = pages?.at(-1)?.label
  if (label === 'page' && pages !== undefined && first !== undefined && last !== undefined) {
    const args = {key, page: value, count: pages.length, first, last}
    return {messageId: 'noSuchPage', args, span}
  }
  return {
    messageId: 'notFound',
    args: {key, locator: response.text.slice(span.start, span.end)},
    span,
  }
}

/** Each of several locators leads somewhere, but not to one and the same place. */
function isApart({locators, target}: LinkedCitation): boolean {
  return locators.length > 1 && target === undefined && locators.every(({kind}) => kind === 'found')
}

function apart({citation, source}: LinkedCitation, {response}: LinkedResponse): RuleFinding {
  const first = citation.locators[0]?.span ?? citation.span
  const span = {start: first.start, end: citation.locators.at(-1)?.span.end ?? first.end}
  const key = source?.entry.key ?? citation.key
  const args = {key, locator: response.text.slice(span.start, span.end)}
  return {messageId: 'apart', args, span}
}

/** Where a quotation that this citation vouches for was found in its source, its place is the one meant. */
function fixesFor(citation: LinkedCitation, linked: LinkedResponse): readonly Fix[] {
  const own = linked.quotes.filter((each) => each.citation === citation)
  const fix = locatorFix(citation, own, linked)
  return fix === undefined ? [] : [{...fix, messageId: 'writePlace'}]
}
