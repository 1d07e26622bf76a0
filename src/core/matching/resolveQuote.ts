import type {TextQuoteSelector} from '../model/quote.ts'
import type {QuoteResolution} from '../model/resolution.ts'
import type {Passage} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {bestInContext} from './bestInContext.ts'
import type {SourceIndex} from './indexSource.ts'
import {matchQuotation} from './matchQuote.ts'
import type {Effort, MatchOptions, QuoteMatch} from './quoteMatch.ts'
import {readQuotation} from './quotation.ts'
import {paragraphAt} from './paragraphAt.ts'
import type {Place} from './place.ts'
import {Work} from './work.ts'

/** What a quotation is cited from. */
export interface CitedSource {
  readonly index: SourceIndex
  /** The part of it that the locators point at; the whole of it where there are none. */
  readonly target?: Passage
}

/** What else is known. */
export interface ResolveOptions {
  /** Where the quotation before this one was found in the cited source. */
  readonly near?: number
  /** The document's allowance of work; without it the quotation has its own. */
  readonly work?: Work
}

interface SourceMatch {
  readonly index: SourceIndex
  readonly match: QuoteMatch
}

/**
 * Looks a quotation up in the source that it is cited from and in all others, and says what came of it.
 * The cited source and place win over others that are as good; right words elsewhere win over wrong words
 * in the cited source. The order of the sources decides nothing but the order of alternatives.
 *
 * @param cited `undefined` where the quotation has no citation: then it may stand anywhere.
 */
export function resolveQuote(
  selector: TextQuoteSelector,
  cited: CitedSource | undefined,
  sources: readonly SourceIndex[],
  options: ResolveOptions = {},
): QuoteResolution {
  if (options.work?.isSpent === true) return {kind: 'notFound', similarity: 0, cut: true}
  const quotation = readQuotation(selector.exact)
  const lookUpIn = (index: SourceIndex, hints: MatchOptions): SourceMatch => ({
    index,
    match: matchQuotation(selector, quotation, index, hints),
  })
  // All sources together get what one quotation gets.
  const work = Work.forQuote(options.work)
  const own = cited && lookUpIn(cited.index, hintsOf(cited, options.near, work))
  const elsewhere = sources.filter((index) => index !== cited?.index)
  const lookUp = (effort: Effort, allowance = work): readonly SourceMatch[] => {
    const found = new Map(
      byFile(elsewhere).map((index) => [index, lookUpIn(index, {work: allowance, effort})]),
    )
    return elsewhere.flatMap((index) => found.get(index) ?? [])
  }
  if (own !== undefined && isRight(own.match)) {
    return rightInCited(own, cited?.target, () => lookUp('right', Work.forQuote()))
  }
  // What is nearly right elsewhere matters only where the words are right nowhere.
  const others = lookUp('right')
  const right = others.filter(({match}) => isRight(match))
  if (right.length > 0) return rightElsewhere(selector, right, cited !== undefined)
  if (own?.match.kind === 'altered' && own.match.place.similarity >= 1 - CLEARLY) {
    return wrongEverywhere(own, others)
  }
  // Pieces and single words are dear to look for: where letters are nearly there in a source, only in that one.
  const near = lookUp('near')
  const far =
    near.some(isNearly) || (own !== undefined && isNearly(own))
      ? near.map((each) => (isNearly(each) ? lookUpIn(each.index, {work}) : each))
      : lookUp('everything')
  const scanned = far.filter(({match}) => isRight(match))
  if (scanned.length > 0) return rightElsewhere(selector, scanned, cited !== undefined)
  return wrongEverywhere(own, far)
}

function isNearly({match}: SourceMatch): boolean {
  return isRight(match) || (match.kind === 'altered' && match.place.similarity >= NEARLY)
}

/** So like the quotation, a place is its place, and other sources have none that is worth looking for. */
const NEARLY = 0.8

/** Where work runs out must not depend on the order in which sources are given. */
function byFile(indexes: readonly SourceIndex[]): readonly SourceIndex[] {
  return indexes.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1))
}

function hintsOf({target}: CitedSource, near: ResolveOptions['near'], work: Work): MatchOptions {
  return {
    ...(target === undefined ? {} : {target: target.span}),
    ...(near === undefined ? {} : {near}),
    work,
  }
}

function isRight({kind}: QuoteMatch): boolean {
  return kind === 'faithful' || kind === 'ambiguous'
}

function rightInCited(
  own: SourceMatch,
  target: Passage | undefined,
  lookElsewhere: () => readonly SourceMatch[],
): QuoteResolution {
  const {index, match} = own
  if (match.kind === 'ambiguous') return ambiguous(passagesOf(own), match.places[0].similarity)
  if (match.kind !== 'faithful') return {kind: 'notFound', similarity: 0, cut: false}
  const passage = passageOf(index, match.place.span)
  if (target !== undefined && !touches(match.place.span, target.span)) {
    return {kind: 'elsewhere', passage, misplaced: 'place'}
  }
  return faithful(match.place, passage, () =>
    lookElsewhere()
      .filter(({match: other}) => isRight(other))
      .flatMap(passagesOf),
  )
}

