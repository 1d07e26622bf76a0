import type {Span} from '../model/span.ts'

/** So far back the mark that a closing one belongs to is looked for. */
const FARTHEST = 1500
const MARKS = /^["'’‘´`“”]/u
/** A footnote's mark as the quotation may have it. */
const NOTE = /^(?:\[\^[^\]]{1,20}\]|[⁰¹²³⁴-⁹]{1,3})/u
const OPENING = /(?:^|[\s([/–—-])["'’‘´`“”„»«](?=\S)/u

/**
 * True where a quotation differs from its source only in a quotation mark or apostrophe that the source has behind a
 * word and that closes nothing: `årsværk', som` for `årsværk¹, som`. Scanners make them of the raised figures of
 * footnotes, on pages that are clean otherwise. The apostrophe of `Niels' hus` is part of the word.
 *
 * `quoteGap` and `sourceGap` are what stands behind the word in normal form; `word` is its span in the source.
 */
export function isMisreadMark(
  quoteGap: string,
  sourceGap: string,
  sourceText: string,
  word: Span,
): boolean {
  const mark = MARKS.exec(sourceGap)
  if (mark === null || sourceGap.slice(1) !== quoteGap.replace(NOTE, '')) return false
  const letter = sourceText.slice(word.start, word.end).at(-1) ?? ''
  if (!/[\p{L})]/u.test(letter) || /[sxzSXZ]/.test(letter)) return false
  const before = sourceText.slice(Math.max(0, word.start - FARTHEST), word.start)
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1)
  return !OPENING.test(paragraph)
}
