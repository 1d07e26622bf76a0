import type {Block, HeadingBlock, ListItem} from '../model/syntaxTree.ts'
import {buildPlainProse} from './buildPlainProse.ts'
import {isBlankLine, matchLine, skipBlanks, trimBlanks, type Line} from './lines.ts'
import type {References} from './references.ts'
import {pattern} from '../text/pattern.ts'

const DEEPEST = 8

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/uy
const HEADING_LOOK = /#{1,6}(?=[ \t\r\n]|$)/uy
const MARKER = /([-+*]|\d{1,9}[.)])( {1,4})(?=[^ \t\r\n])/uy
const MARKER_LOOK = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/uy
const BREAK =
  /(?:-[ \t]*){3,}(?=[\r\n]|$)|(?:\*[ \t]*){3,}(?=[\r\n]|$)|(?:_[ \t]*){3,}(?=[\r\n]|$)/uy
const SETEXT_OR_DELIMITERS = /(?:=+[ \t]*|[-:| \t]+)(?=[\r\n]|$)/uy
const FENCE_LOOK = /`{3}|~{3}/uy
/** Right behind a paragraph the parser reads the beginning of a container more strictly than elsewhere. */
const PLAIN_QUOTE = pattern('uy')`> ?[\p{L}»«"“”„]`
const PLAIN_ITEM = pattern('uy')`(?:[-+*]|1[.)]) {1,4}[\p{L}»«"“”„]`
const DEFINITION_LOOK = /\[[^\]\r\n]*\]:/uy
const FOOTNOTE = /\[\^([A-Za-z0-9_-]+)\]:[ \t]*(?=[^ \t\r\n])/uy

interface Reader {
  readonly text: string
  readonly references: References
}

/**
 * The blocks of some lines, where that can be said for certain without a parser: headings, paragraphs,
 * quotations, lists and footnotes without odd indents, lazy lines, tables, code or HTML. `undefined`
 * where it cannot. The same rules hold inside quotations and list items as outside.
 */
export function buildPlainBlocks(
  text: string,
  lines: readonly Line[],
  references: References,
  depth = 0,
): readonly Block[] | undefined {
  if (depth > DEEPEST) return undefined
  const reader = {text, references}
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (line === undefined || isBlankLine(text, line)) {
      at++
      continue
    }
    const built = buildBlock(reader, lines, at, line, depth)
    if (built === undefined) return undefined
    blocks.push(built.block)
    at = built.next
  }
  return blocks
}

interface Built {
  readonly block: Block
  /** Index of the first line after the block. */
  readonly next: number
}

function buildBlock(
  reader: Reader,
  lines: readonly Line[],
  at: number,
  line: Line,
  depth: number,
): Built | undefined {
  const {text} = reader
  switch (text.charAt(line.start)) {
    case ' ':
    case '\t':
    case '<':
    case '`':
    case '~':
      return undefined
    case '#':
      return matchLine(HEADING, text, line.start, line)
        ? buildHeading(reader, line, at)
        : buildParagraph(reader, lines, at)
    case '>':
      return buildQuote(reader, lines, at, depth)
    case '[':
      return matchLine(DEFINITION_LOOK, text, line.start, line)
        ? buildFootnote(reader, lines, at, depth)
        : buildParagraph(reader, lines, at)
    default:
  }
  const thematic = matchLine(BREAK, text, line.start, line)
  if (thematic)
    return {block: {kind: 'break', span: {start: line.start, end: line.end}}, next: at + 1}
  if (matchLine(MARKER_LOOK, text, line.start, line)) return buildList(reader, lines, at, depth)
  return buildParagraph(reader, lines, at)
}

function buildHeading({text, references}: Reader, line: Line, at: number): Built | undefined {
  let start = line.start
  while (text[start] === '#') start++
  const depth = start - line.start
  start = skipBlanks(text, start, line.end)
  let end = trimBlanks(text, start, line.end)
  let closing = end
  while (closing > start && text[closing - 1] === '#') closing--
  if (closing < end && (closing === start || /[ \t]/u.test(text[closing - 1] ?? ''))) {
    end = trimBlanks(text, start, closing)
  }
  const span = {start: line.start, end: line.end}
  const prose = buildPlainProse(text, [{start, end}], references)
  if (prose === undefined) return undefined
  const block: HeadingBlock = {kind: 'heading', depth, span, prose}
  return {block, next: at + 1}
}

function buildParagraph(
  {text, references}: Reader,
  lines: readonly Line[],
  at: number,
): Built | undefined {
  let next = at + 1
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || isBlankLine(text, line)) break
    const goesOn = continues(text, line)
    if (goesOn === 'unknown') return undefined
    if (goesOn === 'ends') break
  }
  const own = lines.slice(at, next)
  const [first] = own
  const last = own.at(-1)
  if (first === undefined || last === undefined) return undefined
  const prose = buildPlainProse(text, own, references)
  if (prose === undefined) return undefined
  return {block: {kind: 'paragraph', span: {start: first.start, end: last.end}, prose}, next}
}

