import type {TextQuoteSelector} from '../model/quote.ts'
import {assembleParts} from './assembleParts.ts'
import {choosePlace} from './choosePlace.ts'
import {findCautions} from './findCautions.ts'
import {findAlike} from './findAlike.ts'
import {findExact} from './findExact.ts'
import {findNearly} from './findNearly.ts'
import {findOverPages} from './findOverPages.ts'
import {lettersByChance} from './lettersByChance.ts'
import type {SourceIndex} from './indexSource.ts'
import {joinParts} from './joinParts.ts'
import {joinPieces} from './joinPieces.ts'
import {isFaithful, type Place} from './place.ts'
import {placeAt} from './placeAt.ts'
import type {Effort, MatchOptions, QuoteMatch} from './quoteMatch.ts'
import {type Quotation, readQuotation} from './quotation.ts'
import {Work} from './work.ts'

/** Fewer letters, or no more than two words, are matched letter for letter or not at all. */
const SHORT_LETTERS = 12
const SHORT_WORDS = 2

/**
 * Looks a quotation up in a source: letter for letter first, then part by part where it declares omissions
 * or insertions, then nearly. Each place is verified word by word; likeness alone decides nothing.
 *
 * Never throws; a quotation without letters is not found. Offsets in the result are in the source's text
 * and, for differences, in `selector.exact`.
 */
export function matchQuote(
  selector: TextQuoteSelector,
  index: SourceIndex,
  options: MatchOptions = {},
): QuoteMatch {
  return matchQuotation(selector, readQuotation(selector.exact), index, options)
}

/** The same for a quotation that was read already: it is held against one source after the other. */
export function matchQuotation(
  selector: TextQuoteSelector,
  quotation: Quotation,
  index: SourceIndex,
  options: MatchOptions = {},
): QuoteMatch {
  const work = Work.forQuote(options.work)
  const literal = literalPlaces(quotation, index, work)
  const assembled =
    quotation.declares && !literal.some(isFaithful) ? assembleParts(quotation, index, work) : []
  const places = [...literal, ...assembled]
  const faithful = places.filter(isFaithful)
  if (faithful.length > 0)
    return choosePlace(selector, index, withCautions(faithful, quotation, index), options)
  const {effort = 'everything'} = options
  if (effort !== 'right' && !isShort(quotation) && !work.cut) {
    places.push(
      ...(quotation.declares
        ? declaredPlaces(quotation, assembled, index, effort, work)
        : nearPlaces(quotation, index, effort, work)),
    )
  }
  return bestOf(places, selector, index, quotation, options, work)
}

/** Where the quotation stands letter for letter, as it is written. */
function literalPlaces(quotation: Quotation, index: SourceIndex, work: Work): readonly Place[] {
  const claim = {text: quotation.text, start: 0, end: quotation.text.length, words: quotation.words}
  const {text} = quotation.letters
  const places = findExact(index, text, work).flatMap(
    (range) => placeAt(claim, range, index, work) ?? [],
  )
  if (places.some(isFaithful)) return places
  const overPages = findOverPages(index, text, work)
    .flatMap((range) => placeAt(claim, range, index, work) ?? [])
    .filter(isFaithful)
  return [...places, ...overPages]
}

function isShort({words: {words}, letters}: Quotation): boolean {
  if (letters.text.length < SHORT_LETTERS) return true
  // A long number is one word, and one that is mistyped easily.
  return words.length <= SHORT_WORDS && !words.every(({key}) => /^\d{6,}$/.test(key))
}

