import {formatCount} from '../office/formatCount.ts'
import type {ListDefinition, ListLevel} from './readNumbering.ts'

/**
 * Counts the items of a document's lists as Word does, from the first to the last. Lists of one family share
 * their counters; a list's own start counts once, where its first item stands; an item begins the levels
 * below it anew.
 */
export class ListCounter {
  readonly #lists: ReadonlyMap<string, ListDefinition>
  readonly #counts = new Map<string, (number | undefined)[]>()
  readonly #started = new Set<string>()

  constructor(lists: ReadonlyMap<string, ListDefinition>) {
    this.#lists = lists
  }

  /** The level at which a list numbers the paragraphs of a style; `undefined` where it names none. */
  levelOfStyle(list: string, style: string): number | undefined {
    const at = this.#lists.get(list)?.levels.findIndex((level) => level?.style === style) ?? -1
    return at < 0 ? undefined : at
  }

  /**
   * Counts an item, and gives what stands before its words, with the space between: `2.1 `, `b) `, `• `.
   * Empty for a list that is not there and for levels without numbers.
   */
  next(list: string, at: number): string {
    const definition = this.#lists.get(list)
    const level = definition?.levels[at]
    if (definition === undefined || level === undefined) return ''
    const counts = this.#counts.get(definition.family) ?? []
    this.#counts.set(definition.family, counts)
    counts[at] = this.#nextCount(definition, list, at, counts[at])
    definition.levels.forEach((below, index) => {
      if (index > at && restarts(below, at)) counts[index] = undefined
    })
    const label = labelOf(definition, level, counts)
    return label === '' || level.suffix === 'nothing' ? label : `${label} `
  }

  #nextCount(
    {levels, starts}: ListDefinition,
    list: string,
    at: number,
    before: number | undefined,
  ): number {
    const start = starts.get(at) ?? levels[at]?.start ?? 1
    const isOwnStart = starts.has(at) && !this.#started.has(`${list} ${at}`)
    this.#started.add(`${list} ${at}`)
    return before === undefined || isOwnStart ? start : before + 1
  }
}

/** Whether an item at a level lets the counting of a deeper one begin anew. */
function restarts(below: ListLevel | undefined, at: number): boolean {
  return below?.restart === undefined || at < below.restart
}

function labelOf(
  {levels, starts}: ListDefinition,
  level: ListLevel,
  counts: readonly (number | undefined)[],
): string {
  if (level.format === 'bullet') return bulletFor(level.text)
  return level.text
    .slice(0, 100)
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const own = levels[at]
      if (own === undefined || own.format === 'bullet') return ''
      const value = counts[at] ?? starts.get(at) ?? own.start
      return formatCount(value, level.isLegal ? 'decimal' : own.format)
    })
    .trim()
}

/** Most bullets are letters of fonts that have pictures for letters; a dash is a dash. */
function bulletFor(text: string): string {
  return /^[-–—*]$/u.test(text) ? text : '•'
}
