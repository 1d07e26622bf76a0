import type {YAMLError} from 'yaml'
import type {Span} from '../model/span.ts'

type YamlError = Pick<YAMLError, 'code' | 'pos'>

/**
 * The values with a colon and a space in them that nobody put in quotation marks: `Budget: 2027` in
 * `title: Budget: 2027` and in `{ title: Budget: 2027 }`. To YAML the colon begins fields of a new level,
 * which swallow the lines that follow. `errors` are those of the library; one value a line is given.
 */
export function colonsInValues(text: string, errors: readonly YamlError[]): readonly Span[] {
  const values = new Map<number, Span>()
  for (const {code, pos} of errors) {
    const span = valueOf(code, text, pos)
    if (span === undefined) continue
    const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
    const known = values.get(lineStart)
    // The first of a line is the outermost, and in braces there may be several beside each other.
    if (known === undefined) values.set(lineStart, span)
    else if (span.start >= known.end) values.set(span.start, span)
  }
  return apart([...values.values()].sort((one, other) => one.start - other.start))
}

/** Without those that lie in one that begins before them. */
function apart(values: readonly Span[]): readonly Span[] {
  let end = 0
  return values.filter((value) => {
    if (value.start < end) return false
    end = value.end
    return true
  })
}

function valueOf(code: string, text: string, [start, end]: YamlError['pos']): Span | undefined {
  if (code === 'BLOCK_IN_FLOW') {
    const value = {start, end: Math.min(end, lineEnd(text, start))}
    return COLON.test(text.slice(value.start, value.end)) ? trimmed(text, value) : undefined
  }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const rest = text.slice(start, lineEnd(text, start))
  if (!COLON.test(rest) || !COLON.test(text.slice(lineStart, start))) return undefined
  const comment = rest.search(/\s#/u)
  return trimmed(text, {start, end: start + (comment < 0 ? rest.length : comment)})
}

const COLON = /:(?=\s|$)/u

/** The text with the colons of these values made a sign that means nothing to YAML, of the same length. */
export function maskColons(text: string, values: readonly Span[]): string {
  const parts: string[] = []
  let from = 0
  for (const {start, end} of values) {
    parts.push(text.slice(from, start), text.slice(start, end).replace(/:(?=\s|$)/gu, maskedColon))
    from = end
  }
  return [...parts, text.slice(from)].join('')
}

/** A code point that no text may hold (Unicode: a noncharacter), put in place of a colon while reading. */
export const maskedColon = '\uFDD0'

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}

function trimmed(text: string, {start, end}: Span): Span {
  const value = text.slice(start, end)
  return {start, end: start + value.trimEnd().length}
}
