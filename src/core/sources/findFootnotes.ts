import type {Unit} from './splitUnits.ts'
import {pattern} from '../text/pattern.ts'

const NUMBERED = pattern('u')`^(\p{N}{1,3})\s+(?=["»“„'(]?\p{L})`

/**
 * Finds the footnotes whose raised number has become an ordinary one, as in most text out of PDFs:
 * `3 Opgjort i 2025.` at the end of a page where `…børn3` or `…børn.3` stands above. Units of one
 * page are looked at from the last upwards, and what is no such note ends the search.
 */
export function findFootnotes(units: readonly Unit[]): ReadonlySet<Unit> {
  const notes = new Set<Unit>()
  for (const page of groupByPage(units)) {
    let references: ReadonlySet<string> | undefined
    for (const unit of page.toReversed()) {
      const number = NUMBERED.exec(unit.lines[0]?.text ?? '')?.[1]
      // Looked for only where the last lines of the page may be notes.
      const isNote = number !== undefined && (references ??= referencesOn(page)).has(number)
      if (unit.kind !== 'footnote' && !(isNote && mayBeNote(unit))) break
      notes.add(unit)
    }
  }
  return notes
}

function mayBeNote({kind}: Unit): boolean {
  return kind === 'paragraph' || kind === 'list-item'
}

function groupByPage(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const pages: Unit[][] = []
  let page: number | undefined
  for (const unit of units) {
    const own = unit.lines[0]?.page
    if (own !== page) pages.push([])
    page = own
    pages.at(-1)?.push(unit)
  }
  return pages
}

const REFERENCE = pattern('gu')`(?<=\p{Ll}[.,;:)»”"]?)(\p{N}{1,3})(?=$|[\s.,;:)])`

/** Figures that stand straight after a letter or the mark that ends a clause, and before none. */
function referencesOn(page: readonly Unit[]): ReadonlySet<string> {
  const numbers = new Set<string>()
  for (const {lines} of page) {
    for (const {text} of lines) {
      for (const [, number] of text.matchAll(REFERENCE)) {
        if (number !== undefined) numbers.add(number)
      }
    }
  }
  return numbers
}
