import type {Span} from '../model/span.ts'
import {buildPattern} from './pattern.ts'
import {pattern} from './pattern.ts'

/** An abbreviation with what it stands for; the span is that of the letters. */
export interface Definition extends Span {
  readonly letters: string
  readonly expansion: string
  /** True where it is told what it is, not which words its letters are of: `F-ACT-team (udgående team i byen)`. */
  readonly isDescription?: true
}

const LETTERS = String.raw`(?:\p{Lu}-)?\p{Lu}[\p{Lu}\p{N}]{1,7}`
const MARKER =
  '(?:herefter|forkortet|i det følgende|efterfølgende|også kaldet|kaldet|benævnt|hereafter|abbreviated|in the following)'
const MARKS = '[»"“”\'‘’«]?'
/** `(BIF)`, `(herefter BIF)`, `(forkortet »BIF«)`, `(BIF, oprettet 2007)`, `(BBU Amager)`. */
const IN_BRACKETS = buildPattern(
  String.raw`\(\s*((?:${MARKER}\s+)+)?${MARKS}(${LETTERS})(?:-\p{L}{1,30}|\s+(\p{Lu}\p{L}{1,30}))?${MARKS}\s*(?:[,;–][^()]{1,80})?\)`,
  'gu',
)
/** `, i det følgende BIF,` */
const BEHIND_COMMA = buildPattern(
  String.raw`,\s+(?:${MARKER}\s+)+${MARKS}(${LETTERS})${MARKS}(?=\s*[.,;:–)]|$)`,
  'gu',
)
/** `BIF (Beskæftigelses- og …)`, `BIF – Beskæftigelses- og …`, `BIF: …`, `BIF, som står for …`. */
const BEFORE_WORDS = buildPattern(
  String.raw`(?<![\p{L}\p{M}\p{N}-])(${LETTERS})(?:-\p{Ll}{2,30}|['’]?(?:ens?|ets?|ers?|ernes?|s))?(?:\s*\(|\s+[–—-]\s+|:\s+|,?\s+(?:der |som |hvilket )?(?:står for|betyder|er en forkortelse for|stands for|is short for)\s+)[»"“”'‘’]?([^()[\]\n]{3,120})`,
  'gu',
)

