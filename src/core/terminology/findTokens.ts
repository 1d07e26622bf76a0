import type {Span} from '../model/span.ts'
import {pattern} from '../text/pattern.ts'

/** A run of letters and digits: `peer-mentor` is two, with a hyphen between them. Offsets are in the text read. */
export interface Token extends Span {
  /** The letters, composed (NFC), without the characters that nobody sees. */
  readonly form: string
  readonly lower: string
}

const RUN = pattern('gu')`[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*`
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu
const PLAIN = /^[a-zæøå]+$/u

/** The runs of letters and digits of a text, in order. */
export function findTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const {0: run, index} of text.matchAll(RUN)) {
    tokens.push({...comparable(run), start: index, end: index + run.length})
  }
  return tokens
}

/** A run of letters and digits as it is compared. */
export function comparable(run: string): Pick<Token, 'form' | 'lower'> {
  if (PLAIN.test(run)) return {form: run, lower: run}
  const form = run.replace(INVISIBLE, '').normalize('NFC')
  return {form, lower: form.toLowerCase()}
}

/**
 * What stands between two tokens, made comparable: every run of white space is one space, every dash a
 * hyphen; a hyphen at the end of a line is `-\n`, since nobody knows whether it is the word's own.
 */
export function separatorOf(text: string, left: Span, right: Span): string {
  const raw = text.slice(left.end, right.start)
  if (raw === ' ' || raw === '-') return raw
  return raw
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011\u2012\u2013\u2212]/gu, '-')
    .replace(/\s+/gu, (space) => (/[\n\r]/u.test(space) ? '\n' : ' '))
    .replace(/(?<!-)\n/gu, ' ')
}
