/** What reading one document may cost. */
export interface ReaderLimits {
  /** For a document of any size. */
  readonly milliseconds: number
  /** On top of that, for each of its pages. */
  readonly millisecondsPerPage: number
  /** Memory of the whole process. */
  readonly megabytes: number
  /** The watchdog inside has the first word; this much later the process is ended from outside. */
  readonly grace: number
}

export const readerLimits: ReaderLimits = {
  milliseconds: 10_000,
  millisecondsPerPage: 50,
  megabytes: 500,
  grace: 5000,
}

/** A document may claim more pages than that, and gets no more time for it. */
const MOST_PAGES = 2000

/** How long reading a document of so many pages may take, in milliseconds. */
export function timeFor(limits: ReaderLimits, pages: number): number {
  const counted = Math.min(Math.max(pages, 0), MOST_PAGES)
  return limits.milliseconds + limits.millisecondsPerPage * counted
}
