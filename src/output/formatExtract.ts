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
  let before: Paragraph | undefined
  for (const paragraph of source.paragraphs) {
    const block = toBlock(paragraph, source)
    if (paragraph.kind !== 'table-row') blocks.push(block)
    else if (before?.kind === 'table-row') blocks.push(`${blocks.pop() ?? ''}\n${block}`)
    else blocks.push(`${block}\n${delimiter(block)}`)
    before = paragraph
  }
  return `${blocks.join('\n\n')}\n`
}

function toBlock({kind, start, end, depth}: Paragraph, {text, reader}: Source): string {
  const line = makeVisible(text.slice(start, end).replace(/\s+/gu, ' ').trim())
  // A Markdown source has its marks already.
  if (reader === 'markdown') return line
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, depth ?? 1)))} ${escapeMarkdown(line)}`
    case 'list-item':
      return `- ${escapeMarkdown(line.replace(/^[-*+•–]\s+/u, ''))}`
    case 'table-row':
      return tableRow(text.slice(start, end))
    case 'caption':
    case 'footnote':
    case 'paragraph':
      return escapeMarkdown(line)
  }
}

/** The cells of a row stand apart by tabs, bars or at least two spaces. */
function tableRow(row: string): string {
  const cells = row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/\s*\|\s*|\t+| {2,}/u)
    .map((cell) => escapeMarkdown(makeVisible(cell.replace(/\s+/gu, ' ').trim())))
  return `| ${cells.join(' | ')} |`
}

function delimiter(row: string): string {
  const cells = row.split(/(?<!\\)\|/u).length - 2
  return `|${' --- |'.repeat(Math.max(1, cells))}`
}

/** What Markdown would read as marks, at the start of a line or anywhere. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|]/gu, '\\$&')
    .replace(/&(?=#?\w{1,32};)/gu, '\\&')
    .replace(/^(?:#{1,6}(?= |$)|[-+](?= |$)|~{3,}|-{3,}|={2,})/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/u, '$1\\$2')
}
