import {pattern} from './pattern.ts'

/** The word and number that a heading, caption, list item or section begins with. */
export interface LeadingLabel {
  /** In small letters, without a full stop: `kapitel`, `tabel`, `nr`, `§`; empty for a bare number. */
  readonly word: string
  /** As `foldNumber` gives it: `2`, `1.1`, `1b`, `a`. */
  readonly number: string
}

const LABEL = pattern(
  'u',
)`^(?:[#>*_\s]|[-–—•·]\s)*(?:(\p{L}{2,20})(?:\.\s*|\s+)|(§{1,2})\s*)?\(?((?:\p{N}{1,3}|[A-ZÆØÅ]\p{N}{0,3}|[ivxlIVXL]{1,6})(?:[.-]\p{N}{1,3}){0,4}(?:\.?\s?\p{Ll}(?![\p{L}\p{N}]))?|\p{Ll})(?:[.:)\]]|(?=[\s–—*]|$))`

/**
 * Reads the label that a text begins with: `Kapitel 2. Økonomi` gives `kapitel` and `2`, `1.b: Efterværn`
 * gives `1b`, `- 3) Sundhed` gives `3`. `undefined` where the text begins with other words.
 * A bare letter counts only with a bracket or full stop after it, a bare number always.
 */
export function leadingLabel(text: string): LeadingLabel | undefined {
  const match = LABEL.exec(text.slice(0, 120))
  if (match === null) return undefined
  const word = (match[1] ?? match[2] ?? '').toLowerCase()
  const written = match[3] ?? ''
  const closed = /[.:)\]]$/u.test(match[0])
  if (word === '' && !closed && !/^\p{N}/u.test(written)) return undefined
  return {word, number: foldNumber(written)}
}

/** A label's number as it is compared: `1.b`, `1 b` and `1B` are `1b`; `03` is `3`; `3.2` is not `3.20`. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s(]+|[\s.:)\]]+$/gu, '')
    .replace(/(?<=\p{N})[.\s]+(?=\p{L})/gu, '')
    .replace(/\s+/gu, '')
    .replace(/(?<![\p{N}.])0+(?=\p{N})/gu, '')
}

const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['v', 5],
  ['x', 10],
  ['l', 50],
  ['c', 100],
])

/** The value of a Roman number up to 399, in either case; `undefined` for anything else. */
export function romanValue(roman: string): number | undefined {
  const digits = roman.toLowerCase()
  if (!/^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u.test(digits)) return undefined
  const values = Array.from(digits, (digit) => ROMAN.get(digit) ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
