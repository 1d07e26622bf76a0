import type {Difference, DifferenceClass} from '../model/resolution.ts'
import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {type ComparedWord, readWords} from '../text/readWords.ts'
import {modals, negations} from '../text/wordClasses.ts'
import {isProtected} from './classifyChange.ts'
import {findOmittedNegations} from './findCautions.ts'
import {findExact, isWhole, type LetterRange} from './findExact.ts'
import {errorLimit, findNearly} from './findNearly.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import {isFaithful, type Place} from './place.ts'
import {placeAt} from './placeAt.ts'
import type {Joint, Quotation, QuotationPart} from './quotation.ts'
import {searchApproximately} from './searchApproximately.ts'
import {sectionAround} from './sectionAround.ts'
import type {Work} from './work.ts'

/** So many letters of the source may stand where a quotation put something in its place. */
const REPLACED = 80
/** Parts shorter than this are found letter for letter or not at all, and not far away: they stand everywhere. */
const SHORTEST_NEARLY = 12
const SHORT_REACH = 600

interface FoundPart {
  readonly part: QuotationPart
  readonly range: LetterRange | undefined
  /** True where the part stands outside the section, or before the part that it should follow. */
  readonly astray: boolean
}

/**
 * The places where the parts of a quotation stand in its order, found from its longest part. A part that
 * is missing, or stands elsewhere, makes the place an unfaithful one.
 */
export function assembleParts(
  quotation: Quotation,
  index: SourceIndex,
  work: Work,
): readonly Place[] {
  const anchor = longestPart(quotation.parts)
  if (anchor === undefined) return []
  const letters = quotation.parts[anchor]?.letters ?? ''
  const placesFrom = (ranges: readonly LetterRange[]): readonly Place[] =>
    ranges.flatMap((range) => {
      const found = spreadOut(quotation.parts, anchor, range, index, work)
      return placeOf(quotation, found, index, work) ?? []
    })
  const places = placesFrom(findExact(index, letters, work))
  if (places.some(isFaithful) || letters.length < SHORTEST_NEARLY) return places
  return [...places, ...placesFrom(findNearly(index, letters, work).slice(0, MOST_NEARLY))]
}

const MOST_NEARLY = 4

function longestPart(parts: readonly QuotationPart[]): number | undefined {
  let longest: number | undefined
  parts.forEach(({letters}, i) => {
    if (letters.length > (parts[longest ?? -1]?.letters.length ?? 0)) longest = i
  })
  return longest
}

/** Finds the parts after the anchor, each after the one before it, then those before it, backwards. */
function spreadOut(
  parts: readonly QuotationPart[],
  anchor: number,
  range: LetterRange,
  index: SourceIndex,
  work: Work,
): readonly FoundPart[] {
  const section = sectionLetters(index, range)
  const found = new Array<FoundPart | undefined>(parts.length)
  parts.forEach((part, i) => {
    if (i === anchor) found[i] = {part, range, astray: false}
  })
  let from = range.end
  for (let i = anchor + 1; i < parts.length; i++) {
    const part = parts[i]
    if (part === undefined) break
    const reach =
      part.before.kind === 'omission' ? section.end : from + part.letters.length + REPLACED
    found[i] = findPart(
      part,
      {start: from, end: Math.min(section.end, reach)},
      'first',
      index,
      work,
    )
    from = found[i]?.range?.end ?? from
  }
  let to = range.start
  for (let i = anchor - 1; i >= 0; i--) {
    const part = parts[i]
    if (part === undefined) break
    const reach = to - reachOf(part, parts[i + 1]?.before)
    found[i] = findPart(part, {start: Math.max(section.start, reach), end: to}, 'last', index, work)
    to = found[i]?.range?.start ?? to
  }
  return found.filter((part) => part !== undefined)
}

/** How far from its neighbour a part may begin or end. */
function reachOf({letters}: QuotationPart, joint: Joint | undefined): number {
  if (joint?.kind !== 'omission') return letters.length + REPLACED
  return letters.length < SHORTEST_NEARLY ? letters.length + SHORT_REACH : Infinity
}

