import type {Block} from '../model/syntaxTree.ts'
import type {Span} from '../model/span.ts'
import {limits} from './limits.ts'
import {isBlankLine, readLines, skipBlanks, trimBlanks, type Line} from './lines.ts'
import {ProseBuilder} from './proseBuilder.ts'

/**
 * Whether a parser would take seconds for a part of a text: its time grows with the square of the
 * brackets and of the emphasis marks in one paragraph, and of the lines that carry on a quotation or
 * list without its mark.
 */
export function isTooComplex(text: string, span: Span): boolean {
  return readStretches(text, span).some((lines) => {
    let brackets = 0
    let marks = 0
    let lazy = 0
    let hasContainer = false
    for (const {start, end} of lines) {
      const first = text[skipBlanks(text, start, end)] ?? ''
      if (/[>\-+*\d]/u.test(first)) hasContainer = true
      else if (hasContainer) lazy++
      for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at)
        if (code === 91) brackets++
        else if ((code === 42 || code === 95) && text.charCodeAt(at - 1) !== code) marks++
      }
    }
    return brackets > limits.brackets || marks > limits.marks || lazy > limits.lazyLines
  })
}

/** A part of a text as plain paragraphs: every line's text is as it stands. */
export function plainParagraphs(text: string, span: Span): readonly Block[] {
  return readStretches(text, span).map((lines) => {
    const builder = new ProseBuilder()
    let before: number | undefined
    for (const {start, end} of lines) {
      const from = skipBlanks(text, start, end)
      const until = trimBlanks(text, from, end)
      if (before !== undefined) builder.append('\n', before, from)
      builder.append(text.slice(from, until), from, until)
      before = until
    }
    const place = {start: lines[0]?.start ?? span.start, end: lines.at(-1)?.end ?? span.end}
    return {kind: 'paragraph', span: place, prose: builder.build()}
  })
}

/** Lines between blank lines, whatever quotation they stand in. */
function readStretches(text: string, span: Span): readonly (readonly Line[])[] {
  const stretches: Line[][] = []
  let open: Line[] | undefined
  for (const line of readLines(text.slice(0, span.end), span.start)) {
    if (isBlankLine(text, line) || /^[ \t>]*$/u.test(text.slice(line.start, line.end))) {
      open = undefined
    } else if (open === undefined) {
      open = [line]
      stretches.push(open)
    } else {
      open.push(line)
    }
  }
  return stretches
}
