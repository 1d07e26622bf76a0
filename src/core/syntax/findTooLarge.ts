import type {Span} from '../model/span.ts'
import {limits} from './limits.ts'
import {readLines} from './lines.ts'

/** Where a text goes beyond what is read at all: too long, or too many lines. */
export function findTooLarge(text: string): Span | undefined {
  if (text.length > limits.length) return {start: limits.length, end: limits.length + 1}
  // A line takes at least its ending.
  if (text.length <= limits.lines) return undefined
  const beyond = readLines(text, 0)[limits.lines]
  return beyond === undefined ? undefined : {start: beyond.start, end: beyond.end}
}