function rightElsewhere(
  selector: TextQuoteSelector,
  right: readonly SourceMatch[],
  isCited: boolean,
): QuoteResolution {
  const all = right.flatMap(({index, match}) => rightPlaces(match).map((place) => ({index, place})))
  const fitting = bestInContext(selector, all)
  const [first, ...others] = fitting
  if (first === undefined) return {kind: 'notFound', similarity: 0, cut: false}
  const passagesIn = (those: typeof fitting): readonly Passage[] =>
    those.map(({index, place}) => passageOf(index, place.span))
  const passage = passageOf(first.index, first.place.span)
  if (isCited) return {kind: 'elsewhere', passage, misplaced: 'source'}
  if (others.length > 0) return ambiguous(passagesIn(fitting), 1)
  return faithful(first.place, passage, () => passagesIn(all.filter((each) => each !== first)))
}

/** The likest place is the one to compare with: in the cited source, unless another is clearly liker. */
function wrongEverywhere(
  own: SourceMatch | undefined,
  others: readonly SourceMatch[],
): QuoteResolution {
  const all = own === undefined ? others : [own, ...others]
  const cut = all.some(
    ({match}) => (match.kind === 'altered' || match.kind === 'notFound') && match.cut,
  )
  const best = likest(
    all.filter(({match}) => match.kind === 'altered'),
    own,
  )
  if (best?.match.kind === 'altered') {
    const {place} = best.match
    return {
      kind: 'altered',
      passage: passageOf(best.index, place.span),
      differences: place.differences,
      similarity: place.similarity,
      elsewhere: own !== undefined && best !== own,
      ...(place.joins ? {joined: place.segments.map((span) => passageOf(best.index, span))} : {}),
      ...(place.joints === undefined ? {} : {joints: place.joints}),
    }
  }
  const near = likest(
    all.filter(({match}) => placeOf(match) !== undefined),
    own,
  )
  const nearest = near && placeOf(near.match)
  if (near === undefined || nearest === undefined) return {kind: 'notFound', similarity: 0, cut}
  const passage = passageOf(near.index, nearest.span)
  return {kind: 'notFound', nearest: passage, similarity: nearest.similarity, cut}
}

/** How much liker another source must be to be the one that was meant. */
const CLEARLY = 0.1

function likest(
  matches: readonly SourceMatch[],
  own: SourceMatch | undefined,
): SourceMatch | undefined {
  const score = (match: SourceMatch): number =>
    (placeOf(match.match)?.similarity ?? 0) + (match === own ? CLEARLY : 0)
  return matches.toSorted(
    (a, b) => score(b) - score(a) || (a.index.source.file < b.index.source.file ? -1 : 1),
  )[0]
}

function placeOf(match: QuoteMatch): Place | undefined {
  switch (match.kind) {
    case 'faithful':
    case 'altered':
      return match.place
    case 'ambiguous':
      return match.places[0]
    case 'notFound':
      return match.nearest
  }
}

/** Where else the words stand is looked up when somebody asks, which hardly anybody does of a right quotation. */
function faithful(
  place: Place,
  passage: Passage,
  lookElsewhere: () => readonly Passage[],
): QuoteResolution {
  const {differences, similarity} = place
  const cautions = place.cautions.length === 0 ? {} : {cautions: place.cautions}
  if (differences.length > 0)
    return {kind: 'ocrVariant', passage, differences, similarity, ...cautions}
  let others: readonly Passage[] | undefined
  return {
    kind: place.exact ? 'exact' : 'normalized',
    passage,
    get alsoIn() {
      return (others ??= lookElsewhere())
    },
    ...cautions,
  }
}

function ambiguous(passages: readonly Passage[], similarity: number): QuoteResolution {
  const [passage, ...alternatives] = passages
  if (passage === undefined) return {kind: 'notFound', similarity: 0, cut: false}
  return {kind: 'ambiguous', passage, alternatives, similarity}
}

function passagesOf({index, match}: SourceMatch): readonly Passage[] {
  return rightPlaces(match).map(({span}) => passageOf(index, span))
}

function rightPlaces(match: QuoteMatch): readonly Place[] {
  if (match.kind === 'faithful') return [match.place]
  return match.kind === 'ambiguous' ? match.places : []
}

function passageOf({source}: SourceIndex, span: Span): Passage {
  return {
    file: source.file,
    span,
    paragraph: paragraphAt(span.start, source.paragraphs),
    page: paragraphAt(span.start, source.pages),
  }
}

function touches(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
