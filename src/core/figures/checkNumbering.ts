import type {Source} from '../model/source.ts'
import type {Discrepancy} from './discrepancy.ts'

const CAPTION = /^\*{0,2}(?:tabel|table)\s+(\d{1,3})(?![\d.])/iu

/** Tables that are numbered with a gap: after 2 comes 5. */
export function checkNumbering({text, paragraphs}: Source): readonly Discrepancy[] {
  const tables = paragraphs.flatMap(({kind, start, end}) => {
    if (kind !== 'caption') return []
    const number = CAPTION.exec(text.slice(start, end))?.[1]
    return number === undefined ? [] : [{number: Number(number), start, end}]
  })
  return tables.flatMap(({number, start, end}, index): readonly Discrepancy[] => {
    const before = tables[index - 1]
    if (before === undefined || number <= before.number + 1) return []
    const args = {written: number, other: before.number}
    return [
      {
        kind: 'numbering',
        isCertain: false,
        args,
        span: {start, end},
        related: [{start: before.start, end: before.end}],
      },
    ]
  })
}
