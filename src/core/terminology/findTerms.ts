import type {Lexicon} from '../model/lexicon.ts'
import type {TermOccurrence} from '../model/linked.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Concept} from '../model/termbase.ts'
import {firstEndingAfter} from '../text/firstEndingAfter.ts'
import {isForeign} from '../text/isForeign.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {ownWords} from '../text/ownWords.ts'
import {findMatches, mayBeginTerm} from './findMatches.ts'
import {findWorkTitles} from './findWorkTitles.ts'
import {replacementFor} from './replacementFor.ts'
import {indexTerms, type TermIndex} from './termIndex.ts'
import {tokensOfResponse} from './tokensOfResponse.ts'

/**
 * Every use of the termbase's terms in a response's own words, in the order of the text, in whatever form:
 * `misbrugerne` is a use of `misbruger`. Other people's words (`response.foreign`) are left out, and so is
 * what stands in one of a concept's names.
 *
 * Words are recognised by the dictionary (`lexicon`), and where it ends, or is not there, by a table of Danish
 * endings. A term is found as a whole word and after a hyphen (`BIF-klienter`), over line ends, with capitals,
 * composed or decomposed letters, and with characters inside that nobody sees. With a dictionary it is found as
 * a part of a closed compound too, and then marked so; not inside another word (`klientel`). The time grows
 * with the text, not with the list.
 */
export function findTerms(
  response: HearingResponse,
  concepts: readonly Concept[],
  lexicon?: Lexicon,
): readonly TermOccurrence[] {
  if (concepts.length === 0) return []
  const index = indexOf(concepts, lexicon)
  const occurrences: TermOccurrence[] = []
  const words = ownWords(response)
  const sources = tokensOfResponse(words, (lower) => mayBeginTerm(lower, index))
  for (const [number, {prose, span}] of words.passages.entries()) {
    const source = sources[number]
    if (source === undefined || isInside(response.foreign, span)) continue
    let titles: readonly Span[] | undefined
    for (const match of findMatches(source, index)) {
      const {entry} = match
      if (entry.status === 'name') continue
      const place = documentSpan(prose, match)
      titles ??= findWorkTitles(prose, lexicon)
      if (isForeign(response.foreign, place) || isInside(titles, match)) continue
      const replacement = hasMarkup(place, match)
        ? undefined
        : replacementFor(match, prose.text, lexicon)
      occurrences.push({
        concept: entry.concept,
        term: entry.term,
        status: entry.status,
        span: place,
        ...(match.compound === undefined ? {} : {compound: match.compound}),
        ...(replacement === undefined
          ? {}
          : replacement.isSure
            ? {replacement: replacement.words}
            : {proposal: replacement.words}),
      })
    }
  }
  return occurrences
}

/** The same list is asked for after every keystroke, and the words of a text are mostly those that it had before. */
const indexes = new WeakMap<readonly Concept[], TermIndex>()
/** More different words than a long response has: what was typed and is gone must not fill the memory. */
const MOST_WORDS = 50_000

function indexOf(concepts: readonly Concept[], lexicon: Lexicon | undefined): TermIndex {
  const known = indexes.get(concepts)
  if (known !== undefined && known.lexicon === lexicon && known.seen.size < MOST_WORDS) {
    return known
  }
  const index = indexTerms(concepts, lexicon)
  indexes.set(concepts, index)
  return index
}

/** Markup in the middle of a word (`mis**brug**`) would be lost with the word. */
function hasMarkup(place: Span, match: Span): boolean {
  return place.end - place.start !== match.end - match.start
}

function isInside(spans: readonly Span[], {start, end}: Span): boolean {
  const next = spans[firstEndingAfter(spans, start)]
  return next !== undefined && next.start <= start && next.end >= end
}