function nearPlaces(
  quotation: Quotation,
  index: SourceIndex,
  effort: Effort,
  work: Work,
): readonly Place[] {
  const claim = {text: quotation.text, start: 0, end: quotation.text.length, words: quotation.words}
  const ranges = findNearly(index, quotation.letters.text, work)
  // Only what is about as near as the nearest is worth laying side by side, word by word; in a scanned
  // source the nearest in letters may be another place.
  const {isNoisy} = index.noise
  const most = isNoisy ? Infinity : (ranges[0]?.errors ?? 0) * 1.25 + 3
  const near = ranges
    .filter(({errors}) => errors <= most)
    .slice(0, isNoisy ? 8 : 4)
    .flatMap((range) => {
      const place = placeAt(claim, range, index, work)
      return place === undefined ? [] : [{place, range}]
    })
  // Errors in the spaces between words make words unlike, and letters not.
  const likest = near.map(({place, range}) => ({
    ...place,
    similarity: Math.max(place.similarity, range.similarity),
  }))
  const isSure = near.some(({place}) => isFaithful(place) || place.similarity > ALIKE)
  if (isSure || effort === 'near') return likest
  const joined = joinPieces(quotation, index, work)
  const places = joined === undefined ? likest : [...likest, joined]
  if (places.some(({similarity}) => similarity >= LEAST_ALIKE)) return places
  const alike = findAlike(quotation, index, work)
  const place = alike && placeAt(claim, alike, index, work)
  if (place === undefined || alike === undefined || alike.share < LEAST_TOLD) return places
  // Few words in common make a paragraph worth showing, and no quotation of it.
  const [share, letters] =
    place.similarity >= COMPACT ? [LEAST_COMMON, TELLING_IN_COMPACT] : [LEAST_SCATTERED, TELLING]
  const byChance = 2 * lettersByChance(index.letters.text.length)
  const isTold =
    alike.share >= share && alike.share * quotation.letters.text.length >= letters + byChance
  const similarity = isTold ? Math.max(alike.share, place.similarity) : 0.5
  return [...places, {...place, similarity}]
}

/** Where the parts of a quotation are not as it says, they may be joined of several places themselves. */
function declaredPlaces(
  quotation: Quotation,
  assembled: readonly Place[],
  index: SourceIndex,
  effort: Effort,
  work: Work,
): readonly Place[] {
  const joined = effort === 'everything' ? joinParts(quotation, index, work) : undefined
  if (joined === undefined) return []
  const isSure = assembled.some(({similarity}) => similarity > ALIKE)
  if (!isSure) return [joined]
  // A word that was changed may stand elsewhere in the source by chance; what is joined is joined between sentences.
  const isJoined =
    joined.differences.length === 0 &&
    joined.joints?.every(({start, end}) => SENTENCE_SIGN.test(quotation.text.slice(start, end))) ===
      true
  return isJoined ? [joined] : []
}

const SENTENCE_SIGN = /[.!?:;…]/u

/** A few words in the same order stand somewhere in any long text; so many letters of them do not. */
const TELLING = 30
/** Fewer where so much of the place as a whole is the quotation's. */
const COMPACT = 0.65
const TELLING_IN_COMPACT = 26

/** So much of a quotation must be a sentence's words in their order to be that sentence, altered. */
const LEAST_COMMON = 0.6
/** More of it where the words are scattered over a longer stretch. */
const LEAST_SCATTERED = 0.7
/** So much of it makes the sentence the one that may have been meant. */
const LEAST_TOLD = 0.5

/** Liker than this, a place is the place, and not one of several that the quotation joins. */
const ALIKE = 0.9

/** None is faithful: the likest is the place, if it is like enough. */
function bestOf(
  places: readonly Place[],
  selector: TextQuoteSelector,
  index: SourceIndex,
  quotation: Quotation,
  options: MatchOptions,
  work: Work,
): QuoteMatch {
  const faithful = places.filter(isFaithful)
  if (faithful.length > 0)
    return choosePlace(selector, index, withCautions(faithful, quotation, index), options)
  const [best] = places.toSorted(
    (a, b) => b.similarity - a.similarity || a.span.start - b.span.start,
  )
  if (best === undefined || isShort(quotation)) return {kind: 'notFound', cut: work.cut}
  if (best.similarity < LEAST_ALIKE) return {kind: 'notFound', nearest: best, cut: work.cut}
  return {kind: 'altered', place: best, cut: work.cut}
}

const LEAST_ALIKE = 0.55

function withCautions(
  places: readonly Place[],
  {text, words: {words}}: Quotation,
  {source}: SourceIndex,
): readonly Place[] {
  const span = {start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? text.length}
  return places.map((place) => ({
    ...place,
    cautions: [...place.cautions, ...findCautions(source.text, place.span, span)],
  }))
}
