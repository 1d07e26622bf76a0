import type {Caution} from '../model/resolution.ts'
import type {Span} from '../model/span.ts'
import type {ComparedWord} from '../text/readWords.ts'
import {readWords} from '../text/readWords.ts'
import {negationPairs, negations, reservations} from '../text/wordClasses.ts'

/** So far from a quotation's ends a negation still belongs to its first or last words. */
const NEAR = 40
const SENTENCE_END = /[.!?:;…]/u
/** A heading or an item of a list ends without a sign. A page may end within a sentence. */
const PARAGRAPH_END = /\n[^\S\f]*\n/u

/** Reservations that follow a comma: `, medmindre …` still belongs to what stands before it. */
const CONDITIONS = new Set(['medmindre', 'undtagen', 'unless', 'except'])

/**
 * The negations and reservations just outside a passage, in its own sentence: the word before its first and the
 * word after its last. `umiddelbart er i målgruppen` quotes half of `ikke umiddelbart er i målgruppen`, and
 * `det sker ikke` half of `det sker ikke altid`.
 *
 * @param quoteSpan The quotation's words in its text.
 */
export function findCautions(source: string, passage: Span, quoteSpan: Span): readonly Caution[] {
  const cautions: Caution[] = []
  const head = wordsWithin(source, {start: passage.start - NEAR, end: passage.start})
  const before = negationAtEnd(head.words)
  if (
    before !== undefined &&
    !SENTENCE_END.test(head.tail) &&
    !PARAGRAPH_END.test(source.slice(before.end, passage.start))
  ) {
    const quoteStart = {start: quoteSpan.start, end: quoteSpan.start}
    cautions.push(cautionOf('negationBefore', before, source, quoteStart))
  }
  const tail = wordsWithin(source, {start: passage.end, end: passage.end + NEAR})
  const after = negationAt(tail.words, 0) ?? narrowedNegation(source, passage, tail.words)
  // The passage may have taken the sign that ends its sentence.
  const gap = source.slice(passage.end - 1, passage.end) + (tail.words[0]?.gap ?? '')
  const sign = CONDITIONS.has(tail.words[0]?.key ?? '') ? /[.!?:;…]/u : /[.!?:;…,]/u
  if (
    after !== undefined &&
    !sign.test(gap) &&
    !PARAGRAPH_END.test(source.slice(passage.end, after.start))
  ) {
    const quoteEnd = {start: quoteSpan.end, end: quoteSpan.end}
    cautions.push(cautionOf('negationAfter', after, source, quoteEnd))
  }
  return cautions
}

/** What the negation that a passage ends with goes on to: `altid` after `ikke`. */
function narrowedNegation(
  source: string,
  {start, end}: Span,
  tail: readonly ComparedWord[],
): Span | undefined {
  const last = wordsWithin(source, {start: Math.max(start, end - NEAR), end}).words.at(-1)
  return last !== undefined && negations.has(last.key) ? tail[0] : undefined
}

/**
 * The negations and reservations that an omission swallows from the sentence before it and the sentence after it; whole
 * sentences that are left out between them take their own negations along.
 */
export function findOmittedNegations(
  source: string,
  omitted: Span,
  quoteSpan: Span,
): readonly Caution[] {
  const {words, tail} = readWords(source, omitted)
  // The quotation may have taken the sign that ends its sentence.
  const head = source.slice(Math.max(0, omitted.start - 1), omitted.start)
  let firstEnd = words.findIndex(({gap}, i) => i > 0 && endsSentence(gap))
  if (firstEnd < 0) firstEnd = words.length
  let lastStart = words.findLastIndex(({gap}) => endsSentence(gap))
  if (endsSentence(tail)) lastStart = words.length
  const cautions: Caution[] = []
  for (let at = 0; at < words.length; at++) {
    const inFirst = at < firstEnd && !endsSentence(head + (words[0]?.gap ?? ''))
    if (!inFirst && at < lastStart) continue
    const negation = negationAt(words, at)
    if (negation !== undefined)
      cautions.push(cautionOf('omittedNegation', negation, source, quoteSpan))
  }
  return cautions
}

function endsSentence(gap: string): boolean {
  return /[.!?…]/u.test(gap)
}

function wordsWithin(source: string, {start, end}: Span): ReturnType<typeof readWords> {
  return readWords(source, {start: Math.max(0, start), end: Math.min(source.length, end)})
}

function negationAtEnd(words: readonly ComparedWord[]): Span | undefined {
  return (
    (words.length >= 2 ? pairAt(words, words.length - 2) : undefined) ??
    negationAt(words, words.length - 1)
  )
}

function negationAt(words: readonly ComparedWord[], at: number): Span | undefined {
  const word = words[at]
  if (word === undefined) return undefined
  return negations.has(word.key) || reservations.has(word.key) ? word : pairAt(words, at)
}

function pairAt(words: readonly ComparedWord[], at: number): Span | undefined {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || next === undefined || negationPairs.get(word.key) !== next.key)
    return undefined
  return {start: word.start, end: next.end}
}

function cautionOf(
  kind: Caution['kind'],
  {start, end}: Span,
  source: string,
  quoteSpan: Span,
): Caution {
  return {kind, words: source.slice(start, end), quoteSpan, sourceSpan: {start, end}}
}