/** `F-ACT-team (udgående og opsøgende team i psykiatrien)`: some words without figures right behind it. */
const DESCRIBED = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}-])(${LETTERS})(?:-\p{Ll}{2,30})?\s\((\p{L}[^()\p{N}]{14,120})\)`,
  'gu',
)
/** How something begins that tells more about the sentence than about the word. */
const ASIDE = pattern(
  'iu',
)`^(?:se|jf|jfr|fx|f\.eks|herunder|inkl|inklusive|bl|bl\.a|blandt|som|der|hvor|hvis|hvilket|men|og|eller|dog|ikke|også|samt|med|fra|til|siden|ca|nr|både|især|heraf|dvs|altså|særligt|primært|see|cf|including|which|who|with|from|as|and|or|but)(?!\p{L})`
const SHORTEST_DESCRIPTION = 4

/** The places in a text where an abbreviation of capitals is explained, in order. */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = []
  for (const match of text.matchAll(IN_BRACKETS)) {
    const [whole, marker, letters = '', last] = match
    const end = last === undefined ? match.index : endBefore(text, match.index, last)
    const expansion =
      end === undefined
        ? undefined
        : (expansionBefore(text, end, letters) ??
          (marker === undefined ? undefined : lastWords(text, end, letters)))
    if (expansion === undefined) continue
    const start = match.index + whole.lastIndexOf(letters)
    found.push({letters, expansion, start, end: start + letters.length})
  }
  for (const match of text.matchAll(BEHIND_COMMA)) {
    const [whole, letters = ''] = match
    const expansion = expansionBefore(text, match.index, letters)
    if (expansion === undefined) continue
    const start = match.index + whole.lastIndexOf(letters)
    found.push({letters, expansion, start, end: start + letters.length})
  }
  for (const match of text.matchAll(BEFORE_WORDS)) {
    const [, letters = '', rest = ''] = match
    const expansion = expansionAtStart(rest, letters)
    if (expansion === undefined) continue
    found.push({letters, expansion, start: match.index, end: match.index + letters.length})
  }
  found.push(...descriptionsIn(text, found))
  return found.sort((a, b) => a.start - b.start)
}

function descriptionsIn(text: string, found: readonly Definition[]): readonly Definition[] {
  return Array.from(text.matchAll(DESCRIBED)).flatMap((match): readonly Definition[] => {
    const [, letters = '', expansion = ''] = match
    const start = match.index
    if (found.some((each) => each.start === start)) return []
    if (ASIDE.test(expansion) || expansion.split(SPACES).length < SHORTEST_DESCRIPTION) return []
    return [{letters, expansion, start, end: start + letters.length, isDescription: true}]
  })
}

const SPACES = /\s+/u
/** How many words more than letters an expansion may have: the `og` of `Beskæftigelses- og …`. */
const MORE_WORDS = 3

/** What stands in another bracket explains something else. */
function wordsBefore(text: string, at: number, letters: string): readonly string[] {
  const before = text.slice(Math.max(0, at - 200), at).trimEnd()
  return before
    .slice(before.lastIndexOf(')') + 1)
    .trim()
    .split(SPACES)
    .slice(-(letters.length + MORE_WORDS))
}

/**
 * The fewest words before the bracket whose letters the abbreviation is made of, and the words of a name before them where
 * it is made of those too: *Lundby Lokale Ungdomsråd (LUR)*.
 */
function expansionBefore(text: string, at: number, letters: string): string | undefined {
  const words = wordsBefore(text, at, letters)
  for (let count = 1; count <= words.length; count++) {
    if (!isMadeOf(letters, words.slice(-count))) continue
    let whole = count
    while (CAPITAL.test(words.at(-whole - 1) ?? '') && isMadeOf(letters, words.slice(-whole - 1))) {
      whole++
    }
    return words.slice(-whole).join(' ')
  }
  return undefined
}

const CAPITAL = pattern('u')`^\p{Lu}\p{Ll}+$`

/** Of *Center for Ro Vest (CFR Vest)*: where *Vest* begins in what is explained. */
function endBefore(text: string, at: number, last: string): number | undefined {
  const start = Math.max(0, at - 60)
  const before = text.slice(start, at).trimEnd()
  return before.endsWith(` ${last}`) ? start + before.length - last.length : undefined
}

function lastWords(text: string, at: number, letters: string): string | undefined {
  const words = wordsBefore(text, at, letters).slice(-letters.length).join(' ')
  return words === '' ? undefined : words
}

const ARTICLE = /^(?:de[nt]?|e[nt]|the)\s+/iu

/** The article may be a part of it, *DLR (Det Lokale Råd)*, or none, *LIR (Det Lokale Idrætsråd)*. */
function expansionAtStart(rest: string, letters: string): string | undefined {
  return firstWords(rest, letters) ?? firstWords(rest.replace(ARTICLE, ''), letters)
}

function firstWords(rest: string, letters: string): string | undefined {
  const words = rest.split(SPACES).slice(0, letters.length + MORE_WORDS)
  for (let count = 1; count <= words.length; count++) {
    const candidate = words.slice(0, count)
    if (isMadeOf(letters, candidate)) return candidate.join(' ').replace(/[.,;:»«"”]+$/u, '')
  }
  return undefined
}

/** The letters stand in the words in order, the first begins the first word, the last is in the last. */
function isMadeOf(abbreviation: string, words: readonly string[]): boolean {
  const letters = fold(abbreviation)
  const whole = fold(words.join(''))
  const last = fold(words.at(-1) ?? '')
  if (
    letters.length < 2 ||
    whole.length < letters.length * 2 ||
    !whole.startsWith(letters.charAt(0))
  ) {
    return false
  }
  if (!last.includes(letters.at(-1) ?? '')) return false
  let at = 0
  for (const letter of letters) {
    const next = whole.indexOf(letter, at)
    if (next < 0) return false
    at = next + 1
  }
  return true
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