function sectionLetters(index: SourceIndex, range: LetterRange): LetterRange {
  const {offsets} = index.letters
  const section = sectionAround(offsets.at(range.start), index.source)
  return {start: offsets.firstFrom(section.start), end: offsets.firstFrom(section.end)}
}

/** The part within a window; if it is not there, wherever else it stands. */
function findPart(
  part: QuotationPart,
  window: LetterRange,
  which: 'first' | 'last',
  index: SourceIndex,
  work: Work,
): FoundPart {
  const inside = findInWindow(part.letters, window, which, index, work)
  if (inside !== undefined) return {part, range: inside, astray: false}
  if (part.letters.length < SHORTEST_NEARLY) return {part, range: undefined, astray: false}
  const [elsewhere] = findExact(index, part.letters, work)
  return {part, range: elsewhere, astray: elsewhere !== undefined}
}

function findInWindow(
  letters: string,
  {start, end}: LetterRange,
  which: 'first' | 'last',
  index: SourceIndex,
  work: Work,
): LetterRange | undefined {
  if (end - start < letters.length) return nearlyInWindow(letters, {start, end}, which, index, work)
  const text = index.letters.text.slice(start, end)
  if (!work.spend(text.length >> 4)) return undefined
  const step = which === 'first' ? 1 : -1
  const seek = (from: number): number =>
    which === 'first'
      ? text.indexOf(letters, from)
      : from < 0
        ? -1
        : text.lastIndexOf(letters, from)
  for (let at = seek(which === 'first' ? 0 : text.length); at >= 0; at = seek(at + step)) {
    const range = {start: start + at, end: start + at + letters.length}
    if (isWhole(index, range)) return range
    if (!work.spend(16)) return undefined
  }
  return nearlyInWindow(letters, {start, end}, which, index, work)
}

/** A window of more letters than this is not gone through letter by letter: there the index is cheaper. */
const WIDEST_WINDOW = 20_000

function nearlyInWindow(
  letters: string,
  {start, end}: LetterRange,
  which: 'first' | 'last',
  index: SourceIndex,
  work: Work,
): LetterRange | undefined {
  if (letters.length < SHORTEST_NEARLY) return undefined
  const nearest = {
    first: {start, end: Math.min(end, start + WIDEST_WINDOW)},
    last: {start: Math.max(start, end - WIDEST_WINDOW), end},
  }[which]
  const text = index.letters.text.slice(nearest.start, nearest.end)
  const hit = searchApproximately(letters, text, errorLimit(letters.length), work)
  if (hit !== undefined) return {start: nearest.start + hit.start, end: nearest.start + hit.end}
  if (end - start <= WIDEST_WINDOW) return undefined
  return findNearly(index, letters, work).find((range) => start <= range.start && range.end <= end)
}

/** What the parts found say about the quotation as a whole. */
function placeOf(
  quotation: Quotation,
  found: readonly FoundPart[],
  index: SourceIndex,
  work: Work,
): Place | undefined {
  const differences: Difference[] = [...turningInsertions(quotation)]
  const places: Place[] = []
  let letters = 0
  let alike = 0
  for (const {part, range} of found) {
    letters += part.letters.length
    const claim = {...part, text: quotation.text}
    const place = range === undefined ? undefined : placeAt(claim, range, index, work)
    if (place === undefined) differences.push(missingPart(quotation.text, part, places.at(-1)))
    else {
      places.push(place)
      differences.push(...place.differences)
      alike += place.similarity * part.letters.length
    }
  }
  if (places.length === 0) return undefined
  const astray = found.some(
    (part, i) =>
      part.astray && (places.length < found.length || !skipsHeadings(places, i, index.source)),
  )
  const between = astray
    ? {differences: [], cautions: []}
    : betweenParts(quotation, found, places, index.source)
  const segments = places.map(({span}) => span)
  return {
    span: astray ? (segments[0] ?? {start: 0, end: 0}) : hull(segments),
    segments,
    exact: false,
    differences: [...differences, ...between.differences],
    cautions: between.cautions,
    similarity: letters === 0 ? 0 : alike / letters,
    joins: astray,
  }
}

/**
 * True where nothing but headings stands between a part and its neighbours: leaving those out is declared, and
 * the text goes on.
 */
