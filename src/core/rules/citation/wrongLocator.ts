import type {LinkedCitation, LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import {pageLabels, sourceOf} from '../citationFor.ts'
import {locatorFix, locatorsSpan, placeInSource} from '../locatorFix.ts'
import {relatedPassage} from '../relatedPassage.ts'

/** The words stand in the source that is cited, but at another place than the citation says. */
export const citationWrongLocator: ResponseRule = {
  scope: 'response',
  id: 'citation/wrong-locator',
  severity: 'error',
  messages: {
    otherPage: 'The words stand in {key} on page {page}, not at “{locator}”.',
    moved: 'The words stand on page {page} now, not at “{locator}”: {key} was replaced.',
    otherPlace: 'The words stand in {key}, but not at “{locator}”.',
    standsHere: 'The words stand here',
    writePlace: 'Write {locator}',
  },
  *check(linked) {
    const quotesOf = new Map<LinkedCitation, LinkedQuote[]>()
    for (const quote of linked.quotes) {
      if (quote.citation === undefined) continue
      const own = quotesOf.get(quote.citation)
      if (own === undefined) quotesOf.set(quote.citation, [quote])
      else own.push(quote)
    }
    for (const [citation, quotes] of quotesOf) yield* checkCitation(citation, quotes, linked)
  },
}

function* checkCitation(
  linkedCitation: LinkedCitation,
  quotes: readonly LinkedQuote[],
  linked: LinkedResponse,
): Iterable<RuleFinding> {
  const {citation, locators, source} = linkedCitation
  const span = locatorsSpan(citation.locators)
  // A place that the source does not have at all is for `citation/locator-not-found` to say.
  if (span === undefined || locators.some(({kind}) => kind !== 'found')) return
  const misplaced = quotes.find((quote) => isMisplaced(quote, linkedCitation))
  const read = source === undefined ? undefined : sourceOf(source.state)
  if (misplaced === undefined || read === undefined) return
  const passage = placeInSource(misplaced, read.file)
  if (passage === undefined) return
  const page = pageLabels(read, passage)
  const fix = locatorFix(linkedCitation, quotes, linked)
  const args = {
    key: source?.entry.key ?? citation.key,
    locator: linked.response.text.slice(span.start, span.end),
  }
  yield {
    ...(page === undefined
      ? {messageId: 'otherPlace', args}
      : {messageId: hasMoved(misplaced) ? 'moved' : 'otherPage', args: {...args, page}}),
    span,
    related: [relatedPassage(linked, passage, 'standsHere')],
    fixes: fix === undefined ? [] : [{...fix, messageId: 'writePlace'}],
  }
}

/** The lock knows the paragraph, word for word, from the document that was there before. */
function hasMoved({rests = []}: LinkedQuote): boolean {
  return rests.length > 0 && rests.every(({kind}) => kind === 'unchanged')
}

/** In the source that is cited, and outside the place that is cited; a page before or after counts as outside. */
function isMisplaced({resolution}: LinkedQuote, {target}: LinkedCitation): boolean {
  if (resolution?.kind === 'elsewhere') return resolution.misplaced === 'place'
  if (resolution?.kind !== 'exact' && resolution?.kind !== 'normalized') return false
  if (target?.file !== resolution.passage.file) return false
  if (overlaps(resolution.passage, target)) return false
  return !resolution.alsoIn.some((passage) => overlaps(passage, target))
}

function overlaps(a: Passage, b: Passage): boolean {
  return a.file === b.file && a.span.start < b.span.end && b.span.start < a.span.end
}
