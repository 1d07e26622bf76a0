import type {Span} from '../model/span.ts'
import {limits} from './limits.ts'

/** Where a text goes beyond what is read at all: too long, or too many lines. */
export function findTooLarge(text: string): Span | undefined {
  if (text.length > limits.length) return {start: limits.length, end: limits.length + 1}
  let lines = 1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 10 && code !== 13) continue
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    if (++lines > limits.lines) return {start: at, end: at + 1}
  }
  return undefined
}
