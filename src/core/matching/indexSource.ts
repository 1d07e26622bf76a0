import type {Source} from '../model/source.ts'
import {type Letters, readLetters} from '../text/letters.ts'
import {Grams} from './grams.ts'
import {type UnpackedIndex, unpackIndex} from './packIndex.ts'
import {isScannerVariant} from './isScannerVariant.ts'
import {measureNoise, type ScannerNoise} from '../text/measureNoise.ts'
import type {Excuse} from './alignWords.ts'
import {paragraphAt} from './paragraphAt.ts'
import {hashSeeds} from './seeds.ts'

/** What making the index of grams costs, in plain searches. */
const SEARCHES_PER_INDEX = 50

/** A source, ready to be searched. What only some quotations need is made when the first one needs it. */
export class SourceIndex {
  readonly source: Source
  readonly #kept: UnpackedIndex | undefined
  #letters: Letters | undefined
  #seedHashes: Int32Array | undefined
  #grams: Grams | undefined
  #searches = 0
  #noise: ScannerNoise | undefined
  readonly #pageNoise = new Map<number, ScannerNoise>()

  constructor(source: Source) {
    this.source = source
    this.#kept = source.prepared && unpackIndex(source.prepared, source.text.length)
    this.#letters = this.#kept?.letters
  }

  /** The bare letters of its text, with the way back. */
  get letters(): Letters {
    return (this.#letters ??= readLetters(this.source.text))
  }

  /** What finds stretches of other texts that stand in this one too. */
  get seedHashes(): Int32Array {
    return (this.#seedHashes ??= this.#kept?.seedHashes ?? hashSeeds(this.letters.text))
  }

  /** Finds words, also those that are only nearly the same. */
  get grams(): Grams {
    return (this.#grams ??= new Grams(this.letters.text, this.#kept?.grams))
  }

  /** Counts a plain search; true once an index has paid for itself, or is there anyway. */
  isSearchedOften(): boolean {
    const isThere = this.#grams !== undefined || this.#kept?.grams !== undefined
    return isThere || ++this.#searches > SEARCHES_PER_INDEX
  }

  /** How much the source as a whole looks like a scanner's work. */
  get noise(): ScannerNoise {
    return (this.#noise ??= measureNoise(sampleOf(this.source.text)))
  }

  /** What tells a scanner's picture of a word at a place, where a scanner's noise shows. */
  excusesAt(offset: number): Excuse | undefined {
    const noise = this.#noiseAt(offset)
    return noise.isNoisy ? (quote, source) => isScannerVariant(quote, source, noise) : undefined
  }

  /**
   * The noise of the page, where the page can tell: written pages have scanned appendices, and scanned documents
   * have written pages.
   */
  #noiseAt(offset: number): ScannerNoise {
    const {text, pages} = this.source
    if (pages.length < 2) return this.noise
    const at = paragraphAt(offset, pages)
    const page = this.#pageNoise.get(at) ?? measureNoise(text, pages[at])
    this.#pageNoise.set(at, page)
    if (page.isNoisy) return this.noise.isNoisy ? this.noise : page
    const isClean = page.words >= TELLING && page.lacks.size === 0 && page.level < SPECKLED
    return isClean ? page : this.noise
  }
}

/** So many words of a page tell what it is. */
const TELLING = 150
/** A written page may have an odd word. */
const SPECKLED = 0.004

/** As much of a long text as says how it was read: pieces from all over it. */
function sampleOf(text: string): string {
  const piece = SAMPLE / PIECES
  if (text.length <= SAMPLE) return text
  const step = (text.length - piece) / (PIECES - 1)
  const pieces = Array.from({length: PIECES}, (_, i) => Math.floor(i * step))
  return pieces.map((start) => text.slice(start, start + piece)).join(' ')
}

const SAMPLE = 160_000
const PIECES = 20

const indexes = new WeakMap<Source, SourceIndex>()

/** Makes a source searchable: its bare letters with the way back to its text. The same source is indexed once. */
export function indexSource(source: Source): SourceIndex {
  const known = indexes.get(source)
  if (known !== undefined) return known
  const index = new SourceIndex(source)
  indexes.set(source, index)
  return index
}
