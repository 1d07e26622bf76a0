import type {Span} from '../model/span.ts'
import {pattern} from '../text/pattern.ts'

const NO_REMARKS = pattern(
  'iu',
)`(?<![\p{L}\p{M}])(?:(?:ingen|ikke(?: nogen)?)(?: (?:yderligere|særlige|øvrige|konkrete|egne))? (?:bemærkninger|kommentarer|anmærkninger)|intet at bemærke|no (?:further |additional )?(?:comments?|remarks?|observations?)|nothing to add)(?![\p{L}\p{M}])`
/** One of these is in every such sentence. */
const HINT = /mærk|kommentar|comment|remark|observ|to add/iu
const LONGEST = 300
/** What may stand before and after the words in a sentence that says nothing else. */
const BEFORE = pattern('iu')`^(?:[\p{L}\p{M}\p{N}'’&. -]{0,60} (?:har|afgiver|have|has) )?$`
const AFTER = pattern(
  'iu',
)`^(?: (?:til|herom|hertil|herudover|vedrørende|om|i øvrigt|on|to|about)(?: [\p{L}\p{M}\p{N}"»«”“'’.,-]+){0,12}?)?[.!)]*$`

/**
 * "Ingen bemærkninger" at the end of a heading line, or as a whole paragraph ("Vi har ingen bemærkninger
 * til dette forslag."), Danish or English; the span of the words that say so, from "ingen" on.
 */
export function findNoRemarks(text: string): Span | undefined {
  if (!HINT.test(text)) return undefined
  const plain = text.replace(/\s/gu, ' ')
  const match = NO_REMARKS.exec(plain)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const after = plain.slice(end).trimEnd()
  if (!AFTER.test(after) || / men /iu.test(after)) return undefined
  return {start: match.index, end: end + after.length}
}

/** Whether a paragraph says nothing but that there are no remarks; the span of the whole sentence. */
export function isNoRemarks(text: string): boolean {
  if (text.length > LONGEST || !HINT.test(text)) return false
  const found = findNoRemarks(text.trim())
  return found !== undefined && BEFORE.test(text.trim().slice(0, found.start))
}
