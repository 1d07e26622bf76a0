import {headingForm} from '../headingForm.ts'
import type {TextMeasures} from './measureText.ts'
import {textOf, type TextUnit, type Unit} from './unit.ts'

const LONGEST = 260
const MOST_LINES = 5

/**
 * Finds the headings of a document: short paragraphs in larger or in bold letters, and numbered ones. How deep they
 * are is told by their letters, largest first, and by their numbers.
 */
export function findPdfHeadings(units: readonly Unit[], measures: TextMeasures): readonly Unit[] {
  const found = units.map((unit, at) => isHeading(unit, units[at + 1], measures))
  const styles = [...new Set(units.filter((_, at) => found[at] === true).map(styleOf))]
  const ranked = styles.toSorted((one, other) => other - one)
  return units.map((unit, at): Unit => {
    if (found[at] !== true || unit.kind === 'table') return unit
    return {...unit, kind: 'heading', depth: 1 + ranked.indexOf(styleOf(unit))}
  })
}

/** Larger is further out; in letters of one size bold is, then upright, then what has fewer numbers: 2 before 2.1. */
function styleOf(unit: Unit): number {
  if (unit.kind === 'table') return 0
  const [first] = unit.pieces
  if (first === undefined) return 0
  const {size, bold, italic} = first.fragment
  const form = headingForm(textOf(unit).replace(/:$/u, ''))
  const level = form?.style === 'dotted' ? Math.min(9, form.level) : 1
  return Math.round(size * 2) * 100 + (bold ? 50 : 0) + (italic ? 0 : 10) - level
}

function isHeading(unit: Unit, next: Unit | undefined, measures: TextMeasures): boolean {
  if (unit.kind !== 'paragraph' && unit.kind !== 'list-item') return false
  const text = textOf(unit)
  const lines = unit.pieces.map(({fragment}) => fragment)
  const [first] = lines
  if (first === undefined || next === undefined) return false
  if (text.length > LONGEST || lines.length > MOST_LINES || !/\p{L}{2}/u.test(text)) return false
  const larger = first.size > 1.12 * measures.size
  const bold = lines.every((line) => line.bold) && !measures.bold
  if (!larger && !bold) return isMarked(unit, text, measures)
  if (/[,;]$/u.test(text)) return false
  const form = headingForm(text.replace(/:$/u, ''))
  if (larger) return form !== undefined || !/[.]$/u.test(text)
  return (
    form !== undefined || (unit.kind === 'paragraph' && lines.length === 1 && !/[.]$/u.test(text))
  )
}

/** In letters a little larger or slanted, or with a number: `2.1 Titel` alone on its line. */
function isMarked(unit: TextUnit, text: string, measures: TextMeasures): boolean {
  const form = headingForm(text)
  const [first] = unit.pieces
  if (form === undefined || unit.pieces.length > 2 || first === undefined) return false
  const {size, italic} = first.fragment
  if (unit.kind === 'paragraph' && italic && size > 1.03 * measures.size) return true
  if (size < 0.95 * measures.size) return false
  return form.style === 'dotted' || form.style === 'chapter' || form.style === 'appendix'
}
