import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {ownMatches} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {pattern} from '../../text/pattern.ts'

/** Ways of writing the same abbreviation that are all in use; each line is one of them. */
const FAMILIES: readonly (readonly string[])[] = [
  'mv. m.v.',
  'mm. m.m.',
  'mfl. m.fl.',
  'mht. m.h.t.',
  'mhp. m.h.p.',
  'pga. p.g.a.',
  'ift. i.f.t. if.t.',
  'ifm. i.f.m. i.fm.',
  'iht. i.h.t.',
  'fsva. f.s.v.a.',
  'dvs. d.v.s.',
  'hhv. h.h.v.',
  'osv. o.s.v.',
  'bl.a. bla.',
  'fx f.eks. feks. f.x.',
  'pct. pct %',
  'kr. kr',
  'mio. mio mill.',
  'mia. mia',
  'ca. ca cirka',
  'jf. jfr. jf',
  'nr. nr',
  'evt. evt eventuelt',
  'vedr. vedr',
  'inkl. incl.',
  'tlf. tlf',
  'el.lign. el. lign. e.l. el.l.',
].map((line) => line.split(' '))
const FAMILY_OF = new Map(FAMILIES.flatMap((forms, family) => forms.map((form) => [form, family])))
/** Words in full beside their abbreviation are no slip. */
const WORDS = new Set(['cirka', 'eventuelt'])
/** A word with the points in and after it, or a per cent sign behind a figure. */
const WORD = pattern(
  'uy',
)`(?<![\p{L}\p{N}.@/-])\p{L}+(?:\.\p{L}+)*\.?(?![\p{L}\p{N}@/])|(?<=\p{N}[ \u00A0]?)%`

/** What such an abbreviation begins with, up to its first point. */
const FIRST_LETTERS = new Set([...FAMILY_OF.keys()].map((form) => form.replace(/\..*$/u, '')))
const BEGINNING = {isFirst: (word: string) => FIRST_LETTERS.has(word.toLowerCase()), sign: '%'}

/** The same abbreviation written in several ways: `mv.` and `m.v.`, `fx` and `f.eks.`, `pct.` and `%`. */
export const variantAbbreviation: ResponseRule = {
  scope: 'response',
  id: 'variant/abbreviation',
  severity: 'info',
  messages: variantMessages,
  *check(linked) {
    for (const family of familiesOf(linked).values()) {
      const finding = variantFamily(family.variants(), linked.response.file, (span, {form}) =>
        respell(linked.response.text, span, form),
      )
      if (finding !== undefined) yield finding
    }
  },
}

function familiesOf(linked: LinkedResponse): ReadonlyMap<number, VariantCounter> {
  const families = new Map<number, VariantCounter>()
  for (const {match, span, text} of ownMatches(linked, WORD, BEGINNING)) {
    const lower = match[0].toLowerCase()
    if (WORDS.has(lower)) continue
    const end = match.index + match[0].length
    const family = FAMILY_OF.get(lower)
    if (family === undefined) continue
    // The point at the end of a sentence is the sentence's as well.
    if (
      isEitherWay(lower) &&
      /^["'»«”)\]]*(?:\s+[\p{Lu}\p{N}]|\s*$)/u.test(text.slice(end, end + 8))
    ) {
      continue
    }
    const counter = families.get(family) ?? new VariantCounter()
    families.set(family, counter)
    counter.add(lower, lower, span)
  }
  return families
}

/** Whether the same letters are in the family with a point and without: `kr.` and `kr`. */
function isEitherWay(lower: string): boolean {
  return lower.endsWith('.') && FAMILY_OF.has(lower.slice(0, -1))
}

function respell(
  text: string,
  {start, end}: {readonly start: number; readonly end: number},
  form: string,
): string {
  const written = text.slice(start, end)
  const space = written === '%' && /\p{N}/u.test(text.charAt(start - 1)) ? ' ' : ''
  // The point of `nr` before a full stop is there already.
  const plain = form.endsWith('.') && text.charAt(end) === '.' ? form.slice(0, -1) : form
  const isCapital = /^\p{Lu}/u.test(written)
  return space + (isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain)
}
