import type {Page, Source, SourceWarning} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {measureNoise} from '../text/measureNoise.ts'

/** More stretches than this are told as one. */
const MOST = 5

interface Stretch extends Span {
  readonly first: Page
  readonly last: Page
  readonly pages: number
  /** The share of words that look misread, from 0 to 1. */
  readonly level: number
}

/**
 * What the rule `source/noisy-text` says of a source: which of its pages a scanner left noise in. Noisy pages that
 * follow each other are one warning; a source without pages is one page.
 */
export function findNoise(source: Source): readonly SourceWarning[] {
  const stretches = findStretches(source)
  const [first] = stretches
  if (first === undefined) return []
  if (stretches.length <= MOST) return stretches.map((stretch) => warningFor(stretch, source))
  const pages = stretches.reduce((sum, stretch) => sum + stretch.pages, 0)
  const level = stretches.reduce((most, stretch) => Math.max(most, stretch.level), 0)
  return [{...warningFor({...first, level}, source), ...tellMany(pages, first, level)}]
}

function findStretches({text, pages}: Source): readonly Stretch[] {
  const stretches: Stretch[] = []
  let open = false
  for (const page of pages) {
    const state = stateOf(text, page)
    if (state === 'unknown') continue
    if (state === 'clean') {
      open = false
      continue
    }
    const before = open ? stretches.pop() : undefined
    stretches.push({
      start: before?.start ?? page.start,
      end: page.end,
      first: before?.first ?? page,
      last: page,
      pages: (before?.pages ?? 0) + 1,
      level: Math.max(before?.level ?? 0, state.level),
    })
    open = true
  }
  return stretches
}

/** A page of few letters says nothing about itself. */
const FEWEST_LETTERS = 150

function stateOf(text: string, page: Page): 'clean' | 'unknown' | {readonly level: number} {
  const count = countLetters(text, page)
  if (count.letters < FEWEST_LETTERS) return 'unknown'
  if (looksClean(count)) return 'clean'
  const {isNoisy, level} = measureNoise(text, page)
  return isNoisy ? {level} : 'clean'
}

interface LetterCount {
  readonly letters: number
  readonly æ: number
  readonly ø: number
  readonly å: number
  /** Letters that have a figure or a sign among them. */
  readonly odd: number
}

/** One quick look: most pages are clean, and need no more. */
function countLetters(text: string, {start, end}: Span): LetterCount {
  let [letters, æ, ø, å, odd] = [0, 0, 0, 0, 0]
  let before = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    // Upper and lower case of ASCII and of the letters from À to ÿ are 32 apart.
    const small = code | 0x20
    const isLetter = (small >= 0x61 && small <= 0x7a) || (small >= 0xe0 && small <= 0xff)
    if (isLetter) {
      letters++
      if (small === 0xe6) æ++
      else if (small === 0xf8) ø++
      else if (small === 0xe5) å++
      // A capital after a small letter.
      else if (before && code < 0x61) odd++
    } else if (before && code > 0x20 && isOddSign(code)) odd++
    before = isLetter && (code & 0x20) !== 0
  }
  return {letters, æ, ø, å, odd}
}

/** A figure, or a sign that no word has. */
function isOddSign(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || '@¢£€|}{]!'.includes(String.fromCharCode(code))
}

/** Danish has each of æ, ø and å about once in a hundred letters; what has fewer is looked at more closely. */
function looksClean({letters, æ, ø, å, odd}: LetterCount): boolean {
  const least = letters * 0.006
  return æ >= least && ø >= least && å >= least && odd < letters * 0.003
}

function warningFor({start, end, first, last, level}: Stretch, {pages}: Source): SourceWarning {
  const percent = percentOf(level)
  const [messageId, args] =
    pages.length < 2
      ? (['noisyText', {percent}] as const)
      : first === last
        ? (['noisyPage', {percent, page: first.label}] as const)
        : (['noisyPages', {percent, first: first.label, last: last.label}] as const)
  return {
    ruleId: 'source/noisy-text',
    messageId,
    args,
    span: {start, end: Math.min(end, start + 1)},
    page: first.index,
  }
}

function tellMany(
  count: number,
  {first}: Stretch,
  level: number,
): Pick<SourceWarning, 'messageId' | 'args'> {
  return {messageId: 'manyPages', args: {count, first: first.label, percent: percentOf(level)}}
}

function percentOf(level: number): number {
  return Math.max(1, Math.round(level * 100))
}
