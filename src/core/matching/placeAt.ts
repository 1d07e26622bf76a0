import type {Difference} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'
import {normalize} from '../text/normalize.ts'
import {type ComparedWord, type ComparedWords, readWords} from '../text/readWords.ts'
import {type Comparison, comparePassage} from './comparePassage.ts'
import type {LetterRange} from './findExact.ts'
import type {SourceIndex} from './indexSource.ts'
import {areFurniture, isAside} from './furniture.ts'
import {passageAt, spanOfLetters} from './passageAt.ts'
import type {Place} from './place.ts'
import type {Work} from './work.ts'

/** What is held against a place: a quotation, or one of its parts, with offsets in the quotation's text. */
export interface Claim extends Span {
  readonly text: string
  readonly words: ComparedWords
}

/** Compares a claim with the words at a place; `undefined` where there are none, or no work is left for it. */
export function placeAt(
  claim: Claim,
  range: LetterRange,
  index: SourceIndex,
  work: Work,
): Place | undefined {
  const {source} = index
  const letters = range.end - range.start
  if (!work.spend(letters * LETTER + claim.words.words.length * WORD)) return undefined
  const passage = passageAt(index, spanOfLetters(index, range.start, range.end))
  const compare = (
    words: readonly ComparedWord[],
    tail: string,
    tight: boolean,
  ): Comparison | undefined =>
    comparePassage({
      quoteText: claim.text,
      sourceText: source.text,
      quote: claim.words.words,
      source: words,
      tight,
      sourceTail: tail,
      excuses: () => index.excusesAt(passage.words[0]?.start ?? 0),
      isAside: (word) => isAside(word, source),
      areFurniture: (those) => areFurniture(those, source),
      work,
    })
  let compared = compare(passage.words, passage.tail, true)
  if (compared?.endsMatch !== true) {
    // A changed first or last word was not found with the rest: the words around have it.
    const {before, words, after} = passage
    const isOwn = (word: ComparedWord): boolean => !isAside(word, source)
    const first = nthOwn(before.toReversed(), isOwn)
    const last = nthOwn(after, isOwn)
    const around = [...before.slice(before.length - first), ...words, ...after.slice(0, last)]
    const wider = compare(around, after[last]?.gap ?? '', false)
    if (wider !== undefined && isBetter(wider, compared)) compared = wider
  }
  if (compared === undefined) return undefined
  const span = withSigns(claim, compared.span, source.text)
  const sign = lostMinus(claim, compared.span.start, source.text)
  return {
    span,
    segments: [span],
    exact: isSameText(claim, span, source.text),
    differences: sign === undefined ? compared.differences : [sign, ...compared.differences],
    cautions: [],
    similarity: compared.similarity,
    joins: false,
  }
}

/** What it takes to read a letter of the source, and to compare a word with it. */
const LETTER = 16
const WORD = 96

/** Where hardly a word is whole, a few of those around fit as well by chance, and the passage is what was found. */
function isBetter(wider: Comparison, tight: Comparison | undefined): boolean {
  if (tight === undefined) return true
  const {start, end} = tight.span
  const common = Math.min(wider.span.end, end) - Math.max(wider.span.start, start)
  if (wider.similarity < WHOLE && wider.similarity < tight.similarity - LITTLE) return false
  return common * 2 >= end - start
}

/** A changed word beside the one in its place may be less alike than beside none. */
const LITTLE = 0.15
/** So alike, most words are whole. */
const WHOLE = 0.6

/** So many words on either side of what was found may belong to it, beside what a page throws in. */
const MARGIN = 6

/** How many of the words it takes until there are `MARGIN` of the text's own. */
function nthOwn(words: readonly ComparedWord[], isOwn: (word: ComparedWord) => boolean): number {
  let own = 0
  const at = words.findIndex((word) => isOwn(word) && ++own === MARGIN)
  return at < 0 ? words.length : at + 1
}

function isSameText({text, start, end}: Claim, span: Span, source: string): boolean {
  return source.slice(span.start, span.end) === text.slice(start, end).trim()
}

/** Lets a place take in the signs before its first and after its last word that the quotation has too. */
function withSigns({text, start, end, words}: Claim, span: Span, source: string): Span {
  const [first, last] = [words.words[0], words.words.at(-1)]
  if (first === undefined || last === undefined) return span
  const lead = text.slice(start, first.start).trimStart()
  const tail = text.slice(last.end, end).trimEnd()
  const same = (one: string, other: string): boolean =>
    one === other || normalize(one).text === normalize(other).text
  const from = span.start - lead.length
  const to = span.end + tail.length
  return {
    start: from >= 0 && same(lead, source.slice(from, span.start)) ? from : span.start,
    end: same(tail, source.slice(span.end, to)) ? to : span.end,
  }
}

/** A minus before a quotation's first figure is part of the figure. */
function lostMinus(
  {text, start, words}: Claim,
  sourceStart: number,
  source: string,
): Difference | undefined {
  const [first] = words.words
  if (first === undefined || !/^\d/.test(first.text)) return undefined
  const quoteMinus = MINUS.test(text.slice(Math.max(start, first.start - 3), first.start))
  const sourceMinus = MINUS.test(source.slice(Math.max(0, sourceStart - 3), sourceStart))
  if (quoteMinus === sourceMinus) return undefined
  const figure = readWords(source, {start: sourceStart, end: sourceStart + 40}).words[0]
  const quoteSpan = {start: first.start - (quoteMinus ? 1 : 0), end: first.end}
  const sourceSpan = {
    start: sourceStart - (sourceMinus ? 1 : 0),
    end: figure?.end ?? sourceStart,
  }
  return {
    class: 'number',
    protected: true,
    quote: text.slice(quoteSpan.start, quoteSpan.end),
    source: source.slice(sourceSpan.start, sourceSpan.end),
    quoteSpan,
    sourceSpan,
  }
}

const MINUS = /(?:^|[\s(])[-−–]$/u
