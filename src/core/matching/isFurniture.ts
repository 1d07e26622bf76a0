import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {paragraphAt} from './paragraphAt.ts'

/** No footnote that a page break throws into a sentence is longer. */
const LONGEST = 2000
const PAGE_NUMBER = /^\W*(?:side|s\.|page)?\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?\W*$/iu

/**
 * True for a stretch of a source that a page throws into its running text: whole footnotes, a page number
 * on a line of its own. A quotation may pass over it in silence.
 */
export function isFurniture({start, end}: Span, source: Source): boolean {
  if (end - start > LONGEST) return false
  const lineStart = source.text.lastIndexOf('\n', start) + 1
  const nextLine = source.text.indexOf('\n', end)
  const lineEnd = nextLine < 0 ? source.text.length : nextLine
  if (PAGE_NUMBER.test(source.text.slice(lineStart, lineEnd))) return true
  return areFootnotes({start, end}, source)
}

function areFootnotes({start, end}: Span, {text, paragraphs}: Source): boolean {
  for (let at = paragraphAt(start, paragraphs); ; at++) {
    const paragraph = paragraphs[at]
    if (paragraph === undefined) return false
    const isFootnote =
      paragraph.kind === 'footnote' || RAISED.test(text.slice(paragraph.start, paragraph.start + 4))
    // What is passed over begins and ends with the paragraph, but for its mark and its last signs.
    if (!isFootnote || start > paragraph.start + 8) return false
    if (end <= paragraph.end) return paragraph.end - end <= 3
    if ((paragraphs[at + 1]?.start ?? Infinity) >= end) return true
  }
}

const RAISED = /^\s*[¹²³⁴-⁹]/u
