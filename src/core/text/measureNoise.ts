import type {Span} from '../model/span.ts'
import {pattern} from '../text/pattern.ts'

/** How much a stretch of text looks like a scanner's reading of Danish. */
export interface ScannerNoise {
  /** From 0 to 1: the share of its words that no Danish word looks like, or that want æ, ø or å. */
  readonly level: number
  /** Which letters the scanner did not know, by what the text lacks and what it has in their stead. */
  readonly lacks: ReadonlySet<'æ' | 'ø' | 'å'>
  /** How many words that is told by; none where the text is too short, or not Danish. */
  readonly words: number
  /** True where there is enough noise that a scanner's confusions are the likeliest reason for a difference. */
  readonly isNoisy: boolean
}

/** Text with less than so many words says nothing about itself. */
const FEWEST_WORDS = 20
/** What a text lacks says something only where it has many different words. */
const FEWEST_DISTINCT = 80
/** Danish has these in about every twelfth word each; a scanner without them has next to none. */
const USUAL = {æ: 0.05, ø: 0.045, å: 0.055} as const
/** So many of a letter are missed by themselves; of fewer a page may have none by chance. */
const SURELY = 12
const MUCH = 30
/** The share of odd words from which on a text counts as noisy. */
const NOISY = 0.02

const WORD = pattern('gu')`[\p{L}\p{M}\p{N}@¢£€|}{\]!]*\p{L}[\p{L}\p{M}\p{N}@¢£€|}{\]!]*`
/** What no Danish word has: figures or signs among its letters, a capital after small ones, vowels that never meet. */
const ODD = pattern(
  'u',
)`\p{Ll}[@¢£€|}{\]!\d]+\p{Ll}|^[@¢]\p{Ll}|\p{Ll}\p{Ll}\p{Lu}\p{Ll}|aee|zee|eee|\p{Ll}[@¢]$`
/** Everyday words as a scanner without Danish letters reads them; none of these is a word. */
const STANDINS = {
  æ: /^(?:v(?:ae|ee|z|ze)re|saerlig|seerlig|fzlles|laere|leere|naeste|neeste)|(?<!^r|^id)(?!eenhe|eelev|eevne|eerst|eerhv|eerfa|eefter|eeks)[ae]e[bdfgklmnprst](?=[bcdfghjklmnpqrstv])/u,
  ø: /^(?:f(?:g|@|¢)r|f(?:o|g|e)rste?$|b(?:g|@|¢)r|b(?:g|@|¢)rn|bern(?:e|ene)?$|st(?:e|g|o)rre|k(?:g|@)benhavn|kobenhavn|g(?:@|g)r|s(?:g|@)ge|ogs?get|gget|@get)/u,
  å: pattern(
    'u',
  )`^(?:pa|ogsa|nar|fa|saledes|sadan|opna|opnas|aret|arlig|arsag|radet|radgiv\p{L}*)$|omrad(?:e|er|et|erne|ets)$|malgruppe`,
} as const
const COMMON = new Set([
  'og',
  'at',
  'er',
  'det',
  'af',
  'til',
  'en',
  'den',
  'der',
  'for',
  'med',
  'som',
  'de',
])

/**
 * Measures a text, or a stretch of it. A text that is not Danish, or too short to tell, is not noisy: then
 * nothing is excused.
 */
export function measureNoise(text: string, range?: Span): ScannerNoise {
  const stretch = range === undefined ? text : text.slice(range.start, range.end)
  let words = 0
  const distinct = new Set<string>()
  let common = 0
  let odd = 0
  const has = {æ: 0, ø: 0, å: 0}
  const standins = {æ: 0, ø: 0, å: 0}
  for (const [word] of stretch.matchAll(WORD)) {
    words++
    const small = word.toLowerCase()
    if (distinct.size < FEWEST_DISTINCT) distinct.add(small)
    if (COMMON.has(small)) common++
    let isOdd = ODD.test(word)
    for (const letter of LETTERS) {
      if (small.includes(letter)) has[letter]++
      else if (STANDINS[letter].test(small)) {
        standins[letter]++
        isOdd = true
      }
    }
    if (isOdd) odd++
  }
  if (words < FEWEST_WORDS || common < words * 0.06) return CLEAN
  const lacks = new Set(
    LETTERS.filter((letter) => {
      const expected = words * USUAL[letter]
      const missing =
        distinct.size >= FEWEST_DISTINCT &&
        expected >= (standins[letter] > 0 ? 5 : SURELY) &&
        has[letter] < expected * (expected >= MUCH ? 0.2 : 0.08)
      return missing || (standins[letter] >= 2 && standins[letter] > has[letter] * 0.25)
    }),
  )
  const level = odd / words
  return {level, lacks, words, isNoisy: lacks.size > 0 || (level > NOISY && odd >= 3)}
}

const LETTERS = ['æ', 'ø', 'å'] as const
const CLEAN: ScannerNoise = {level: 0, lacks: new Set(), words: 0, isNoisy: false}
