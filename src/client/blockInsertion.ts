import {writingPlace, type Place} from './writingPlace.ts'

export interface Insertion {
  readonly at: Place
  readonly text: string
}

const HEADING = /^ {0,3}#{1,6}(?:\s|$)/u
/** Quotations, tables and lists: a block in the middle of one would break it in two. */
const STRUCTURE = /^\s*(?:[>|]|[-*+]\s|\d+[.)]\s)/u

/**
 * How a block (a quotation, say) is put into a text of lines at the cursor, so that a blank line stands on both
 * sides of it. In the middle of a paragraph, quotation, table or list it goes behind that; where a writer stopped, at
 * the end of a line of a paragraph, it goes behind the line. A blank line is used up.
 */
export function blockInsertion(
  lines: readonly string[],
  cursor: Place,
  block: string,
  eol = '\n',
): Insertion {
  const line = lineBefore(lines, writingPlace(lines, cursor))
  const own = lines[line] ?? ''
  const isBlank = own.trim() === ''
  const before = isBlank ? lines[line - 1] : own
  const after = lines[line + 1]
  const gap = before === undefined || before.trim() === '' ? '' : eol
  const text = block.split(/\r\n|\r|\n/u).join(eol)
  // The line end that is there already ends the block; at the end of a text, and before spaces, there is none.
  const isEnded = after?.trim() === '' && (own === '' || !isBlank)
  return {
    at: {line, character: isBlank ? 0 : own.length},
    text: `${isBlank ? '' : eol}${gap}${text}${isEnded ? '' : eol}`,
  }
}

/** The line that a block is put behind, or that is blank and is used up. */
function lineBefore(lines: readonly string[], {line, character}: Place): number {
  const own = lines[line] ?? ''
  const next = lines[line + 1] ?? ''
  if (own.trim() === '' || HEADING.test(own)) return line
  const isAtEnd = own.slice(character).trim() === ''
  if (isAtEnd && !STRUCTURE.test(own) && !STRUCTURE.test(next)) return line
  let last = line
  for (;;) {
    const following = lines[last + 1] ?? ''
    if (following.trim() === '' || HEADING.test(following)) return last
    last++
  }
}
