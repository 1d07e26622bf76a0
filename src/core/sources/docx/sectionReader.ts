import {type Block, pageMarks} from '../office/block.ts'
import {attributeOf, childOf, type XmlElement} from '../xml/xmlElement.ts'
import type {DocxState} from './docxState.ts'
import {readValue, toNumber} from './readSetting.ts'

/**
 * Finds how the sections of a document begin and count their pages (ISO 29500-1, 17.6). What a section says of
 * itself stands at its end; the blocks at its beginning are filled in then.
 */
export class SectionReader {
  readonly #state: DocxState
  #isFirst = true
  #newPage: {kind: 'paragraph'; text: string} = {kind: 'paragraph', text: ''}
  #section: {kind: 'section'; firstPage?: number; pageFormat?: string} = {kind: 'section'}

  constructor(state: DocxState) {
    this.#state = state
  }

  /** The blocks at the beginning of a section. */
  begin(): readonly Block[] {
    this.#newPage = {kind: 'paragraph', text: ''}
    this.#section = {kind: 'section'}
    return [this.#newPage, this.#section]
  }

  /** A section ends with these properties, and another begins. */
  next(properties: XmlElement): readonly Block[] {
    this.end(properties)
    this.#isFirst = false
    return this.begin()
  }

  end(properties: XmlElement): void {
    if (!this.#isFirst && readValue(properties, 'w:type') !== 'continuous') {
      this.#newPage.text = pageMarks.asked
      this.#state.found.askedBreaks++
    }
    const numbers = childOf(properties, 'w:pgNumType')
    const firstPage = toNumber(attributeOf(numbers, 'w:start'))
    if (firstPage !== undefined) this.#section.firstPage = firstPage
    this.#section.pageFormat = attributeOf(numbers, 'w:fmt') ?? 'decimal'
  }
}
