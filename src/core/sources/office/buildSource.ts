import type {Source, SourceWarning} from '../../model/source.ts'
import {buildParagraphs} from '../buildParagraphs.ts'
import type {Draft} from '../draft.ts'
import type {Block, RowBlock, TextBlock} from './block.ts'
import {PageCounter} from './pageCounter.ts'

/** A document as its reader found it. */
export interface OfficeDocument {
  readonly file: string
  /** `Source.reader`. */
  readonly reader: string
  readonly blocks: readonly Block[]
  readonly warnings: readonly SourceWarning[]
  /** Which marks in the blocks are ends of pages; without any the document is one page. */
  readonly pages: 'rendered' | 'asked' | 'none'
}

/**
 * Puts a document's blocks one after the other into one text, a blank line between paragraphs and a line
 * each for the rows of a table, their cells parted by tabs; and finds on which page each begins. Blocks
 * without words are left out, the page breaks in them are not.
 */
export function buildSource({file, reader, blocks, warnings, pages}: OfficeDocument): Source {
  const writer = new Writer(new PageCounter(pages))
  for (const block of blocks) writer.add(block)
  const text = writer.parts.join('')
  const empty: SourceWarning = {ruleId: 'source/empty', messageId: 'empty', args: {}}
  return {
    file,
    reader,
    text,
    pages: writer.pages.finish(text.length),
    paragraphs: buildParagraphs(text, writer.drafts),
    warnings: text === '' ? [...warnings, empty] : warnings,
  }
}

/** No list is deeper; a broken page may open thousands in each other, and nobody could set them all in. */
const DEEPEST_ITEM = 10

class Writer {
  readonly pages: PageCounter
  readonly drafts: Draft[] = []
  readonly parts: string[] = []
  #length = 0
  #before: Block['kind'] | undefined

  constructor(pages: PageCounter) {
    this.pages = pages
  }

  add(block: Block): void {
    if (block.kind === 'section') this.pages.beginSection(block)
    else if (block.kind === 'table-row') this.#addRow(block)
    else this.#addText(block)
  }

  #addText(block: TextBlock): void {
    if (block.text.trim() !== '') this.#separate(block.kind)
    const place = this.#write(block.text)
    if (place === undefined) return
    const {kind, depth = 1} = block
    if (kind === 'heading') this.drafts.push({...place, kind, depth})
    else if (kind === 'list-item' && depth > 1)
      this.drafts.push({...place, kind, depth: Math.min(depth, DEEPEST_ITEM)})
    else this.drafts.push({...place, kind})
  }

  /** The tabs of empty cells stand in the text and outside the paragraph, which begins and ends with words. */
  #addRow({cells}: RowBlock): void {
    const hasWords = cells.some((cell) => cell.trim() !== '')
    if (hasWords) this.#separate('table-row')
    let row: WrittenPlace | undefined
    cells.forEach((cell, at) => {
      if (at > 0 && hasWords) this.#push('\t')
      const place = this.#write(cell.replaceAll('\t', ' '))
      if (place !== undefined) row = {...(row ?? place), end: place.end}
    })
    if (row !== undefined) this.drafts.push({...row, kind: 'table-row'})
  }

  #separate(kind: Block['kind']): void {
    if (this.#before !== undefined) {
      this.#push(kind === 'table-row' && this.#before === 'table-row' ? '\n' : '\n\n')
    }
    this.#before = kind
  }

  /**
   * Writes a text from its first word to its last, without the page marks in it. `undefined` where it has no
   * words: then only its marks count.
   */
  #write(text: string): WrittenPlace | undefined {
    // The marks, form feed and vertical tab, are white space.
    const words = text.trim()
    if (words === '') {
      this.pages.mark(text)
      return undefined
    }
    const from = text.length === words.length ? 0 : text.indexOf(words)
    this.pages.mark(text.slice(0, from))
    const start = this.#length
    const page = this.pages.placeWords(start)
    this.#writeWords(words)
    this.pages.mark(text.slice(from + words.length))
    return {start, end: this.#length, page}
  }

  #writeWords(words: string): void {
    if (!/[\f\v]/.test(words)) {
      this.#push(words)
      return
    }
    let from = 0
    for (const {index, 0: mark} of words.matchAll(/[\f\v]/gu)) {
      this.#writePart(words.slice(from, index))
      this.pages.mark(mark)
      from = index + 1
    }
    this.#writePart(words.slice(from))
  }

  #writePart(part: string): void {
    const words = part.trimStart()
    if (words !== '') this.pages.placeWords(this.#length + part.length - words.length)
    this.#push(part)
  }

  #push(text: string): void {
    this.parts.push(text)
    this.#length += text.length
  }
}

interface WrittenPlace {
  readonly start: number
  readonly end: number
  readonly page: number
}
