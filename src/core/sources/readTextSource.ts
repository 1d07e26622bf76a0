import type {Page, Source, SourceWarning} from '../model/source.ts'
import {decodeText, unusualEncoding} from '../text/decodeText.ts'
import {buildParagraphs} from './buildParagraphs.ts'
import type {Draft} from './draft.ts'
import {findFootnotes} from './findFootnotes.ts'
import {findHeadings} from './findHeadings.ts'
import {findPages} from './findPages.ts'
import {splitLines} from './line.ts'
import type {SourceInput} from './sourceReader.ts'
import {nestItems} from './nestItems.ts'
import {measureLayout, splitUnits, type Unit} from './splitUnits.ts'

/**
 * Reads plain text, as it is written by hand or taken out of a PDF: wrapped or one line a paragraph,
 * with form feeds between pages, running headers and page numbers, headings with and without numbers,
 * lists, tables, captions and footnotes. `Source.text` is the decoded file as it stands.
 */
export function readTextSource(input: SourceInput): Source {
  const decoded = decodeText(input.bytes, input.encoding)
  const {text, warnings} = decoded
  const lines = splitLines(text)
  const {pages, furniture} = findPages(text, lines)
  const layout = measureLayout(lines)
  const read = splitUnits(lines, furniture, layout)
  const notes = findFootnotes(read)
  const units = read.map((unit) => (notes.has(unit) ? {...unit, kind: 'footnote' as const} : unit))
  const headings = findHeadings(units, layout)
  const depths = nestUnits(units)
  const drafts = units.map((unit, at) =>
    toDraft(unit, headings.get(unit), depths[at] ?? 1, pages.length),
  )
  const paragraphs = buildParagraphs(text, drafts)
  return {
    file: input.file,
    reader: 'text',
    ...unusualEncoding(decoded),
    text,
    pages,
    paragraphs,
    warnings: warnings.map((warning) => withPage(warning, pages)),
  }
}

/** A warning about a place says on which page that is. */
function withPage(warning: SourceWarning, pages: readonly Page[]): SourceWarning {
  const {span} = warning
  if (span === undefined) return warning
  const page = pages.findLast(({start}) => start <= span.start)
  return page === undefined ? warning : {...warning, page: page.index}
}

/** Items that are set in by fewer characters stand beside each other, by more in another column. */
const LEAST = 2
const MOST = 12

/** How deep the items of each list stand in each other, by the white space before them. */
function nestUnits(units: readonly Unit[]): readonly number[] {
  const depths = units.map(() => 1)
  let list: number[] = []
  units.forEach(({kind, lines}, at) => {
    if (kind === 'list-item') list.push(lines[0]?.indent ?? 0)
    if (kind === 'list-item' && units[at + 1]?.kind === 'list-item') return
    const first = at + 1 - list.length
    nestItems(list, LEAST, MOST).forEach((depth, item) => (depths[first + item] = depth))
    list = []
  })
  return depths
}

function toDraft(unit: Unit, depth: number | undefined, listDepth: number, pages: number): Draft {
  const first = unit.lines[0]
  const last = unit.lines[unit.lines.length - 1]
  const place = {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    page: Math.min(first?.page ?? 0, pages - 1),
  }
  if (depth !== undefined) return {...place, kind: 'heading', depth}
  const {kind} = unit
  return kind === 'list-item' && listDepth > 1
    ? {...place, kind, depth: listDepth}
    : {...place, kind}
}
