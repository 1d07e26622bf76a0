/** About what a slow machine does in 300 ms, in steps of some ten nanoseconds: the most for one quotation. */
const QUOTE_STEPS = 20_000_000
/** The same for 2 s: the most for all quotations of one document together. */
const DOCUMENT_STEPS = 140_000_000

/**
 * How much searching may still be done. Work is counted, not timed, so that the same input gives the same
 * answer on every machine.
 */
export class Work {
  #left: number
  readonly #parent: Work | undefined
  #cut = false

  private constructor(steps: number, parent?: Work) {
    this.#left = steps
    this.#parent = parent
  }

  /** The allowance of a document; each of its quotations takes its own out of it. */
  static forDocument(): Work {
    return new Work(DOCUMENT_STEPS)
  }

  /** The allowance of one quotation, within a document's where one is given. */
  static forQuote(document?: Work): Work {
    return new Work(QUOTE_STEPS, document)
  }

  /** True once something was left undone for want of steps. */
  get cut(): boolean {
    return this.#cut
  }

  /** How many steps are left. */
  get left(): number {
    return this.#left
  }

  /** True where so little is left that no search comes to an end. */
  get isSpent(): boolean {
    return this.#left < QUOTE_STEPS / 100
  }

  /** True while a quotation gets its whole allowance, so that what is found does not depend on what was spent. */
  get isPlenty(): boolean {
    return this.#left >= QUOTE_STEPS
  }

  /** Takes so many steps; false, and nothing is to be done, where they are not left. */
  spend(steps: number): boolean {
    if (this.#left < steps || this.#parent?.spend(steps) === false) {
      this.#cut = true
      return false
    }
    this.#left -= steps
    return true
  }

  /** Says that something was left undone though steps are left. */
  cutShort(): void {
    this.#cut = true
  }
}
