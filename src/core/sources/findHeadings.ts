import {headingForm, type HeadingForm} from './headingForm.ts'
import {headingDepths} from './headingDepths.ts'
import {hasColumns, isCapitals} from './lineForms.ts'
import type {Layout, Unit} from './splitUnits.ts'
import {pattern} from '../text/pattern.ts'

const SIGN_FIRST = pattern('u')`^[^\p{L}\p{N}(]`
const SMALL_FIRST = pattern('u')`^\p{Ll}`
const LIST_NUMBER = pattern('u')`^\(?(\p{N}{1,3})[.)]`

/**
 * Finds the headings among a text's units, and how deep each is, from 1. Text has no styles, so they are
 * told by their form (a number, a short line without a full stop) and by what stands around them:
 * a heading stands alone and something follows it; items of a list follow each other.
 */
export function findHeadings(units: readonly Unit[], layout: Layout): ReadonlyMap<Unit, number> {
  const forms = units.map((unit, at) => candidate(unit, units[at + 1], layout))
  const kept = forms.map((form, at) => (keeps(units, forms, at) ? form : undefined))
  const headings: {unit: Unit; form: HeadingForm; adjacent: boolean}[] = []
  kept.forEach((form, at) => {
    const unit = units[at]
    if (form === undefined || unit === undefined) return
    headings.push({unit, form, adjacent: kept[at - 1] !== undefined})
  })
  const depths = headingDepths(headings)
  return new Map(headings.map(({unit}, at) => [unit, depths[at] ?? 1]))
}

function textOf(unit: Unit): string {
  return unit.lines.map(({text}) => text.replace(/\s+/gu, ' ')).join(' ')
}

/** A unit that has a heading's form and stands as one does: alone in its block, or first before a longer text. */
function candidate(unit: Unit, next: Unit | undefined, layout: Layout): HeadingForm | undefined {
  if ((unit.kind !== 'paragraph' && unit.kind !== 'list-item') || unit.contents) return undefined
  if (unit.lines.length > 3) return undefined
  const text = textOf(unit)
  if (text.length > 240 || (unit.kind === 'list-item' && SIGN_FIRST.test(text))) return undefined
  const form = headingForm(text)
  if (form === undefined) return undefined
  if (form.style === 'plain' && !wrapsTitle(unit, layout)) return undefined
  // A letterhead has its parts side by side.
  if (form.style === 'plain' && unit.lines.some((line) => hasColumns(line.text))) return undefined
  if (unit.siblings === 1) return form
  if (standsInDenseText(unit, next)) return form
  const leads = next?.block === unit.block && next.kind !== unit.kind && form.style !== 'plain'
  const before =
    next?.block === unit.block &&
    textOf(next).length > Math.max(120, (form.style === 'plain' ? 2 : 1) * text.length)
  return leads || before || form.style === 'hash' || isCapitals(text) ? form : undefined
}

/** In a text without blank lines a title is a line of its own before something longer, or a list or table. */
function standsInDenseText(unit: Unit, next: Unit | undefined): boolean {
  if (unit.siblings < 5 || unit.lines.length > 1 || next?.block !== unit.block) return false
  return next.kind !== 'paragraph' || textOf(next).length > 60
}

/** A title over several lines fills all but the last of them, or goes on with a small letter. */
function wrapsTitle({lines}: Unit, {width}: Layout): boolean {
  return lines.every(({text}, at) => {
    const next = lines[at + 1]
    return next === undefined || text.length > width * 0.75 || SMALL_FIRST.test(next.text)
  })
}

function keeps(
  units: readonly Unit[],
  forms: readonly (HeadingForm | undefined)[],
  at: number,
): boolean {
  const form = forms[at]
  if (form === undefined) return false
  if (['hash', 'chapter', 'appendix'].includes(form.style)) return true
  if (isListed(units, forms, at)) return false
  if (form.style !== 'plain') return units[at + 1] !== undefined
  const next = units[at + 1]
  if (next === undefined || SMALL_FIRST.test(textOf(next))) return false
  return leadsToText(units, forms, at) && !isInRunOfTitles(forms, at)
}

/** `1. …`, `2. …`, `3. …` one after the other with nothing between them are a list. */
function isListed(
  units: readonly Unit[],
  forms: readonly (HeadingForm | undefined)[],
  at: number,
): boolean {
  const form = forms[at]
  if (form === undefined || (form.style !== 'single' && form.style !== 'lettered')) return false
  const beside = [at - 1, at + 1].some((other) => {
    const neighbour = forms[other] ?? listForm(units[other])
    return neighbour?.style === form.style && follow(neighbour.number, form.number, other < at)
  })
  return beside
}

function listForm(unit: Unit | undefined): HeadingForm | undefined {
  if (unit?.kind !== 'list-item') return undefined
  const number = LIST_NUMBER.exec(textOf(unit).slice(0, 8))?.[1]
  return number === undefined ? undefined : {style: 'single', number, level: 1, title: ''}
}

function follow(one: string, other: string, before: boolean): boolean {
  const [first, second] = before ? [one, other] : [other, one]
  const [low, high] = [ordinal(first), ordinal(second)]
  return low !== undefined && high === low + 1
}

function ordinal(number: string): number | undefined {
  if (/^\p{N}+$/u.test(number)) return Number(number)
  return number.codePointAt(number.length - 1)
}

/** After a title, and after those straight below it, comes text, a list or a table before the document ends. */
function leadsToText(
  units: readonly Unit[],
  forms: readonly (HeadingForm | undefined)[],
  at: number,
): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    const unit = units[next]
    if (unit === undefined) return false
    const style = forms[next]?.style ?? (unit.kind === 'footnote' ? 'plain' : unit.kind)
    if (style !== 'plain') return true
  }
  return false
}

/** Four short lines and more in a row are a menu or a list of names; the last two may be headings still. */
function isInRunOfTitles(forms: readonly (HeadingForm | undefined)[], at: number): boolean {
  const isPlain = (index: number): boolean => forms[index]?.style === 'plain'
  if (!isPlain(at + 1) || !isPlain(at + 2)) return false
  return at > 5 || isPlain(at + 3)
}
