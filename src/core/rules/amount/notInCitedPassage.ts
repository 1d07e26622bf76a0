import type {Amount, CalendarDate} from '../../model/amount.ts'
import type {LinkedCitation, LinkedResponse} from '../../model/linked.ts'
import type {Prose} from '../../model/prose.ts'
import type {HearingResponse} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findFractions, type Fraction} from '../../text/findFractions.ts'
import {findPriceLevels, type PriceLevel} from '../../text/findPriceLevels.ts'
import {findSentences} from '../../text/findSentences.ts'
import {startingIn} from '../../text/startingIn.ts'
import {pageLabels, sourceOf} from '../citationFor.ts'
import {isForeign} from '../../text/isForeign.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {amountsOfPassage, type PassageAmounts} from './amountsOfPassage.ts'
import {isInPassage} from './isInPassage.ts'
import {isOwnFigure} from './isOwnFigure.ts'
import {isSumOfPassage} from './isSumOfPassage.ts'
import {otherDate} from './otherDate.ts'
import {otherPriceLevel} from './otherPriceLevel.ts'
import {otherShare} from './otherShare.ts'
import {otherYear} from './otherYear.ts'
import {nearestInPassage} from './nearestInPassage.ts'

/**
 * A figure in a sentence that cites a passage which does not have it. Figures in quotation marks are the
 * quotation's; bare small numbers (`de to forslag`, `3 punkter`) are the writer's own counting.
 */
export const amountNotInCitedPassage: ResponseRule = {
  scope: 'response',
  id: 'amount/not-in-cited-passage',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    notOnPage: '“{amount}” does not stand in {key} at the place you cite ({place}).',
    notInSource: '“{amount}” does not stand in {key}.',
    different: '“{amount}” is not what {key} says at the place you cite ({place}): “{other}”.',
    differentInSource: '“{amount}” is not what {key} says: “{other}”.',
    cited: 'The place that is cited',
  },
  *check(linked) {
    const read = new Map<string, PassageAmounts>()
    for (const {words, span: sentence, citations, ...claimed} of citingSentences(linked)) {
      const {amounts, fractions, dates, levels} = claimed
      const places = citations.map((citation) => placeOf(citation, linked, read))
      // Where one of the places is not known, the figure may be there.
      if (!places.every((place) => place !== undefined)) continue
      const [first] = places
      const numbers = places.map((place) => place.numbers)
      const claims = [
        ...amounts
          .filter((amount) => !places.some(({numbers}) => isThere(amount, words, numbers)))
          .map((amount): Claim => {
            const [other] = places.flatMap(({numbers}) => nearestInPassage(amount, numbers) ?? [])
            return {text: amount.text, span: amount.span, other}
          }),
        ...fractions.flatMap((each) => otherShare(each, numbers)),
        ...amounts.flatMap((each) =>
          otherYear(each, {text: linked.response.text, sentence}, numbers),
        ),
        ...dates.flatMap((each) => otherDate(each, linked.response.text, numbers)),
        ...levels.flatMap((each) => otherPriceLevel(each, numbers)),
      ]
      for (const {text, span, other} of claims) {
        if (first === undefined) continue
        const isWhole = first.place === ''
        yield {
          messageId:
            other === undefined
              ? isWhole
                ? 'notInSource'
                : 'notOnPage'
              : isWhole
                ? 'differentInSource'
                : 'different',
          args: {
            amount: text.replace(/\s+/gu, ' '),
            key: first.key,
            ...(isWhole ? {} : {place: first.place}),
            ...(other === undefined ? {} : {other}),
          },
          span,
          related: places.map(({target}) => relatedPassage(linked, target, 'cited')),
        }
      }
    }
  },
}

function isThere(amount: Amount, sentence: string, numbers: PassageAmounts): boolean {
  return isInPassage(amount, numbers) || isSumOfPassage(amount, sentence, numbers)
}

interface Claim {
  readonly text: string
  readonly span: Span
  /** What the cited place has instead, where that is clear. */
  readonly other: string | undefined
}

