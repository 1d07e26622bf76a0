import type {Locator, LocatorLabel} from '../model/citation.ts'
import type {LinkedLocator} from '../model/linked.ts'
import type {Passage, Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {findPlace, type Area, type Place} from './findPlace.ts'
import {locatorValues, type ValueRange} from './locatorValues.ts'

/** What came of looking up the locators of one citation. */
export interface ResolvedLocators {
  /** As the locators given, in the same order. */
  readonly locators: readonly LinkedLocator[]
  /**
   * What they point at together; the whole source where there are none, or none that can be looked up.
   * `undefined` where one of them leads nowhere, and for an empty source.
   */
  readonly target?: Passage
}

/** The wider a label's place, the earlier it is looked up: paragraphs are counted on the page, not in the text. */
const WIDEST_FIRST: readonly LocatorLabel[] = [
  'page',
  'part',
  'chapter',
  'appendix',
  'section',
  'subsection',
  'table',
  'figure',
  'number',
  'item',
  'paragraph',
  'note',
  'line',
]

/**
 * Looks up the locators of one citation, which must all hold: in `s. 3, afsnit 2` the paragraphs are counted
 * on page 3, in `§ 4, stk. 2` the subsection is sought inside § 4, and a table that stands on another page than
 * the one named is not found.
 *
 * - A page is found by the number printed on it, else by its position.
 * - `afsnit` is the part of the text under the heading of that number, where there is one; else it is counted.
 * - A chapter, an appendix or a § reaches to the next of its kind; a table is its caption with its rows.
 * - A range, or several numbers at once, give the stretch from the first to the last.
 *
 * `unknown` says that the source has nothing of the kind, so that nothing can be said: a text without page marks is
 * one page, and a reference to its page 7 can be right all the same. Pure; a value that is no number is `notFound`.
 */
export function resolveLocators(locators: readonly Locator[], source: Source): ResolvedLocators {
  let area: Area = {start: 0, end: source.text.length, onPage: false}
  const resolved = new Map<Locator, LinkedLocator>()
  const ordered = [...locators].sort(
    (one, other) => WIDEST_FIRST.indexOf(one.label) - WIDEST_FIRST.indexOf(other.label),
  )
  for (const locator of ordered) {
    const linked = resolveInArea(locator, source, area)
    resolved.set(locator, linked)
    if (linked.kind === 'found')
      area = {...linked.passage.span, onPage: isPage(locator, area, source)}
  }
  const target = passageAt(area, source)
  const misses = [...resolved.values()].some(({kind}) => kind === 'notFound')
  return {
    locators: locators.map((locator) => resolved.get(locator) ?? {kind: 'unknown', locator}),
    ...(misses || target === undefined ? {} : {target}),
  }
}

/** Looks up one locator on its own. */
export function resolveLocator(locator: Locator, source: Source): LinkedLocator {
  return resolveLocators([locator], source).locators[0] ?? {kind: 'unknown', locator}
}

function isPage(locator: Locator, area: Area, source: Source): boolean {
  return locator.label === 'page' ? source.pages.length > 1 : area.onPage
}

function resolveInArea(locator: Locator, source: Source, area: Area): LinkedLocator {
  if (source.paragraphs.length === 0) return {kind: 'unknown', locator}
  const places = locatorValues(locator.value).map((range) =>
    findRange(locator.label, range, locator.value, source, area),
  )
  const spans = places.filter((place) => typeof place !== 'string')
  if (spans.length < places.length || spans.length === 0) {
    return {kind: places.includes('noSuchThing') ? 'unknown' : 'notFound', locator}
  }
  const whole = {
    start: Math.min(...spans.map(({start}) => start)),
    end: Math.max(...spans.map(({end}) => end)),
  }
  const passage = passageAt(intersection(whole, area), source)
  return passage === undefined ? {kind: 'notFound', locator} : {kind: 'found', locator, passage}
}

function findRange(
  label: LocatorLabel,
  {from, to}: ValueRange,
  written: string,
  source: Source,
  area: Area,
): Place {
  const first = findPlace(label, from, source, area)
  if (from === to) return first
  const last = findPlace(label, to, source, area)
  if (typeof first !== 'string' && typeof last !== 'string' && last.end >= first.start) {
    return {start: first.start, end: Math.max(first.end, last.end)}
  }
  // `A-1` may be a number of its own.
  const single = findPlace(label, written.normalize('NFKC').toLowerCase(), source, area)
  if (typeof single !== 'string') return single
  return first === 'noSuchThing' || last === 'noSuchThing' ? 'noSuchThing' : 'notFound'
}

function intersection(one: Span, other: Span): Span {
  return {start: Math.max(one.start, other.start), end: Math.min(one.end, other.end)}
}

/** The span as a passage, or `undefined` for an empty one and in a source without paragraphs. */
function passageAt({start, end}: Span, source: Source): Passage | undefined {
  if (end <= start) return undefined
  const {paragraphs, pages} = source
  const inside = paragraphs.find((paragraph) => paragraph.end > start && paragraph.start < end)
  const near =
    inside ?? paragraphs.findLast((paragraph) => paragraph.start <= start) ?? paragraphs[0]
  if (near === undefined) return undefined
  const page = pages.findLast((each) => each.start <= start)
  return {file: source.file, span: {start, end}, paragraph: near.index, page: page?.index ?? 0}
}
