import type {Amount, CalendarDate} from '../model/amount.ts'
import type {Heading} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findAmounts} from '../text/findAmounts.ts'
import {findDates} from '../text/findDates.ts'
import {findOverlaps} from '../text/findOverlaps.ts'
import type {Reading} from './reading.ts'
import {pattern} from '../text/pattern.ts'

const FIGURE = pattern('u')`\p{Nd}`

/**
 * The amounts and dates of a response, in order. Figures of citations (`s. 3`) and proposals' numbers in
 * headings are none; a date that Markdown takes for a list item is one all the same.
 */
export function findFigures(
  {passages, masked, citationsOf}: Reading,
  headings: readonly Heading[],
  text: string,
  datesAsLists: readonly Span[],
): {readonly amounts: readonly Amount[]; readonly dates: readonly CalendarDate[]} {
  const numbers = new Set(headings.flatMap(({proposal}) => proposal?.numberSpan.start ?? []))
  const amounts: Amount[] = []
  const dates: CalendarDate[] = datesAsLists.flatMap(({start, end}) =>
    findDates(text.slice(start, end)).map((date) => ({...date, span: {start, end}})),
  )
  passages.forEach(({passage: {prose, role}}, index) => {
    const words = masked[index] ?? ''
    if (!FIGURE.test(words)) return
    const isCited = findOverlaps(
      (citationsOf[index] ?? [])
        .filter(({citation}) => citation.form !== 'link')
        .map((each) => each.text),
    )
    const place = ({span}: {readonly span: Span}): readonly Span[] =>
      isCited(span) ? [] : [documentSpan(prose, span)]
    for (const date of findDates(words)) {
      for (const span of place(date)) dates.push({...date, span})
    }
    for (const amount of findAmounts(words)) {
      for (const span of place(amount)) {
        if (role !== 'heading' || !numbers.has(span.start)) amounts.push({...amount, span})
      }
    }
  })
  return {amounts, dates: dates.sort((a, b) => a.span.start - b.span.start)}
}