interface CitingSentence {
  readonly words: string
  readonly span: Span
  readonly levels: readonly PriceLevel[]
  readonly citations: readonly LinkedCitation[]
  readonly amounts: readonly Amount[]
  readonly fractions: readonly Fraction[]
  readonly dates: readonly CalendarDate[]
}

/** The sentences in the response's own words that cite something and have figures of their own. */
function* citingSentences({response, citations}: LinkedResponse): Iterable<CitingSentence> {
  const own = response.amounts.filter(
    (amount) => isClaim(amount) && !isForeign(response.foreign, amount.span),
  )
  if (citations.length === 0) return
  for (const {prose, quoted, span, role} of response.passages) {
    if (quoted || role === 'heading' || role === 'tableCell') continue
    const inside = startingIn(citations, span, ({citation}) => citation.group)
    if (inside.length === 0) continue
    const amounts = startingIn(own, span, (amount) => amount.span)
    const dates = startingIn(response.dates, span, (date) => date.span)
    const fractions = ownIn(findFractions(prose.text), prose, response)
    const levels = ownIn(findPriceLevels(prose.text), prose, response)
    if (amounts.length + dates.length + fractions.length + levels.length === 0) continue
    for (const sentence of findSentences(prose.text)) {
      const place = documentSpan(prose, sentence)
      const cited = startingIn(inside, place, ({citation}) => citation.group)
      if (cited.length === 0) continue
      const claimed = <Item extends {readonly span: Span}>(items: readonly Item[]) =>
        startingIn(items, place, (item) => item.span).filter(
          ({span: {start}}) => !isOwnFigure(response.text.slice(place.start, start)),
        )
      yield {
        words: prose.text.slice(sentence.start, sentence.end),
        span: place,
        levels: claimed(levels),
        citations: cited,
        // `p/l 25` is no figure.
        amounts: claimed(amounts).filter(
          ({span}) =>
            !isForeign(
              levels.map((level) => level.span),
              span,
            ),
        ),
        fractions: claimed(fractions),
        dates: claimed(dates).filter(({span}) => !isForeign(response.foreign, span)),
      }
    }
  }
}

/** What of a text is in the writer's own words, with its place in the document. */
function ownIn<Item extends {readonly span: Span}>(
  items: readonly Item[],
  prose: Prose,
  {foreign}: HearingResponse,
): readonly Item[] {
  return items
    .map((each) => ({...each, span: documentSpan(prose, each.span)}))
    .filter(({span}) => !isForeign(foreign, span))
}

const LARGEST_COUNT = 12

/** Small bare numbers count the writer's own points, and bare years are dates. */
function isClaim({unit, value, text}: Amount): boolean {
  if (unit !== undefined || /[.\s]/u.test(text)) return true
  return !(Number.isInteger(value) && (value <= LARGEST_COUNT || (value >= 1900 && value < 2100)))
}

interface CitedPlace {
  readonly key: string
  readonly target: Passage
  /** `s. 3`; empty where the whole source is cited. */
  readonly place: string
  readonly numbers: PassageAmounts
}

function placeOf(
  {citation, source, target, locators}: LinkedCitation,
  linked: LinkedResponse,
  read: Map<string, PassageAmounts>,
): CitedPlace | undefined {
  const text = source === undefined ? undefined : sourceOf(source.state)
  if (source === undefined || text === undefined || target === undefined) return undefined
  if (locators.some(({kind}) => kind !== 'found')) return undefined
  const id = `${target.file}\n${target.span.start}\n${target.span.end}`
  const numbers = read.get(id) ?? amountsOfPassage(text, target.span)
  read.set(id, numbers)
  const [first] = citation.locators
  const last = citation.locators.at(-1)
  const place =
    first === undefined || last === undefined
      ? ''
      : citation.form === 'link'
        ? (pageLabels(text, target) ?? '')
        : linked.response.text.slice(first.span.start, last.span.end)
  return {key: source.entry.key, target, place, numbers}
}
