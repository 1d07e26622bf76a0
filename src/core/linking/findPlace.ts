import type {LocatorLabel} from '../model/citation.ts'
import type {Page, Paragraph, Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {leadingLabel, type LeadingLabel} from '../text/leadingLabel.ts'
import {LineIndex} from '../text/lineIndex.ts'
import {sameNumber} from './locatorValues.ts'

/** `noSuchThing`: the source has no page marks, captions or notes at all, so nothing can be said. */
export type Place = Span | 'notFound' | 'noSuchThing'

/** What the locators before it leave of the source. */
export interface Area extends Span {
  /** True where a page was named: then paragraphs and lines are counted on it. */
  readonly onPage: boolean
}

/** Finds the place in a source that a label and one number name, inside an area. */
export function findPlace(label: LocatorLabel, number: string, source: Source, area: Area): Place {
  switch (label) {
    case 'page':
      return findPage(number, source)
    case 'paragraph':
      return findParagraph(number, source, area)
    case 'section':
      return findLegalSection(number, source, area)
    case 'subsection':
      return findSubsection(number, source, area)
    case 'chapter':
      return findHeading(number, source, area, ['kapitel', 'kap', 'chapter', ''])
    case 'appendix':
      return findHeading(number, source, area, ['bilag', 'appendiks', 'appendix'])
    case 'part':
      return findHeading(number, source, area, ['del', 'part'])
    case 'table':
      return findCaption(number, source, area, ['tabel', 'table', 'bilagstabel'])
    case 'figure':
      return findCaption(number, source, area, ['figur', 'figure', 'diagram', 'graf', 'kort'])
    case 'number':
    case 'item':
      return findItem(number, source, area)
    case 'line':
      return findLine(number, source, area)
    case 'note':
      return findNote(number, source, area)
  }
}

/**
 * The page with that number printed on it, else the one at that position. Where two have the number, the one
 * that is at another position has it printed, and is meant. A text without page marks has no pages to look in;
 * a PDF has, though it be one; and what is only partly read may have it in the rest.
 */
function findPage(number: string, {pages, reader, warnings}: Source): Place {
  const same = pages.filter(({label}) => sameNumber(label.toLowerCase(), number))
  const printed = same.find(({index, label}) => label !== String(index + 1)) ?? same[0]
  const byPosition = /^\p{N}{1,6}$/u.test(number) ? pages[Number(number) - 1] : undefined
  const page: Page | undefined = printed ?? byPosition
  if (page !== undefined) return {start: page.start, end: page.end}
  const hasOther = warnings.some(({ruleId}) => ruleId === 'source/partly-read')
  const hasPages = pages.length > 1 || reader === 'pdf'
  return hasPages && !hasOther ? 'notFound' : 'noSuchThing'
}

function findParagraph(number: string, source: Source, area: Area): Place {
  const [heading] = numberedOf(source, 'heading')
    .filter(
      ({label, paragraph}) =>
        SECTION_WORDS.includes(label.word) &&
        sameNumber(label.number, number) &&
        startsIn(paragraph, area),
    )
    .sort((one, other) => wordRank(one) - wordRank(other))
  if (heading !== undefined) return extentOf(heading.paragraph, source)
  const section = area.onPage ? 'notFound' : findHeading(number, source, area, SECTION_WORDS)
  if (typeof section !== 'string') return section
  if (!/^\p{N}{1,5}$/u.test(number)) return section
  const paragraphs = source.paragraphs.filter(
    (paragraph) => paragraph.kind === 'paragraph' && startsIn(paragraph, area),
  )
  return paragraphs[Number(number) - 1] ?? 'notFound'
}

interface Numbered {
  readonly paragraph: Paragraph
  readonly label: LeadingLabel
}

/** What may stand before the number of a part of the text; a bare number is one too. */
const SECTION_WORDS: readonly string[] = ['', 'afsnit', 'kapitel', 'kap', 'section', 'chapter']

/** Where a text has both `Kapitel 1` and `1. Indledning`, `afsnit 1` is the latter. */
function wordRank({label}: Numbered): number {
  return label.word.startsWith('kap') || label.word === 'chapter' ? 1 : 0
}

/** The labels of a source's paragraphs are read once, however many citations lead to it. */
const labelsOfSource = new WeakMap<Source, readonly Numbered[]>()

function numberedParagraphs(source: Source): readonly Numbered[] {
  const known = labelsOfSource.get(source)
  if (known !== undefined) return known
  const labels = source.paragraphs.flatMap((paragraph) => {
    const label = leadingLabel(textOf(source, paragraph))
    return label === undefined ? [] : [{paragraph, label}]
  })
  labelsOfSource.set(source, labels)
  return labels
}

function numberedOf(source: Source, kind: Paragraph['kind']): readonly Numbered[] {
  return numberedParagraphs(source).filter(({paragraph}) => paragraph.kind === kind)
}

/** A heading with that number and one of the words, the first of them before the others, and what stands under it. */
function findHeading(number: string, source: Source, area: Area, words: readonly string[]): Place {
  const headings = numberedOf(source, 'heading').filter(({label}) => words.includes(label.word))
  if (headings.length === 0) return 'noSuchThing'
  const matching = headings
    .filter(({label}) => sameNumber(label.number, number))
    .sort((one, other) => words.indexOf(one.label.word) - words.indexOf(other.label.word))
    .map(({paragraph}) => extentOf(paragraph, source))
  return matching.find((extent) => overlaps(extent, area)) ?? 'notFound'
}

/** From a heading to the next that is as deep or less. */
function extentOf(heading: Paragraph, {paragraphs}: Source): Span {
  let end = heading.end
  for (const paragraph of paragraphs.slice(heading.index + 1)) {
    if (paragraph.kind === 'heading' && (paragraph.depth ?? 1) <= (heading.depth ?? 1)) break
    end = paragraph.end
  }
  return {start: heading.start, end}
}

/** `§ 3`: the paragraph that begins so, and those after it up to the next § or heading. */
function findLegalSection(number: string, source: Source, area: Area): Place {
  const sections = numberedParagraphs(source).filter(({label}) => label.word.startsWith('§'))
  if (sections.length === 0 || number.includes('.')) {
    const section = findHeading(number, source, area, SECTION_WORDS)
    return section === 'notFound' && sections.length === 0 ? 'noSuchThing' : section
  }
  const found = sections
    .filter(({label}) => sameNumber(label.number, number))
    .sort((one, other) => sectionRank(one) - sectionRank(other))
    .map(({paragraph}) => runFrom(paragraph, source, (text) => text.startsWith('§')))
  return found.find((span) => overlaps(span, area)) ?? 'notFound'
}

/** The section itself before a heading about it, and `§ 3` before `§§ 3 og 5`. */
function sectionRank({paragraph, label}: Numbered): number {
  return (paragraph.kind === 'heading' ? 1 : 0) + (label.word === '§' ? 0 : 2)
}

/** `stk. 2`; the first stands without its number, straight after `§ 3.` */
function findSubsection(number: string, source: Source, area: Area): Place {
  const inside = source.paragraphs.filter((paragraph) => startsIn(paragraph, area))
  const starts = inside.filter((each) => /^stk\.?\s*\p{N}/iu.test(textOf(source, each)))
  const wanted = starts.find((paragraph) => {
    const label = leadingLabel(textOf(source, paragraph))
    return label !== undefined && sameNumber(label.number, number)
  })
  const ends = (text: string): boolean => /^(?:§|stk\.?\s*\p{N})/iu.test(text)
  if (wanted !== undefined) return runFrom(wanted, source, ends)
  const section = inside.find((paragraph) => textOf(source, paragraph).startsWith('§'))
  if (number === '1' && section !== undefined) return runFrom(section, source, ends)
  return starts.length === 0 && section === undefined ? 'noSuchThing' : 'notFound'
}

function runFrom(first: Paragraph, source: Source, ends: (text: string) => boolean): Span {
  let end = first.end
  for (const paragraph of source.paragraphs.slice(first.index + 1)) {
    if (paragraph.kind === 'heading' || ends(textOf(source, paragraph))) break
    end = paragraph.end
  }
  return {start: first.start, end}
}

/** A caption and the rows of its table: those after it, or before it where none come after.
 * A figure is its caption alone. */
function findCaption(number: string, source: Source, area: Area, words: readonly string[]): Place {
  const captions = numberedOf(source, 'caption').filter(({label}) => words.includes(label.word))
  if (captions.length === 0) return 'noSuchThing'
  const found = captions
    .filter(({label}) => sameNumber(label.number, number))
    .map(({paragraph}) => (words.includes('tabel') ? withRows(paragraph, source) : paragraph))
  return found.find((span) => overlaps(span, area)) ?? 'notFound'
}

function withRows(caption: Paragraph, {paragraphs}: Source): Span {
  const after = paragraphs.slice(caption.index + 1)
  const rows = after.findIndex(({kind}) => kind !== 'table-row')
  const last = after[(rows < 0 ? after.length : rows) - 1]
  if (last !== undefined) return {start: caption.start, end: last.end}
  const before = paragraphs.findLastIndex(
    ({kind}, at) => at < caption.index && kind !== 'table-row',
  )
  const first = paragraphs[before + 1]
  // Rows straight after another caption are that one's.
  if (first === undefined || paragraphs[before]?.kind === 'caption') return caption
  return {start: first.start, end: caption.end}
}

const ITEM_WORDS: readonly string[] = ['nr', 'punkt', 'pkt', 'forslag', '']

/** An entry of a table of contents: leaders or a tab, and the page. */
function isContents({start, end}: Paragraph, {text}: Source): boolean {
  return end - start < 400 && /(?:\.{3}|…|\t)\s*\p{N}{1,4}$/u.test(text.slice(start, end))
}

function findItem(number: string, source: Source, area: Area): Place {
  const items = numberedOf(source, 'list-item').filter(
    ({paragraph, label}) => ITEM_WORDS.includes(label.word) && !isContents(paragraph, source),
  )
  const item = items.find(
    ({paragraph, label}) => sameNumber(label.number, number) && startsIn(paragraph, area),
  )
  const heading = findHeading(number, source, area, ITEM_WORDS)
  if (typeof heading !== 'string') return heading
  if (item !== undefined) return item.paragraph
  return items.length === 0 ? heading : 'notFound'
}

/** Counted on the page where one is named, else in the whole text; a form feed ends no line. */
function findLine(number: string, source: Source, area: Area): Place {
  const shift = area.onPage ? area.start : 0
  const text = area.onPage ? source.text.slice(area.start, area.end) : source.text
  const lines = new LineIndex(text)
  const line = Number(number) - 1
  if (!/^\p{N}{1,7}$/u.test(number) || line < 0 || line >= lines.lineCount) return 'notFound'
  const start = lines.startOf(line)
  return {start: shift + start, end: shift + start + lines.lineText(line).length}
}

function findNote(number: string, source: Source, area: Area): Place {
  const notes = source.paragraphs.filter(({kind}) => kind === 'footnote')
  if (notes.length === 0) return 'noSuchThing'
  const same = notes.filter((note) => sameNumber(noteNumber(textOf(source, note)), number))
  return (
    same.find((note) => startsIn(note, area)) ?? (area.onPage ? 'notFound' : same[0]) ?? 'notFound'
  )
}

function noteNumber(text: string): string {
  const mark =
    /^(?:\[\^?|<sup>|\()?([\p{N}\p{No}]{1,3}|\p{L}[\p{L}\p{N}_-]{0,40})/u.exec(text)?.[1] ?? ''
  return mark.normalize('NFKC').toLowerCase()
}

/** How a paragraph begins, without the marks that Markdown has before its words: `**§ 3.** Loven …`. */
function textOf({text}: Source, {start, end}: Span): string {
  return text.slice(start, Math.min(end, start + 200)).replace(/^[#>*_\s]+/u, '')
}

function startsIn(paragraph: Paragraph, area: Area): boolean {
  return paragraph.start >= area.start && paragraph.start < area.end
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
