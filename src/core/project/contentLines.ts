import {unusableCharacters} from './unusableCharacters.ts'

/** A line with something on it: where its text starts and ends, white space left out. */
export interface ContentLine {
  readonly indent: number
  readonly start: number
  readonly end: number
}

/**
 * The lines of a YAML text that hold more than a comment. `undefined` where there are tabs, lone
 * carriage returns, invisible characters or directives, all of which need a closer look.
 */
export function contentLines(text: string): readonly ContentLine[] | undefined {
  if (/\t|\r(?!\n)|^%/m.test(text) || unusableCharacters(text).length > 0) return undefined
  const lines: ContentLine[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline
    let start = at
    while (text[start] === ' ') start++
    let end = lineEnd
    while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\r')) end--
    if (end > start && text[start] !== '#') lines.push({indent: start - at, start, end})
    at = lineEnd + 1
  }
  return lines
}
