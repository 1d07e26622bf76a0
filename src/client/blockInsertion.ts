/** A place between two characters, as the editor counts. */
interface Place {
  readonly line: number
  readonly character: number
}

export interface Insertion {
  readonly at: Place
  readonly text: string
}

/**
 * How a block (a quotation, say) is put into a text of lines at the cursor, so that a blank line stands on both
 * sides of it. In the middle of a paragraph it goes behind the line that the cursor is in; a blank line is used up.
 */
export function blockInsertion(
  lines: readonly string[],
  cursor: Place,
  block: string,
  eol = '\n',
): Insertion {
  const own = lines[cursor.line] ?? ''
  const isBlank = own.trim() === ''
  const before = isBlank ? lines[cursor.line - 1] : own
  const after = lines[cursor.line + 1]
  const gap = before === undefined || before.trim() === '' ? '' : eol
  const text = block.split(/\r\n|\r|\n/u).join(eol)
  // The line end that is there already ends the block; at the end of a text, and before spaces, there is none.
  const isEnded = after?.trim() === '' && (own === '' || !isBlank)
  return {
    at: {line: cursor.line, character: isBlank ? 0 : own.length},
    text: `${isBlank ? '' : eol}${gap}${text}${isEnded ? '' : eol}`,
  }
}
