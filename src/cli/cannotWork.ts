import type {Arguments} from '../core/model/problem.ts'

/**
 * Why the work could not be done, for the person at the terminal: the program ends with 2 and says it.
 * `english` is a message template, put into the reader's language where it is shown.
 */
export class CannotWork extends Error {
  readonly english: string
  readonly args: Arguments
  /** What to do about it, as a template with the same arguments. */
  readonly advice: string | undefined

  constructor(english: string, args: Arguments = {}, advice?: string) {
    super(english)
    this.name = 'CannotWork'
    this.english = english
    this.args = args
    this.advice = advice
  }
}
