import {distance} from 'fastest-levenshtein'
import type {Difference, DifferenceClass} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'
import type {ComparedWord} from '../text/readWords.ts'
import {functionWords} from '../text/wordClasses.ts'
import {alignWords, type Excuse, type WordPair} from './alignWords.ts'
import {classifyChange, isProtected} from './classifyChange.ts'
import {areAbbreviation, compareGaps} from './compareGaps.ts'
import {isMisreadMark} from './isMisreadMark.ts'
import {keepToParagraph} from './keepToParagraph.ts'
import {completeParted, isPartedByPage} from './partedByPage.ts'
import {isFootnoteMark, isListMark, isNoteFigure, isRaisedElsewhere} from './silentWords.ts'
import type {Work} from './work.ts'

/** What is to be compared. */
export interface ComparedPassage {
  readonly quoteText: string
  readonly sourceText: string
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  /** True where the passage has no more words than the quotation covers. */
  readonly tight: boolean
  /** What stands after the last word of the passage. */
  readonly sourceTail: string
  /** Tells a scanner's picture of a word, where a scanner read the source; asked for only where words differ. */
  readonly excuses: () => Excuse | undefined
  /** True for a word of the source that a page may have thrown into its running text. */
  readonly isAside: (word: ComparedWord) => boolean
  /** True for words of the source that a quotation may pass over: a whole footnote, a page number. */
  readonly areFurniture: (words: readonly ComparedWord[]) => boolean
  readonly work: Work
}

/** What the comparison gave. */
export interface Comparison {
  /** In the source: from the first word that the quotation covers to the last. */
  readonly span: Span
  readonly differences: readonly Difference[]
  /** From 0 to 1, by letters; what only a scanner changed is alike. */
  readonly similarity: number
  /** True where the first and the last word of the quotation are words of the passage. */
  readonly endsMatch: boolean
}

/** Compares a quotation with a passage word by word; `undefined` where the work allowed does not reach. */
export function comparePassage(passage: ComparedPassage): Comparison | undefined {
  const aligned = alignWords(passage)
  const pairs = aligned && keepToParagraph(completeParted(aligned, passage), passage)
  const span = spanOf(pairs?.flatMap(({source}) => source) ?? [])
  if (pairs === undefined || span === undefined) return undefined
  const differences = new Comparing(passage, pairs).differences()
  const endsMatch = pairs[0]?.same === true && pairs.at(-1)?.same === true
  return {span, differences, similarity: similarityOf(pairs), endsMatch}
}

function similarityOf(pairs: readonly WordPair[]): number {
  let total = 0
  let errors = 0
  for (const {quote, source, same, excused} of pairs) {
    const one = quote.map(({letters}) => letters).join('')
    const other = source.map(({letters}) => letters).join('')
    total += Math.max(one.length, other.length)
    if (!same && !excused) errors += distance(one.slice(0, 1000), other.slice(0, 1000))
  }
  return total === 0 ? 0 : Math.max(0, 1 - errors / total)
}

