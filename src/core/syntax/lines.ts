/** A line, or what is left of it inside a quotation or list item. Offsets are in the document. */
export interface Line {
  readonly start: number
  /** Before the line ending. */
  readonly end: number
}

const TAB = 9
const SPACE = 32

/** The lines of a text from an offset on. Line ends are `\n`, `\r\n` and `\r`. */
export function readLines(text: string, from: number): Line[] {
  const lines: Line[] = []
  let start = from
  let feed = indexAfter(text, '\n', from)
  let carriage = indexAfter(text, '\r', from)
  // Searching is much faster than looking at each character, above all in a process that just started.
  while (feed < text.length || carriage < text.length) {
    const end = Math.min(feed, carriage)
    lines.push({start, end})
    start = carriage + 1 === feed ? feed + 1 : end + 1
    if (feed < start) feed = indexAfter(text, '\n', start)
    if (carriage < start) carriage = indexAfter(text, '\r', start)
  }
  if (start < text.length) lines.push({start, end: text.length})
  return lines
}

function indexAfter(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from)
  return at < 0 ? text.length : at
}

/** The first offset in a stretch that is neither space nor tab; its end where there is none. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlankCode(text.charCodeAt(at))) at++
  return at
}

/** The end of a stretch without the spaces and tabs before it. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isBlankCode(text.charCodeAt(at - 1))) at--
  return at
}

export function isBlankLine(text: string, {start, end}: Line): boolean {
  return skipBlanks(text, start, end) === end
}

function isBlankCode(code: number): boolean {
  return code === SPACE || code === TAB
}

/** What a pattern with the flag `y` finds at an offset, within the line. */
export function matchLine(
  pattern: RegExp,
  text: string,
  at: number,
  {end}: Line,
): RegExpExecArray | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match !== null && at + match[0].length <= end ? match : undefined
}
