import type {ParagraphKind, Source} from '../model/source.ts'
import {decodeText, unusualEncoding} from '../text/decodeText.ts'
import {buildParagraphs} from './buildParagraphs.ts'
import type {Draft} from './draft.ts'
import {splitLines, type Line} from './line.ts'
import {isPipeRow, parseCaption, parseListMark, parseNoteMark} from './lineForms.ts'
import type {SourceInput} from './sourceReader.ts'

/**
 * Reads a Markdown file as a source: headings (`#` and underlined), paragraphs, list items, table rows,
 * captions, footnotes and code, line by line. It is a reading of places, not a rendering: `Source.text` is the
 * decoded file with its markup, and front matter, comments and rules (`---`) are in no paragraph.
 * The whole file is one page.
 */
export function readMarkdownSource(input: SourceInput): Source {
  const decoded = decodeText(input.bytes, input.encoding)
  const {text, warnings} = decoded
  const drafts = readBlocks(splitLines(text))
  return {
    file: input.file,
    reader: 'markdown',
    ...unusualEncoding(decoded),
    text,
    pages: [{start: 0, end: text.length, index: 0, label: '1'}],
    paragraphs: buildParagraphs(text, drafts),
    warnings,
  }
}

/** What is being collected: lines are added to it until something ends it. */
interface OpenBlock {
  readonly kind: ParagraphKind
  readonly start: number
  end: number
}

interface State {
  readonly drafts: Draft[]
  open: OpenBlock | undefined
  /** The fence that ends the code, `-->` for a comment. */
  until: string | undefined
}

function readBlocks(lines: readonly Line[]): readonly Draft[] {
  const state: State = {drafts: [], open: undefined, until: undefined}
  for (const line of lines.slice(frontMatterEnd(lines))) {
    if (!readEnclosed(line, state)) readLine(line, state)
  }
  close(state)
  return state.drafts
}

/** How many lines the front matter takes; none where it is not closed. */
function frontMatterEnd(lines: readonly Line[]): number {
  const fence = lines[0]?.text
  if (fence !== '---' && fence !== '+++') return 0
  const end = lines.findIndex(
    ({text}, at) => at > 0 && (text === fence || (fence === '---' && text === '...')),
  )
  return end + 1
}

/** Lines inside a code fence or a comment. Gives true where the line was one of them. */
function readEnclosed(line: Line, state: State): boolean {
  if (state.until !== undefined) {
    const ends =
      state.until === '-->' ? line.text.includes('-->') : isFenceEnd(line.text, state.until)
    if (ends) {
      if (state.until !== '-->') close(state)
      state.until = undefined
    } else if (state.until !== '-->') extend(state, line, 'paragraph')
    return true
  }
  const fence = /^(`{3,}|~{3,})[^`]*$/u.exec(line.text)?.[1]
  if (fence !== undefined) {
    close(state)
    state.until = fence
    return true
  }
  if (line.text.startsWith('<!--')) {
    close(state)
    if (!line.text.includes('-->')) state.until = '-->'
    return !/-->\s*\S/u.test(line.text)
  }
  return false
}

function isFenceEnd(text: string, fence: string): boolean {
  return text.startsWith(fence) && /^(?:`+|~+)$/u.test(text)
}

function readLine(raw: Line, state: State): void {
  const line = withoutQuoteMarks(raw)
  if (line.text === '') {
    close(state)
    return
  }
  const atx = /^(#{1,6})(?:\s|$)/u.exec(line.text)?.[1]
  if (atx !== undefined) {
    addHeading(state, line, line.start, atx.length)
    return
  }
  if (/^(?:=+|-+)$/u.test(line.text) && state.open?.kind === 'paragraph') {
    const {start} = state.open
    state.open = undefined
    addHeading(state, line, start, line.text.startsWith('=') ? 1 : 2)
    return
  }
  if (/^(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,})$/u.test(line.text)) {
    close(state)
    return
  }
  if (isRow(line, state)) {
    addRow(state, line)
    return
  }
  const kind = beginningKind(line.text, state)
  if (kind !== undefined) close(state)
  extend(state, line, kind ?? 'paragraph')
}

function beginningKind(text: string, state: State): ParagraphKind | undefined {
  if (parseNoteMark(text) !== undefined) return 'footnote'
  if (parseCaption(text) !== undefined) return 'caption'
  const mark = parseListMark(text)
  if (mark === undefined) return undefined
  // CommonMark: in the middle of a paragraph only a list that begins with one is a list.
  const inParagraph = state.open?.kind === 'paragraph'
  if (inParagraph && mark.kind !== 'bullet' && mark.value !== '1') return undefined
  return /^[-*+•]/u.test(mark.mark) || mark.kind !== 'bullet' ? 'list-item' : undefined
}

/** A line of a table: pipes around it, or a delimiter row before or in it. */
function isRow(line: Line, state: State): boolean {
  if (isPipeRow(line.text) || isDelimiterRow(line.text)) return true
  const last = state.drafts[state.drafts.length - 1]
  return state.open === undefined && last?.kind === 'table-row' && line.text.includes(' | ')
}

function isDelimiterRow(text: string): boolean {
  return text.includes('|') && /^[|:\s-]+$/u.test(text) && text.includes('-')
}

function addRow(state: State, line: Line): void {
  close(state)
  if (isDelimiterRow(line.text)) return
  state.drafts.push({kind: 'table-row', start: line.start, end: line.end, page: 0})
}

function addHeading(state: State, line: Line, start: number, depth: number): void {
  close(state)
  state.drafts.push({kind: 'heading', start, end: line.end, page: 0, depth})
}

function extend(state: State, line: Line, kind: ParagraphKind): void {
  if (line.text === '') return
  if (state.open === undefined) state.open = {kind, start: line.start, end: line.end}
  else state.open.end = line.end
}

function close(state: State): void {
  if (state.open !== undefined) state.drafts.push({...state.open, page: 0})
  state.open = undefined
}

/** A quoted line without its `>`: what stands in a quotation is a paragraph too. */
function withoutQuoteMarks(line: Line): Line {
  const marks = /^(?:>\s*)+/u.exec(line.text)?.[0].length ?? 0
  return marks === 0 ? line : {...line, start: line.start + marks, text: line.text.slice(marks)}
}
