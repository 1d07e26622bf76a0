import {isBlankLine, matchLine, skipBlanks, type Line} from './lines.ts'

/**
 * A part of a document that can be read by itself: no block goes on from one chunk to the next.
 * `[from, to)` are indexes of lines.
 */
export interface Chunk {
  readonly kind: 'blocks' | 'fence' | 'comment' | 'rest'
  readonly from: number
  readonly to: number
}

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/uy
const FENCE = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}/uy
const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/uy
/** HTML that goes on over blank lines: comments, processing instructions, declarations, raw text. */
const LONG_HTML =
  /<(?:!--|![A-Za-z]|!\[CDATA\[|\?|(?:[Ss][Cc][Rr][Ii][Pp][Tt]|[Pp][Rr][Ee]|[Ss][Tt][Yy][Ll][Ee]|[Tt][Ee][Xx][Tt][Aa][Rr][Ee][Aa])(?=[\s>]|$))/uy
const HTML = /<[A-Za-z/]/uy
const COMMENT = /<!--(?!-?>)/uy

/**
 * Cuts a document into chunks by lines alone. A chunk ends where nothing can be open: at a blank line
 * before a line without indent, at a heading, fence or comment in the first column. From where that
 * cannot be said for certain, the rest of the document is one chunk.
 */
export function scanChunks(text: string, lines: readonly Line[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || isBlankLine(text, line)) {
      at++
      continue
    }
    const chunk = readChunk(text, lines, at, line)
    chunks.push(chunk)
    at = chunk.to
  }
  return chunks
}

function readChunk(text: string, lines: readonly Line[], from: number, line: Line): Chunk {
  if (matchLine(HEADING, text, line.start, line)) return {kind: 'blocks', from, to: from + 1}
  const fence = matchLine(FENCE, text, line.start, line)
  if (fence !== undefined) return readFence(text, lines, from, fence[0])
  if (matchLine(LONG_HTML, text, line.start, line)) return readComment(text, lines, from, line)
  return readBlocks(text, lines, from)
}

function readFence(text: string, lines: readonly Line[], from: number, fence: string): Chunk {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at]
    if (line !== undefined && closesFence(text, line, fence))
      return {kind: 'fence', from, to: at + 1}
  }
  return {kind: 'rest', from, to: lines.length}
}

/** At most three spaces, the same sign at least as often, and nothing behind. */
function closesFence(text: string, {start, end}: Line, fence: string): boolean {
  let at = start
  while (at < end && text[at] === ' ') at++
  if (at - start > 3) return false
  const first = at
  while (at < end && text[at] === fence[0]) at++
  return at - first >= fence.length && skipBlanks(text, at, end) === end
}

function readComment(text: string, lines: readonly Line[], from: number, line: Line): Chunk {
  const rest: Chunk = {kind: 'rest', from, to: lines.length}
  if (!matchLine(COMMENT, text, line.start, line)) return rest
  const close = text.indexOf('-->', line.start + 4)
  if (close < 0) return rest
  let to = from + 1
  while ((lines[to]?.start ?? Infinity) <= close) to++
  return {kind: 'comment', from, to}
}

function readBlocks(text: string, lines: readonly Line[], from: number): Chunk {
  let hasList = false
  let hasHtml = false
  let at = from
  while (at < lines.length) {
    const line = lines[at]
    if (line === undefined) break
    if (isBlankLine(text, line)) {
      const next = nextWithText(text, lines, at)
      const following = lines[next]
      if (following === undefined) break
      if (!mayEndCode(text, lines[at - 1]) && endsAtBlank(text, following, hasList)) break
      hasHtml = false
      at = next
      continue
    }
    const indent = skipBlanks(text, line.start, line.end)
    const isIndented = indent > line.start
    if (startsLongBlock(text, line, indent)) {
      if (isIndented || hasHtml) return {kind: 'rest', from, to: lines.length}
      if (at > from) break
    }
    if (!isIndented && !hasHtml && at > from && matchLine(HEADING, text, line.start, line)) break
    hasList ||= matchLine(LIST_MARKER, text, indent, line) !== undefined
    hasHtml ||= matchLine(HTML, text, indent, line) !== undefined
    at++
  }
  return {kind: 'blocks', from, to: at}
}

function nextWithText(text: string, lines: readonly Line[], from: number): number {
  let at = from
  for (let line = lines[at]; line !== undefined && isBlankLine(text, line); line = lines[at]) at++
  return at
}

/** The parser reads what follows indented code more strictly, blank lines in between or not. */
function mayEndCode(text: string, line: Line | undefined): boolean {
  if (line === undefined) return false
  const at = skipBlanks(text, line.start, line.end)
  return at - line.start > 3 || text.slice(line.start, at).includes('\t')
}

/** After a blank line only an indent, or a further item of a list, goes on with what was before. */
function endsAtBlank(text: string, line: Line, hasList: boolean): boolean {
  if (skipBlanks(text, line.start, line.end) > line.start) return false
  return !hasList || matchLine(LIST_MARKER, text, line.start, line) === undefined
}

/** A fence or HTML that goes over blank lines; with an indent it may stand in a list item or not. */
function startsLongBlock(text: string, line: Line, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 60 && code !== 96 && code !== 126) return false
  if (text.slice(line.start, at).includes('\t') || at - line.start > 3) return false
  return (
    matchLine(FENCE, text, at, line) !== undefined ||
    matchLine(LONG_HTML, text, at, line) !== undefined
  )
}
