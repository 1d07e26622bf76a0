import type {Paragraph, Source} from '../model/source.ts'
import {type ComparedWord, readWords} from '../text/readWords.ts'
import {months, units} from '../text/wordClasses.ts'
import {paragraphAt} from './paragraphAt.ts'

const PAGE_NUMBER = /^\W*(?:side|s\.|page)?\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?\W*$/iu
const RAISED = /^\s*[¹²³⁴-⁹]/u

/**
 * True for a word that a page may throw into running text: in a footnote, or in no paragraph at all (running
 * headers, page numbers).
 */
export function isAside(word: ComparedWord, source: Source): boolean {
  const paragraph = paragraphOf(word, source)
  return paragraph === undefined || isFootnote(paragraph, source)
}

/**
 * True for words that a quotation may pass over in silence: whole footnotes, running headers, page numbers.
 * A word missing from within a footnote is missing.
 */
export function areFurniture(words: readonly ComparedWord[], source: Source): boolean {
  const groups = Map.groupBy(words, (word) => paragraphOf(word, source))
  return [...groups].every(([paragraph, [first, ...rest]]) => {
    if (paragraph === undefined || first === undefined) return true
    const last = rest.at(-1) ?? first
    if (isFootnote(paragraph, source)) {
      // All of it, but for its mark and its last signs.
      return first.start <= paragraph.start + 8 && last.end >= paragraph.end - 3
    }
    return isItemMark(first, last, paragraph, source) || isPageNumber(first, last, source.text)
  })
}

function paragraphOf({start}: ComparedWord, {paragraphs}: Source): Paragraph | undefined {
  const paragraph = paragraphs[paragraphAt(start, paragraphs)]
  return paragraph !== undefined && paragraph.start <= start && start < paragraph.end
    ? paragraph
    : undefined
}

/** True for a footnote, also where a reader took it for an ordinary paragraph. */
export function isFootnote({kind, start}: Paragraph, {text}: Source): boolean {
  return kind === 'footnote' || RAISED.test(text.slice(start, start + 4))
}

/** The number or letter that a list's item begins with: `2.`, `b)`. */
function isItemMark(
  first: ComparedWord,
  last: ComparedWord,
  {kind, start}: Paragraph,
  {text}: Source,
): boolean {
  if (kind !== 'list-item' || first !== last || first.start > start + 2) return false
  return (
    /^(?:\d{1,2}|\p{L})$/u.test(first.text) && /^[.)]\s/.test(text.slice(first.end, first.end + 2))
  )
}

/** A number on a line of its own, unless it counts what the next line begins with: `3`, and then `mio. kr.` */
function isPageNumber(first: ComparedWord, last: ComparedWord, text: string): boolean {
  const start = text.lastIndexOf('\n', first.start) + 1
  const next = text.indexOf('\n', last.end)
  const end = next < 0 ? text.length : next
  if (end - start > 40 || !PAGE_NUMBER.test(text.slice(start, end))) return false
  const counted = readWords(text, {start: end, end: end + 30}).words[0]?.key ?? ''
  return !units.has(counted) && !months.has(counted)
}