function skipsHeadings(places: readonly Place[], at: number, source: Source): boolean {
  const goesOn = (before: Place | undefined, after: Place | undefined): boolean => {
    if (before === undefined || after === undefined) return true
    const {end} = before.span
    const {start} = after.span
    if (end > start) return false
    const {words} = readWords(source.text, {start: end, end: start})
    return words.every(
      (word) => source.paragraphs[paragraphAt(word.start, source.paragraphs)]?.kind === 'heading',
    )
  }
  return goesOn(places[at - 1], places[at]) && goesOn(places[at], places[at + 1])
}

function hull(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({start}) => start)),
    end: Math.max(...spans.map(({end}) => end)),
  }
}

function missingPart(
  text: string,
  {start, end}: QuotationPart,
  before: Place | undefined,
): Difference {
  const at = before?.span.end ?? 0
  const quote = text.slice(start, end).trim()
  const from = text.indexOf(quote, start)
  return {
    class: 'word',
    protected: false,
    quote,
    source: '',
    quoteSpan: {start: from, end: from + quote.length},
    sourceSpan: {start: at, end: at},
  }
}

/** `[ikke]`: what is put in between brackets must not turn the meaning. */
function turningInsertions({text, insertions}: Quotation): readonly Difference[] {
  return insertions.flatMap(({start, end}): readonly Difference[] => {
    if (!readWords(text, {start, end}).words.some(({key}) => negations.has(key))) return []
    return [changeOf('negation', text, {start, end}, '', {start: 0, end: 0})]
  })
}

function changeOf(
  kind: DifferenceClass,
  quote: string,
  quoteSpan: Span,
  source: string,
  sourceSpan: Span,
): Difference {
  return {
    class: kind,
    protected: isProtected(kind),
    quote: quote.slice(quoteSpan.start, quoteSpan.end),
    source: source.slice(sourceSpan.start, sourceSpan.end),
    quoteSpan,
    sourceSpan,
  }
}

/** What the omissions swallowed, and what the insertions stand for. */
function betweenParts(
  quotation: Quotation,
  found: readonly FoundPart[],
  places: readonly Place[],
  {text}: Source,
): Pick<Place, 'differences' | 'cautions'> {
  if (places.length !== found.length) return {differences: [], cautions: []}
  const differences: Difference[] = []
  const cautions: Place['cautions'][number][] = []
  for (let i = 1; i < found.length; i++) {
    const [before, after] = [places[i - 1], places[i]]
    const joint = found[i]?.part.before
    if (before === undefined || after === undefined || joint === undefined) continue
    const omitted = {start: before.span.end, end: Math.max(before.span.end, after.span.start)}
    const quoteSpan = {start: joint.start, end: joint.end}
    if (joint.kind === 'omission') cautions.push(...findOmittedNegations(text, omitted, quoteSpan))
    else differences.push(...replacedWords(quotation.text, joint, omitted, text))
  }
  return {differences, cautions}
}

/**
 * What the words between brackets must not take the place of: a figure, a negation or a duty, unless they say
 * the same themselves; nor a duty that they bring in. Where nothing is declared every word counts.
 */
function replacedWords(
  quote: string,
  joint: Joint,
  omitted: Span,
  source: string,
): readonly Difference[] {
  const {words} = readWords(source, omitted)
  const quoteSpan = {start: joint.start, end: joint.end}
  const own = joint.kind === 'insertion' ? readWords(quote, quoteSpan).words : []
  const changes = words.flatMap((word): readonly Difference[] => {
    if (own.some(({key}) => key === word.key)) return []
    const kind = weightOf(word)
    if (joint.kind === 'insertion' && kind === 'word') return []
    return [changeOf(kind, quote, quoteSpan, source, word)]
  })
  if (changes.length > 0 || words.some(({key}) => modals.has(key))) return changes
  const duty = own.find(({key}) => modals.has(key))
  const at = {start: omitted.start, end: omitted.start}
  return duty === undefined ? [] : [changeOf('modal', quote, quoteSpan, source, at)]
}

function weightOf({key}: ComparedWord): DifferenceClass {
  if (negations.has(key)) return 'negation'
  if (/^\d/.test(key)) return 'number'
  return modals.has(key) ? 'modal' : 'word'
}
