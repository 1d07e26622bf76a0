import type {Source} from '../model/source.ts'
import {type Letters, readLetters} from '../text/letters.ts'
import {Grams} from './grams.ts'
import {Seeds} from './seeds.ts'

/** A source, ready to be searched. What only some quotations need is made when the first one needs it. */
export class SourceIndex {
  readonly source: Source
  readonly letters: Letters
  #seeds: Seeds | undefined
  #grams: Grams | undefined

  constructor(source: Source) {
    this.source = source
    this.letters = readLetters(source.text)
  }

  /** Finds words that are letter for letter the same. */
  get seeds(): Seeds {
    return (this.#seeds ??= new Seeds(this.letters.text))
  }

  /** Finds words that are nearly the same. */
  get grams(): Grams {
    return (this.#grams ??= new Grams(this.letters.text))
  }
}

/** Makes a source searchable: its bare letters with the way back to its text. */
export function indexSource(source: Source): SourceIndex {
  return new SourceIndex(source)
}