/** Whether a line goes on with the paragraph above it. */
function continues(text: string, line: Line): 'continues' | 'ends' | 'unknown' {
  const at = skipBlanks(text, line.start, line.end)
  const ends = at === line.start ? 'ends' : 'unknown'
  switch (text.charAt(at)) {
    case '#':
      return matchLine(HEADING_LOOK, text, at, line) ? ends : 'continues'
    case '>':
      return matchLine(PLAIN_QUOTE, text, at, line) ? ends : 'unknown'
    case '[':
      return matchLine(DEFINITION_LOOK, text, at, line) ? 'unknown' : 'continues'
    case '<':
      return 'unknown'
    case '`':
    case '~':
      return matchLine(FENCE_LOOK, text, at, line) ? 'unknown' : 'continues'
    default:
  }
  if (matchLine(SETEXT_OR_DELIMITERS, text, at, line)) return 'unknown'
  if (matchLine(BREAK, text, at, line)) return 'unknown'
  if (!matchLine(MARKER_LOOK, text, at, line)) return 'continues'
  // Only the first item of a list, with something in it, may follow a paragraph without a blank line.
  const marker = matchLine(MARKER, text, at, line)?.[1]
  if (marker === undefined) return 'unknown'
  if (/^(?:[-+*]|1[.)])$/u.test(marker))
    return matchLine(PLAIN_ITEM, text, at, line) ? ends : 'unknown'
  return /^[2-9]/u.test(marker) ? 'continues' : 'unknown'
}

function buildQuote(
  reader: Reader,
  lines: readonly Line[],
  at: number,
  depth: number,
): Built | undefined {
  const {text, references} = reader
  const inside: Line[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined || isBlankLine(text, line)) break
    // A line without its mark may still belong to the paragraph inside.
    if (text[line.start] !== '>') return undefined
    const after = text[line.start + 1]
    if (after === '\t') return undefined
    const start = line.start + (after === ' ' && line.start + 1 < line.end ? 2 : 1)
    inside.push({start, end: line.end})
  }
  const first = lines[at]
  const last = lines[next - 1]
  const blocks = buildPlainBlocks(text, inside, references, depth + 1)
  if (blocks === undefined || first === undefined || last === undefined) return undefined
  // Where an empty quotation inside another ends, the parser alone can say.
  if (blocks.length === 0) return undefined
  return {block: {kind: 'quote', span: {start: first.start, end: last.end}, blocks}, next}
}

interface Marker {
  readonly sign: string
  readonly number: number
  readonly width: number
}

function readMarker(text: string, line: Line): Marker | undefined {
  if (matchLine(BREAK, text, line.start, line)) return undefined
  const match = matchLine(MARKER, text, line.start, line)
  const marker = match?.[1]
  if (match === undefined || marker === undefined) return undefined
  return {sign: marker.at(-1) ?? '', number: Number.parseInt(marker, 10), width: match[0].length}
}

function buildList(
  reader: Reader,
  lines: readonly Line[],
  at: number,
  depth: number,
): Built | undefined {
  const {text} = reader
  const first = lines[at]
  const marker = first && readMarker(text, first)
  if (first === undefined || marker === undefined) return undefined
  const items: ListItem[] = []
  let next = at
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    const own = readMarker(text, line)
    if (own?.sign !== marker.sign) break
    const built = buildItem(reader, lines, next, own, depth)
    if (built === undefined) return undefined
    items.push(built.item)
    next = built.next
  }
  const ordered = !Number.isNaN(marker.number)
  const span = {start: first.start, end: items.at(-1)?.span.end ?? first.end}
  const start = ordered ? {start: marker.number} : {}
  return {block: {kind: 'list', span, ordered, ...start, items}, next}
}

function buildItem(
  {text, references}: Reader,
  lines: readonly Line[],
  at: number,
  {width}: Marker,
  depth: number,
): {readonly item: ListItem; readonly next: number} | undefined {
  const own = takeIndented(text, lines, at, width)
  if (own === undefined) return undefined
  const {inside, next} = own
  const blocks = buildPlainBlocks(text, inside, references, depth + 1)
  const start = lines[at]?.start ?? 0
  const end = lastWithText(text, inside)
  return blocks === undefined ? undefined : {item: {span: {start, end}, blocks}, next}
}

/**
 * The first line from `width` on, and the lines after it that are indented as far; blank lines in
 * between. `next` is the first line without the indent. `undefined` for tabs, smaller indents and lines
 * that may be lazy.
 */
function takeIndented(
  text: string,
  lines: readonly Line[],
  at: number,
  width: number,
  indent = width,
): {readonly inside: readonly Line[]; readonly next: number} | undefined {
  const inside: Line[] = []
  let wasBlank = false
  let next = at
  for (let line = lines[next]; line !== undefined; line = lines[++next]) {
    if (next === at) {
      inside.push({start: line.start + width, end: line.end})
      continue
    }
    if (isBlankLine(text, line)) {
      inside.push({start: line.end, end: line.end})
      wasBlank = true
      continue
    }
    const content = skipBlanks(text, line.start, line.end)
    if (content === line.start) {
      if (!wasBlank && !readMarker(text, line)) return undefined
      break
    }
    if (content - line.start < indent || text.slice(line.start, content).includes('\t'))
      return undefined
    inside.push({start: line.start + indent, end: line.end})
    wasBlank = false
  }
  return {inside, next}
}

function lastWithText(text: string, lines: readonly Line[]): number {
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (line !== undefined && !isBlankLine(text, line)) return line.end
  }
  return lines[0]?.end ?? 0
}

function buildFootnote(
  {text, references}: Reader,
  lines: readonly Line[],
  at: number,
  depth: number,
): Built | undefined {
  const first = lines[at]
  const match = first && depth === 0 ? matchLine(FOOTNOTE, text, first.start, first) : undefined
  const label = match?.[1]
  if (first === undefined || match === undefined || label === undefined) return undefined
  const own = takeIndented(text, lines, at, match[0].length, 4)
  if (own === undefined) return undefined
  const blocks = buildPlainBlocks(text, own.inside, references, depth + 1)
  if (blocks === undefined) return undefined
  const span = {start: first.start, end: lastWithText(text, own.inside)}
  return {block: {kind: 'footnote', label, span, blocks}, next: own.next}
}
