import type {Locator, LocatorLabel} from '../model/citation.ts'
import {locatorTerms} from './locatorTerms.ts'
import {buildPattern, pattern} from '../text/pattern.ts'

/** Locators at the beginning of a text, as spans in it, and where they end. */
export interface ReadLocators {
  readonly locators: readonly Locator[]
  /** After the last locator; where the text began, if there is none. */
  readonly end: number
  /** A label with nothing after it: `s.`. */
  readonly empty?: {readonly start: number; readonly end: number}
}

const UNIT = String.raw`(?:\d+(?:[.:]\d+)*(?:\.?[A-Za-zÆØÅæøå])?(?:\.\d+)*|[ivxlcdmIVXLCDM]+|[A-Za-zÆØÅæøå](?:\.?\d+)?)`
const END = String.raw`(?![\p{L}\p{M}\p{N}])`
const RANGE = String.raw`${UNIT}${END}(?:\s*[-\u2010-\u2015]\s*${UNIT}${END})?`
/** `3`, `3-4`, `3 f.`, `3, 5 og 7`, `ii`, `1.b`, `1B`, `68 c`. */
const VALUE = buildPattern(
  String.raw`${RANGE}(?:\s?ff?(?:\.(?=[\s,;\])}]|$)|${END}))?` +
    String.raw`(?:(?:\s*,\s*|\s+(?:og|and|&)\s+)\d+${END}(?:\s*[-\u2010-\u2015]\s*\d+${END})?(?!\.?\s*(?!(?:og|and|ff?)(?!\p{L}))\p{L}))*`,
  'uy',
)
const LETTER_AFTER = /\s[a-zæøå](?=\s*(?:[,;\])}]|$))/uy
const LABEL = pattern('uy')`(?:§§?|¶¶?|[\p{L}\p{M}]+)\.?`
const BETWEEN = /\s*(?:[,:]\s*|(?:og|and|&)\s+)?/uy
const IMPLICIT =
  /(?:\d+(?:\.\d+)*[A-Za-z]?(?:\s*[-\u2010-\u2015]\s*\d+)?(?:\s?ff?\.?)?|[ivxlcdm]+(?:\s*[-\u2010-\u2015]\s*[ivxlcdm]+)?)(?=\s*(?:[,;\])}]|$))/uy

/**
 * Reads the locators that a text begins with: `s. 3, afsnit 2` is two, `§ 6, stk. 2` is two, a bare
 * number is a page. Danish and English labels; spans are in `text`.
 */
export function readLocators(text: string, from: number): ReadLocators {
  const locators: Locator[] = []
  let end = from
  for (;;) {
    const at = end + matchAt(BETWEEN, text, end).length
    const next =
      readLabelled(text, at) ?? (locators.length === 0 ? readImplicit(text, at) : undefined)
    if (next === undefined) return {locators, end, ...emptyAt(text, at)}
    locators.push(next)
    end = next.span.end
  }
}

function readLabelled(text: string, at: number): Locator | undefined {
  const label = labelAt(text, at)
  if (label === undefined) return undefined
  const valueAt = label.end + matchAt(/[\s\u00A0]*/uy, text, label.end).length
  let value = matchAt(VALUE, text, valueAt)
  if (value === '' || !isPlausible(value, label.written)) return undefined
  if (label.label === 'section') value += matchAt(LETTER_AFTER, text, valueAt + value.length)
  return locatorOf(label.label, value, at, valueAt, false)
}

/** One letter stands for a place only where letters number things: annexes, parts, tables. */
function isPlausible(value: string, label: string): boolean {
  if (/^\d/u.test(value)) return true
  if (label.endsWith('.') || /^[§¶]/u.test(label)) return true
  return /^[\p{Lu}]/u.test(value) || /^[ivxlcdm]+$/u.test(value)
}

function readImplicit(text: string, at: number): Locator | undefined {
  const value = matchAt(IMPLICIT, text, at)
  return value === '' ? undefined : locatorOf('page', value, at, at, true)
}

function locatorOf(
  label: LocatorLabel,
  value: string,
  start: number,
  valueStart: number,
  implicit: boolean,
): Locator {
  const end = valueStart + value.length
  return {label, value, span: {start, end}, valueSpan: {start: valueStart, end}, implicit}
}

function labelAt(
  text: string,
  at: number,
): {readonly label: LocatorLabel; readonly written: string; readonly end: number} | undefined {
  const written = matchAt(LABEL, text, at)
  const label = locatorTerms.get(written.replace(/\.$/u, '').normalize('NFC').toLowerCase())
  return label === undefined ? undefined : {label, written, end: at + written.length}
}

/** A label that nothing follows but the end of the citation. */
function emptyAt(text: string, at: number): Pick<ReadLocators, 'empty'> {
  const label = labelAt(text, at)
  if (label === undefined || !/^\s*[.…?]*\s*(?:[;\]}]|$)/u.test(text.slice(label.end))) return {}
  return {empty: {start: at, end: label.end}}
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
