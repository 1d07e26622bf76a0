import type {Rule} from '../core/model/rule.ts'
import type {Paragraph, Source} from '../core/model/source.ts'
import {formatMessage} from './formatMessage.ts'
import {makeVisible, toSafeJson} from './makeVisible.ts'
import type {Texts} from './texts.ts'

export interface ExtractInput {
  readonly source: Source
  /** As the reader of the result knows it. */
  readonly file: string
  readonly sha256: string
  /** For the words of the source's warnings. */
  readonly rules: readonly Rule[]
  readonly texts: Texts
}

/** A source as the program reads it, for programs; offsets are in `text`. */
export function formatExtractJson({source, file, sha256, rules, texts}: ExtractInput): string {
  const labelOf = (page: number): string => source.pages[page]?.label ?? String(page + 1)
  const messages = new Map(rules.map((rule) => [rule.id, rule.messages]))
  return `${toSafeJson({
    file,
    sha256,
    reader: source.reader,
    text: source.text,
    pages: source.pages.map(({index, label, start, end}) => ({index, label, start, end})),
    paragraphs: source.paragraphs.map((paragraph) => ({
      index: paragraph.index,
      kind: paragraph.kind,
      start: paragraph.start,
      end: paragraph.end,
      page: labelOf(paragraph.page),
      headingPath: paragraph.headingPath,
    })),
    warnings: source.warnings.map(({ruleId, messageId, args, page}) => ({
      ruleId,
      message: formatMessage(
        messages.get(ruleId)?.[messageId] ?? messageId,
        {...args, file},
        texts,
      ),
      ...(page === undefined ? {} : {page: labelOf(page)}),
    })),
  })}\n`
}

/** The text, its lines kept, with everything else that a terminal would act upon made visible. */
export function formatExtractText({source}: ExtractInput): string {
  const text = source.text
    .split(/\r\n|[\n\r\f\u2028\u2029]/u)
    .map((line) => line.split('\t').map(makeVisible).join('\t'))
    .join('\n')
  return text.endsWith('\n') ? text : `${text}\n`
}

/** Headings, paragraphs, lists and tables as Markdown; the text's own Markdown marks are made plain. */
export function formatExtractMarkdown({source}: ExtractInput): string {
  const blocks: string[] = []
  let run: Paragraph[] = []
  source.paragraphs.forEach((paragraph, at) => {
    run.push(paragraph)
    const isListed = paragraph.kind === 'table-row' || paragraph.kind === 'list-item'
    if (isListed && source.paragraphs[at + 1]?.kind === paragraph.kind) return
    blocks.push(
      paragraph.kind === 'table-row'
        ? toTable(run, source)
        : paragraph.kind === 'list-item'
          ? toList(run, source)
          : run.map((each) => toBlock(each, source)).join('\n'),
    )
    run = []
  })
  return `${blocks.join('\n\n')}\n`
}

/** Items in items are set in under the words of the item that they stand in. */
function toList(items: readonly Paragraph[], source: Source): string {
  if (source.reader === 'markdown') {
    return items.map((item) => indentOf(item, source) + toBlock(item, source)).join('\n')
  }
  const open: {readonly depth: number; readonly width: number}[] = []
  const lines = items.map((item) => {
    const {depth = 1} = item
    const line = toBlock(item, source)
    const hasBrother = open.some((each) => each.depth === depth)
    while ((open[open.length - 1]?.depth ?? 0) >= depth) open.pop()
    const indent = open.reduce((sum, {width}) => sum + width, 0)
    open.push({depth, width: /^(?:-|[0-9]+[.)]) /u.exec(line)?.[0].length ?? 2})
    // In Markdown, only a list that begins with 1 may follow the words that it stands under without a blank line.
    const isCut = indent > 0 && !hasBrother && /^(?!1[.)])[0-9]/u.test(line)
    return (isCut ? '\n' : '') + ' '.repeat(indent) + line
  })
  return lines.join('\n')
}

/** The white space that stands before an item in its file. */
function indentOf({start}: Paragraph, {text}: Source): string {
  return /[ \t]*$/u.exec(text.slice(Math.max(0, start - LONGEST_INDENT), start))?.[0] ?? ''
}

const LONGEST_INDENT = 100

function toBlock({kind, start, end, depth}: Paragraph, {text, reader}: Source): string {
  const line = toLine(text.slice(start, end))
  // A Markdown source has its marks already.
  if (reader === 'markdown') return line
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, depth ?? 1)))} ${escapeMarkdown(line)}`
    case 'list-item':
      return toItem(line)
    case 'table-row':
    case 'caption':
    case 'footnote':
    case 'paragraph':
      return escapeMarkdown(line)
  }
}

/** Numbers that Markdown counts as it stands are its own; other marks are part of the words. */
function toItem(line: string): string {
  const number = /^[0-9]{1,9}[.)] (?=\S)/u.exec(line)?.[0]
  if (number !== undefined) return number + escapeMarkdown(line.slice(number.length))
  return `- ${escapeMarkdown(line.replace(/^[-*+•–]\s+/u, ''))}`
}

/** White space is one space, and where a word may be divided does not show. */
function toLine(text: string): string {
  return makeVisible(
    text
      .replace(/\u00AD/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
}

/** All rows have as many cells as the longest; the first is the head. */
function toTable(rows: readonly Paragraph[], source: Source): string {
  const cells = rows.map((row) => cellsOf(row, source))
  const columns = Math.max(...cells.map(({length}) => length))
  const lines = cells.map((row) => {
    const all = Array.from({length: columns}, (_, at) => row[at] ?? '')
    return `| ${all.join(' | ')} |`
  })
  return [lines[0], `|${' --- |'.repeat(columns)}`, ...lines.slice(1)].join('\n')
}

/**
 * The cells of a row stand apart by tabs, of which the empty cells at its ends have theirs outside the paragraph;
 * in plain text also by several tabs, bars or at least two spaces.
 */
function cellsOf({start, end}: Paragraph, {text, reader}: Source): readonly string[] {
  const isPlain = reader === 'text' || reader === 'markdown'
  let [from, to] = [start, end]
  while (!isPlain && text.charAt(from - 1) === '\t') from--
  while (!isPlain && text.charAt(to) === '\t') to++
  const row = text.slice(from, to)
  const parts =
    row.includes('\t') && !isPlain
      ? row.split('\t')
      : row
          .trim()
          .replace(/^\||\|$/gu, '')
          .split(/\s*\|\s*|\t+| {2,}/u)
  return parts.map((cell) => escapeMarkdown(toLine(cell)))
}

/** What Markdown would read as marks, at the start of a line or anywhere. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|]/gu, '\\$&')
    .replace(/&(?=#?\w{1,32};)/gu, '\\&')
    .replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|~{3,}|-{3,}|={2,})/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/u, '$1\\$2')
}
