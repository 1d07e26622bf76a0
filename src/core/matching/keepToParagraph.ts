import type {ComparedWord} from '../text/readWords.ts'
import type {WordPair} from './alignWords.ts'

/** The texts that pairs of words are from. */
export interface PairedTexts {
  readonly quoteText: string
  readonly sourceText: string
}

/**
 * The pairs without the words of other paragraphs that a changed beginning or end of a quotation was laid beside: a
 * word that a writer put before the first word of a paragraph stands for nothing in the paragraph before. They stay
 * where the quotation goes from one sentence to another there too, and where a page ends between.
 */
export function keepToParagraph(
  pairs: readonly WordPair[],
  texts: PairedTexts,
): readonly WordPair[] {
  const first = pairs.findIndex(({same}) => same)
  const last = pairs.findLastIndex(({same}) => same)
  if (first < 0) return pairs
  const lead = first === 0 ? [] : startsIn(pairs.slice(0, first + 1), texts)
  const tail = last === pairs.length - 1 ? [] : startsIn(pairs.slice(last), texts)
  if (lead.length === 0 && tail.length === 0) return pairs
  const [from, until] = [lead.at(-1) ?? 0, tail[0] ?? Infinity]
  return pairs.flatMap((pair): readonly WordPair[] => {
    const source = pair.source.filter(({start}) => start >= from && start < until)
    if (source.length === pair.source.length) return [pair]
    return source.length === 0 && pair.quote.length === 0 ? [] : [{...pair, source}]
  })
}

/** Where paragraphs of the source begin among some pairs; none where the quotation has several sentences there too. */
function startsIn(pairs: readonly WordPair[], texts: PairedTexts): readonly number[] {
  return isOneSentence(pairs, texts) ? paragraphStarts(pairs, texts) : []
}

function isOneSentence(pairs: readonly WordPair[], {quoteText}: PairedTexts): boolean {
  const words = pairs.flatMap(({quote}) => quote)
  return gapsOf(words, quoteText).every((gap) => !/[.!?:]|[\n\f]\s*[\n\f]/u.test(gap))
}

/** The words that stand first in their paragraph, by where they begin. */
function paragraphStarts(pairs: readonly WordPair[], {sourceText}: PairedTexts): readonly number[] {
  const words = pairs.flatMap(({source}) => source)
  return gapsOf(words, sourceText).flatMap((gap, index) => {
    const word = words[index + 1]
    const isStart = /\n\s*\n/u.test(gap) && !gap.includes('\f')
    return isStart && word !== undefined && /^[\p{Lu}\d]/u.test(word.text) ? [word.start] : []
  })
}

/** What stands between each word and the next. */
function gapsOf(words: readonly ComparedWord[], text: string): readonly string[] {
  return words.slice(1).map(({start}, index) => text.slice(words[index]?.end ?? start, start))
}
