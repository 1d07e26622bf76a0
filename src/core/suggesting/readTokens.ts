import {pattern} from '../text/pattern.ts'

/** A word, hyphenated ones whole, or a figure with its points and commas. */
const TOKEN = pattern(
  'gu',
)`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[.,]\p{N}+)*`
/** Emphasis, soft hyphens and footnote signs stand inside words or right behind them. */
const SPECKS = /[\u00AD*_⁰¹²³⁴-⁹]/gu
/** A word that was parted at the end of a line; `social-` before `og` is whole. */
const LINE_END = pattern('gu')`(?<=\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})(?!(?:og|eller|samt)\s)`
const TAG = /<\/?[a-z]{1,6}>/gu
const THOUSANDS = pattern('u')`^\p{N}{1,3}(?:\.\p{N}{3})+(?=,|$)`

/** The words and figures of a text in order, as written: what is searched for, and what is searched. */
export function readTokens(text: string): readonly string[] {
  const plain = text
    .normalize('NFC')
    .replace(SPECKS, '')
    .replace(TAG, ' ')
    .replace(LINE_END, '')
    .replace(/[\u2010\u2011]/gu, '-')
  return (plain.match(TOKEN) ?? []).map((token) =>
    THOUSANDS.test(token) ? token.replaceAll('.', '') : token,
  )
}
