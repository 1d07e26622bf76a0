import {formatCount} from '../office/formatCount.ts'
import type {OdtListLevel} from './readListLevels.ts'

/** Counts the items of a list, or the headings of a document, with all the levels below. */
export class OdtCounter {
  readonly #counts: (number | undefined)[] = []

  /**
   * Counts an item at a level (from zero), and gives what stands before its words, with the space between;
   * empty for levels without numbers. `start` begins anew with that number.
   */
  next(levels: readonly OdtListLevel[], at: number, start?: number): string {
    const level = levels[at]
    if (level === undefined) return ''
    const before = this.#counts[at]
    this.#counts.length = at
    this.#counts[at] = start ?? (before === undefined ? level.start : before + 1)
    const label = this.#labelOf(levels, level, at)
    return label === '' ? '' : `${label} `
  }

  #labelOf(levels: readonly OdtListLevel[], level: OdtListLevel, at: number): string {
    if (level.format === 'bullet') return level.bullet
    if (level.format === 'none') return ''
    const first = Math.max(0, at - level.shown + 1)
    const numbers = levels.slice(first, at + 1).flatMap((each, index) => {
      const count = this.#counts[first + index] ?? each.start
      const isNumber = each.format !== 'bullet' && each.format !== 'none'
      return isNumber ? [formatCount(count, each.format)] : []
    })
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim()
  }
}
