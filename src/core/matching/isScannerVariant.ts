import {distance} from 'fastest-levenshtein'
import {dateWords, modals, negations, numberWords} from '../text/wordClasses.ts'
import type {ScannerNoise} from '../text/measureNoise.ts'

/** What a scanner without Danish letters makes of them. */
const DANISH: ReadonlyMap<string, readonly string[]> = new Map([
  ['å', ['a', 'aa', 'ä', 'à', 'á', 'â', 'ã', '4', '&', 'd']],
  ['æ', ['ae', 'ee', 'ze', 'aee', 'zæ', 'ce', 'e', 'a', 'z', 'œ', '@', 'ä', '2']],
  ['ø', ['o', 'e', 'g', '@', '¢', 'oe', 'ö', 'ó', '0', '6', 'p', '9']],
  ['é', ['e', 'é', '6']],
])
/** What every scanner takes for each other, the real letters first. */
const COMMON: ReadonlyMap<string, readonly string[]> = new Map([
  ['l', ['i', '1', 't', 'j', '!', ']']],
  ['i', ['l', '1', 'j', 'ï', 'í', '!']],
  ['m', ['rn', 'nn', 'in', 'rm']],
  ['rn', ['m']],
  ['n', ['ri', 'ii', 'h']],
  ['h', ['li', 'b', 'n']],
  ['d', ['cl']],
  ['w', ['vv']],
  ['u', ['ii', 'v']],
  ['o', ['0']],
  ['s', ['5', '8']],
  ['b', ['8', '6', 'h']],
  ['g', ['9', 'q']],
  ['e', ['c']],
  ['f', ['t']],
  ['t', ['f', 'l']],
  ['fi', ['h', 'n']],
  ['tt', ['it', 'u']],
  ['li', ['h']],
  ['cl', ['d']],
  ['vv', ['w']],
])

/** Letters and signs that are one upright stroke: nothing tells them apart but the word. */
const STROKES = /^[li1!\]|jï0o]+$/u

/** Letters that hardly any short Danish word has: what has them is no other word. */
const UNDANISH = /^[cqwz]$/u

/**
 * True where a source's word may be nothing but a scanner's picture of the quotation's. Both in small
 * letters. What the text as a whole does not lack is not excused, and figures never are.
 */
export function isScannerVariant(quote: string, source: string, noise: ScannerNoise): boolean {
  if (!noise.isNoisy || /\d/.test(quote) || quote.length > 60 || source.length > 80) return false
  // Another word that carries the meaning is no accident.
  if (!/\p{L}/u.test(source) || isWeighty(source)) return false
  // Most words are not even near, which is cheaper to say than how they differ.
  const most = 2 + quote.length / 4
  if (Math.abs(quote.length - source.length) > most + 2) return false
  if (distance(folded(quote), folded(source)) > most) return false
  // A tenth for each letter that the text lacks everywhere adds up to less than one confusion more.
  return fewestConfusions(quote, source, noise) < Math.max(1, quote.length / 5) + 0.5
}

/** Without what a scanner makes of æ, ø and å, as far as that is letters. */
function folded(word: string): string {
  return word
    .replace(/[æäœ]|[az]?ee?/gu, 'e')
    .replace(/å|aa?|à/gu, 'a')
    .replace(/[ø@¢]|oe/gu, 'o')
    .replace(/rn/gu, 'm')
}

function isWeighty(word: string): boolean {
  return negations.has(word) || modals.has(word) || numberWords.has(word) || dateWords.has(word)
}

/**
 * How many common confusions make the one of the other, at the least; those of æ, ø and å that the text
 * shows everywhere cost little. Infinity where none do.
 */
function fewestConfusions(quote: string, source: string, {lacks}: ScannerNoise): number {
  const width = source.length + 1
  const costs = new Float64Array((quote.length + 1) * width).fill(Infinity)
  costs[0] = 0
  for (let i = 0; i < quote.length; i++) {
    for (let j = 0; j <= source.length; j++) {
      const cost = costs[i * width + j] ?? Infinity
      if (cost === Infinity) continue
      const reach = (a: number, b: number, added: number): void => {
        const to = (i + a) * width + j + b
        costs[to] = Math.min(costs[to] ?? Infinity, cost + added)
      }
      const letter = quote.charAt(i)
      if (letter === source.charAt(j)) reach(1, 1, 0)
      const known = letter === 'é' || lacks.has(letter as 'å')
      for (const seen of DANISH.get(letter) ?? []) {
        if (source.startsWith(seen, j)) reach(1, seen.length, known ? 0.1 : 1)
      }
      for (const length of [1, 2]) {
        for (const seen of COMMON.get(quote.slice(i, i + length)) ?? []) {
          // One letter for one letter makes another word of a short word too easily.
          const risky =
            length === 1 &&
            seen.length === 1 &&
            quote.length < 5 &&
            !STROKES.test(letter + seen) &&
            !UNDANISH.test(seen)
          if (!risky && source.startsWith(seen, j)) reach(length, seen.length, 1)
        }
      }
    }
  }
  return costs[quote.length * width + source.length] ?? Infinity
}
