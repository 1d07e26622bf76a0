import type {DifferenceClass} from '../model/resolution.ts'
import {danishAbbreviations} from '../text/danishAbbreviations.ts'
import type {ComparedWord} from '../text/readWords.ts'

/** What stands between two words that follow each other in both texts. */
export interface Gap {
  readonly quote: string
  readonly source: string
  /** The source as it stands, with its line ends. */
  readonly sourceRaw: string
  readonly before: ComparedWord
  readonly after: ComparedWord
}

/** Raised figures, brackets and signs that markup leaves behind. */
const UNSEEN = /[¹²³⁰⁴-⁹[\]#=~…\u00AD\s]/gu
/** A list item's mark at the start of a line, or a table's rule. */
const LINE_MARK = /[\n\r\f\t|]\s*(?:[-*+•‣▪●◦–—]|\|?[-:| ]{3,})\s/u

/**
 * Compares the signs between two words. `undefined` where they say the same: spaces, line ends, list
 * marks, a hyphen or a space inside a compound, the point of an abbreviation.
 */
export function compareGaps(gap: Gap): DifferenceClass | undefined {
  if (gap.quote === gap.source) return undefined
  const quote = signsOf(gap.quote, gap.before)
  const source = signsOf(gap.source, gap.before)
  if (isMinus(gap.quote, gap.after) !== isMinus(gap.source, gap.after)) return 'number'
  if (quote === source) return undefined
  if (withoutDashes(quote) === withoutDashes(source) && isSilentDash(gap)) return undefined
  if (isAbbreviation(gap.before) && withoutPoint(quote) === withoutPoint(source)) return undefined
  if (gap.before.isFigure && gap.after.isFigure) return 'number'
  return 'punctuation'
}

function signsOf(gap: string, before: ComparedWord): string {
  const signs = gap.replace(UNSEEN, '')
  // `1.250,-` has no øre, as has `1.250`.
  return before.isFigure && signs.startsWith(',-') ? signs.slice(2) : signs
}

/** `-5` is less than nothing; `2022-2025` and `- 5 borgere` are not. */
function isMinus(gap: string, after: ComparedWord): boolean {
  return after.isFigure && /[\s("]-$/u.test(gap)
}

function withoutDashes(signs: string): string {
  return signs.replaceAll('-', '')
}

/** A hyphen inside a compound may be there or not; a dash between clauses only as a list's mark. */
function isSilentDash({quote, source, sourceRaw, before, after}: Gap): boolean {
  if (before.isFigure && after.isFigure) return false
  if (LINE_MARK.test(sourceRaw)) return true
  const isHyphen = (gap: string): boolean =>
    !gap.includes('-') || /(?:^|[^\s])-|-(?=[^\s]|$)/u.test(gap)
  return isHyphen(quote) && isHyphen(source)
}

/** Written with and without a point alike, though a sentence may end with them. */
const SHORTENED = new Set(['pr', 'tkr', 'mill', 'årl', 'mdl'])

/** `t.kr` and `tkr`, `m.v.` and `mv.`: words that are one abbreviation, with or without its points. */
export function areAbbreviation(words: readonly ComparedWord[]): boolean {
  const keys = words.map(({key}) => key)
  return danishAbbreviations.has(keys.join('.')) || SHORTENED.has(keys.join(''))
}

/** `kr`, `pct`, `mio` and single letters may have their point or lack it. */
function isAbbreviation({text}: ComparedWord): boolean {
  const word = text.toLowerCase()
  return text.length === 1 || danishAbbreviations.has(word) || SHORTENED.has(word)
}

function withoutPoint(signs: string): string {
  return signs.startsWith('.') ? signs.slice(1) : signs
}