const SENTENCE_START = /(?:^|[.!?:]["'”»«)\]]*\s+|[\n\f]\s*[\n\f]\s*)[-–•*#>\s]*$/u
const SENTENCE_END = /^["'”»«)\]]*(?:[.!?:]|\s*[\n\f]\s*[\n\f])/u

/** `sundheds- og` never becomes `sundhedsog`. */
const CONJUNCTIONS = new Set(['og', 'eller', 'samt', 'til'])

class Comparing {
  readonly #passage: ComparedPassage
  readonly #pairs: readonly WordPair[]
  readonly #differences: Difference[] = []
  /** Where the next difference with an empty side would stand. */
  #quoteAt: number
  #sourceAt: number

  constructor(passage: ComparedPassage, pairs: readonly WordPair[]) {
    this.#passage = passage
    this.#pairs = pairs
    this.#quoteAt = passage.quote[0]?.start ?? 0
    this.#sourceAt = pairs.find(({source}) => source.length > 0)?.source[0]?.start ?? 0
  }

  differences(): readonly Difference[] {
    for (let at = 0; at < this.#pairs.length;) {
      const pair = this.#pairs[at]
      if (pair === undefined) break
      if (pair.same) {
        this.#same(pair, at)
        at++
      } else at = this.#changed(at)
    }
    return this.#differences
  }

  #same(pair: WordPair, at: number): void {
    const before = this.#pairs[at - 1]
    if (before?.same === true) this.#gap(before, pair)
    if (pair.quote.length !== pair.source.length || pair.quote.length > 1) this.#joints(pair)
    const [quote, source] = [textOf(pair.quote), textOf(pair.source)]
    const comparable =
      at === 0 ? withSmallStart(quote) === withSmallStart(source) : quote === source
    if (!comparable && isOtherCase(quote, source)) {
      this.#add(this.#excuses === undefined ? 'case' : 'ocr', pair)
    }
    this.#pass(pair)
  }

  #gap(before: WordPair, pair: WordPair): void {
    const {quoteText, sourceText} = this.#passage
    const [quoteBefore, sourceBefore] = [before.quote.at(-1), before.source.at(-1)]
    const [quote, source] = [pair.quote[0], pair.source[0]]
    if (!quoteBefore || !sourceBefore || !quote || !source) return
    const difference = compareGaps({
      quote: quote.gap,
      source: source.gap,
      sourceRaw: sourceText.slice(sourceBefore.end, source.start),
      before: sourceBefore,
      after: source,
    })
    if (difference === undefined) return
    // A figure is shown whole, with the sign that it has or lacks.
    const gapSpan = (text: string, one: ComparedWord, other: ComparedWord): Span =>
      difference === 'number'
        ? {
            start: one.isFigure ? one.start : trimmed(text, {start: one.end, end: other.end}).start,
            end: other.end,
          }
        : trimmed(text, {start: one.end, end: other.start})
    const quoteSpan = gapSpan(quoteText, quoteBefore, quote)
    const sourceSpan = gapSpan(sourceText, sourceBefore, source)
    // A scanner loses and invents points and commas wherever it has other noise.
    const noise =
      difference === 'punctuation' &&
      (this.#excuses !== undefined ||
        isMisreadMark(quote.gap, source.gap, sourceText, sourceBefore))
    this.#difference(noise ? 'ocr' : difference, quoteSpan, sourceSpan)
  }

  /** A space within a compound is an accident, after a small word it may be another meaning. */
  #joints(pair: WordPair): void {
    for (const side of [pair.quote, pair.source]) {
      for (let i = 1; i < side.length; i++) {
        const [before, word] = [side[i - 1], side[i]]
        if (before === undefined || word === undefined) continue
        const signs = word.gap.replace(/[\s\u00AD[\]]/gu, '')
        if (before.isFigure && word.isFigure && signs !== '') {
          this.#add('number', pair)
          return
        }
        if (signs === '.' && areAbbreviation(side)) continue
        const small = functionWords.has(before.key) || functionWords.has(word.key)
        const glued = signs === '-' && CONJUNCTIONS.has(word.key)
        if (glued || (signs === '' ? small && word.gap.includes(' ') : /[^-"]/u.test(signs))) {
          // A scanner breaks words anywhere.
          this.#add(this.#excuses === undefined ? 'spelling' : 'ocr', pair)
          return
        }
      }
    }
  }

  /** Deals with the changed words from `at` on that belong together; gives where the next ones begin. */
  #changed(at: number): number {
    const first = this.#pairs[at]
    if (first === undefined) return at + 1
    const end = this.#runEnd(at)
    const run = this.#pairs.slice(at, end)
    const change: WordPair = {
      quote: run.flatMap(({quote}) => quote),
      source: run.flatMap(({source}) => source),
      same: false,
      excused: false,
    }
    const before = this.#pairs[at - 1]?.source.at(-1)
    const after = this.#pairs[end]?.source[0]
    if (!this.#isSilent(change, before, this.#pairs[end])) {
      const excused = run.every((pair) => pair.excused) || this.#isMisreadNote(change)
      if (change.quote.length === 0 && !excused && this.#areSentences(change.source, after))
        this.#leftOutSentences(change.source)
      else this.#add(excused ? 'ocr' : classifyChange({...change, before, after}), change)
    }
    this.#pass(change)
    return end
  }

  /** Marks of lists and notes, and what a page throws into its text: not what anybody quotes. */
  #isSilent(
    {quote, source}: WordPair,
    before: ComparedWord | undefined,
    next: WordPair | undefined,
  ): boolean {
    const {sourceText, areFurniture} = this.#passage
    if (quote.length === 0) {
      return (
        isListMark(source, sourceText, next?.source[0]) ||
        isRaisedElsewhere(source, next?.quote[0]?.gap ?? '') ||
        isNoteFigure(source, sourceText) ||
        areFurniture(source)
      )
    }
    if (source.length === 0)
      return before !== undefined && isRaisedElsewhere(quote, this.#gapAfter([before]))
    return (
      isFootnoteMark(quote, source, this.#gapAfter(source)) ||
      isPartedByPage(quote, source, this.#passage)
    )
  }

  /** `årsværk1` for `årsværk'`, where a scanner made the sign of a raised figure. */
  #isMisreadNote({quote, source}: WordPair): boolean {
    const [word, written] = [source[0], quote[0]?.text ?? '']
    if (word === undefined || source.length > 1 || quote.length > 1) return false
    if (!/\p{Ll}{3}\d{1,2}$/u.test(written) || written.replace(/\d+$/, '') !== word.text)
      return false
    const gap = this.#gapAfter(source)
    return isMisreadMark(gap.slice(1), gap, this.#passage.sourceText, word)
  }

  /** Sentences are shown with their last sign. */
  #leftOutSentences(words: readonly ComparedWord[]): void {
    const {start = 0, end = 0} = spanOf(words) ?? {}
    const sign = /^["'”»«)\]]*[.!?:]["'”»«)\]]*/u.exec(this.#passage.sourceText.slice(end, end + 5))
    const quoteSpan = {start: this.#quoteAt, end: this.#quoteAt}
    this.#difference('word', quoteSpan, {start, end: end + (sign?.[0].length ?? 0)})
  }

  /** Whole sentences or headings of the source: leaving them out leaves what is quoted as it is. */
  #areSentences(words: readonly ComparedWord[], after: ComparedWord | undefined): boolean {
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined || !/^[\p{Lu}\d]/u.test(first.text)) return false
    const {sourceText} = this.#passage
    const before = sourceText.slice(Math.max(0, first.start - 20), first.start)
    const behind = sourceText.slice(last.end, after?.start ?? last.end + 20)
    return SENTENCE_START.test(before) && SENTENCE_END.test(behind)
  }

  get #excuses(): Excuse | undefined {
    return this.#passage.excuses()
  }

  /** What stands after the given words in the source, in normal form. */
  #gapAfter(words: readonly ComparedWord[]): string {
    const end = words.at(-1)?.end ?? 0
    return this.#passage.source.find(({start}) => start >= end)?.gap ?? this.#passage.sourceTail
  }

  /** Words put in or left out go together with the changed words beside them; changed pairs stay apart. */
  #runEnd(at: number): number {
    const isPair = (pair: WordPair | undefined): boolean =>
      pair !== undefined && pair.quote.length > 0 && pair.source.length > 0
    let pairs = isPair(this.#pairs[at]) ? 1 : 0
    let end = at + 1
    for (; end < this.#pairs.length && this.#pairs[end]?.same === false; end++) {
      if (!isPair(this.#pairs[end])) continue
      if (++pairs > 1 && !(this.#isOtherWord(at) && this.#isOtherWord(end))) break
    }
    return end
  }

  /** A word that another took the place of: several in a row are another phrase, and are shown as one. */
  #isOtherWord(at: number): boolean {
    const pair = this.#pairs[at]
    if (pair === undefined || pair.excused || pair.quote.length === 0 || pair.source.length === 0)
      return false
    return classifyChange({...pair, before: undefined, after: undefined}) === 'word'
  }

  #add(kind: DifferenceClass, {quote, source}: WordPair): void {
    const {quoteText, sourceText} = this.#passage
    this.#difference(
      kind,
      spanOf(quote, quoteText) ?? {start: this.#quoteAt, end: this.#quoteAt},
      spanOf(source, sourceText) ?? {start: this.#sourceAt, end: this.#sourceAt},
    )
  }

  #difference(kind: DifferenceClass, quoteSpan: Span, sourceSpan: Span): void {
    const {quoteText, sourceText} = this.#passage
    this.#differences.push({
      class: kind,
      protected: isProtected(kind),
      quote: quoteText.slice(quoteSpan.start, quoteSpan.end),
      source: sourceText.slice(sourceSpan.start, sourceSpan.end),
      quoteSpan,
      sourceSpan,
    })
  }

  #pass({quote, source}: WordPair): void {
    this.#quoteAt = quote.at(-1)?.end ?? this.#quoteAt
    this.#sourceAt = source.at(-1)?.end ?? this.#sourceAt
  }
}

/** From the first word to the last; in a text that is given, with the point of an abbreviation. */
function spanOf(words: readonly ComparedWord[], text = ''): Span | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const {end} = last
  // A point that may end the sentence as well is the sentence's.
  const isShortened = /^\. ?[a-zæøå\d,;)]/.test(text.slice(end, end + 3)) && areAbbreviation([last])
  return {start: first.start, end: end + (isShortened ? 1 : 0)}
}

function textOf(words: readonly ComparedWord[]): string {
  return words.map(({text}) => text).join('')
}

function withSmallStart(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Not where only the points of a figure differ. */
function isOtherCase(quote: string, source: string): boolean {
  return quote !== source && quote.toLowerCase() === source.toLowerCase()
}

/** Without the white space around it; where there is nothing else, the place after the word before. */
function trimmed(text: string, {start, end}: Span): Span {
  const inside = text.slice(start, end)
  const lead = inside.length - inside.trimStart().length
  if (lead === inside.length) return {start, end: start}
  return {start: start + lead, end: end - (inside.length - inside.trimEnd().length)}
}
