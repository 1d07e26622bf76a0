import type {Page} from '../../model/source.ts'
import type {SectionBlock} from './block.ts'
import {formatCount} from './formatCount.ts'

/**
 * Finds the pages of a document from the marks in its text. A new page that the writer asked for is mostly
 * followed by the mark of the program that laid it out; the two are one, unless there are words between.
 */
export class PageCounter {
  readonly #mode: 'rendered' | 'asked' | 'none'
  readonly #pages: {start: number; label: string}[] = []
  #rendered = 0
  #asked = 0
  #number = 0
  #format = 'decimal'
  #section: SectionBlock | undefined

  constructor(mode: 'rendered' | 'asked' | 'none') {
    this.#mode = mode
  }

  /** Takes account of the marks in a stretch of text without words. */
  mark(text: string): void {
    for (const character of text) {
      if (character === '\f') this.#rendered++
      else if (character === '\v') this.#asked++
    }
  }

  beginSection(section: SectionBlock): void {
    this.#section = {...this.#section, ...section}
  }

  /** Says that words come at `offset`; gives the index of their page. */
  placeWords(offset: number): number {
    const breaks = this.#mode === 'none' ? 0 : Math.max(this.#rendered, this.#asked)
    this.#rendered = 0
    this.#asked = 0
    // A page without words is a page: so many as there are breaks.
    for (let left = this.#pages.length === 0 ? breaks + 1 : breaks; left > 0; left--) {
      this.#begin(this.#pages.length === 0 ? 0 : offset, left === 1 ? this.#section : undefined)
    }
    return this.#pages.length - 1
  }

  #begin(start: number, section: SectionBlock | undefined): void {
    if (section !== undefined) this.#section = undefined
    this.#number = section?.firstPage ?? (this.#pages.length === 0 ? 1 : this.#number + 1)
    this.#format = section?.pageFormat ?? this.#format
    this.#pages.push({start, label: formatCount(this.#number, this.#format)})
  }

  /** The pages, which cover the whole text. */
  finish(length: number): readonly Page[] {
    if (this.#pages.length === 0) this.#begin(0, this.#section)
    return this.#pages.map(({start, label}, index) => ({
      index,
      label: label === '' ? String(index + 1) : label,
      start,
      end: this.#pages[index + 1]?.start ?? length,
    }))
  }
}
