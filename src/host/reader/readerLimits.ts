/** What reading one document may cost. */
export interface ReaderLimits {
  /** For a document of any size: time that processors work for it, so that a busy machine fails no document. */
  readonly milliseconds: number
  /** On top of that, for each of its pages. */
  readonly millisecondsPerPage: number
  /** Memory of the whole process. */
  readonly megabytes: number
  /** The watchdog inside has the first word; this much later the process is ended from outside. */
  readonly grace: number
  /** So many times as long it may last by the clock, with waiting for what others do. */
  readonly patience: number
}

export const readerLimits: ReaderLimits = {
  milliseconds: 10_000,
  millisecondsPerPage: 50,
  megabytes: 500,
  grace: 5000,
  patience: 6,
}

/** A document may claim more pages than that, and gets no more time for it. */
const MOST_PAGES = 2000

/** How long processors may work for a document of so many pages, in milliseconds. */
export function timeFor(limits: ReaderLimits, pages: number): number {
  const counted = Math.min(Math.max(pages, 0), MOST_PAGES)
  return limits.milliseconds + limits.millisecondsPerPage * counted
}

/** What reading has taken since some moment, in milliseconds: of processors, and by the clock. */
export interface TimeSpent {
  readonly working: number
  readonly waiting: number
}

/** Whether so much of the time that a document of so many pages may take is over. */
export function isTimeUp(
  limits: ReaderLimits,
  pages: number,
  {working, waiting}: TimeSpent,
  part = 1,
): boolean {
  const limit = part * timeFor(limits, pages)
  return working > limit || waiting > limits.patience * limit
}
