import type {Span} from './span.ts'

/**
 * A figure with its unit (Danish: beløb, tal), as Danes write it: `5,7 mio. kr.`, `5.620`, `40 pct.`.
 * Not `Figure`, which is CSL's picture.
 */
export interface Amount {
  readonly span: Span
  /** As written. */
  readonly text: string
  /** The number with its multiplier worked in: 5700000 for `5,7 mio. kr.`, 0.4 is never made of `40 pct.`. */
  readonly value: number
  /** `kr`, `pct`, `årsværk` …, in its plain form; `undefined` for a bare number. */
  readonly unit?: string
  /** Words such as `ca.`, `knap`, `godt` before it. */
  readonly approximate: boolean
}

/** A calendar date, `31. marts 2026`, `31/3-2026`, `2026-03-31`. Month and day count from one. */
export interface CalendarDate {
  readonly span: Span
  readonly text: string
  readonly year?: number
  readonly month: number
  readonly day: number
}
