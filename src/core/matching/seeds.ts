import type {Work} from './work.ts'

/** A seed is so many letters long … */
export const SEED_LENGTH = 10
/** … and is noted at every eighth letter of a text. */
const STRIDE = 8
/** Any run of so many letters holds a whole seed. */
export const SEEDED_LENGTH = SEED_LENGTH + STRIDE - 1

/** So many starts are tried to find rare seeds, and so many notes are many. */
const MOST_STARTS = 12
const MANY = 32

const NONE: readonly number[] = []

/**
 * Where the seeds of a text stand: every eighth run of ten letters, by its hash. Words of 17 letters or more
 * that also stand in this text are found by looking up eight of their seeds.
 */
export class Seeds {
  readonly #text: string
  readonly #mask: number
  /** By hash, the last seed with it, counted from one; 0 for none. */
  readonly #heads: Int32Array
  /** By seed, the one before it with the same hash. */
  readonly #earlier: Int32Array

  constructor(text: string) {
    this.#text = text
    const count =
      text.length < SEED_LENGTH ? 0 : Math.floor((text.length - SEED_LENGTH) / STRIDE) + 1
    const size = 1 << Math.max(4, 31 - Math.clz32(Math.max(1, count)))
    this.#mask = size - 1
    this.#heads = new Int32Array(size)
    this.#earlier = new Int32Array(count)
    for (let seed = 0; seed < count; seed++) {
      const slot = seedHash(text, seed * STRIDE) & this.#mask
      this.#earlier[seed] = this.#heads[slot] ?? 0
      this.#heads[slot] = seed + 1
    }
  }

  get byteLength(): number {
    return this.#heads.byteLength + this.#earlier.byteLength
  }

  /**
   * Where the seed that begins at `at` in `pattern` is noted, last place first, at most `limit` places.
   *
   * @param hash `seedHash(pattern, at)`, which is the same for every text.
   */
  places(pattern: string, at: number, hash: number, limit: number, work: Work): readonly number[] {
    let next = this.#heads[hash & this.#mask] ?? 0
    if (next === 0) return NONE
    const found: number[] = []
    while (next > 0 && found.length < limit && work.spend(4)) {
      const place = (next - 1) * STRIDE
      if (this.#isSeed(pattern, at, place)) found.push(place)
      next = this.#earlier[next - 1] ?? 0
    }
    return found
  }

  /** Where a pattern of `SEEDED_LENGTH` letters or more stands, in order, at most `limit` places. */
  find(pattern: string, limit: number, work: Work): number[] {
    const found: number[] = []
    const from = this.#rarestStart(pattern)
    for (let shift = from; shift < from + STRIDE && found.length < limit; shift++) {
      const places = this.places(pattern, shift, seedHash(pattern, shift), Infinity, work)
      for (const place of places) {
        const start = place - shift
        if (found.length === limit || !work.spend(pattern.length >> 3)) break
        if (start >= 0 && this.#text.startsWith(pattern, start)) found.push(start)
      }
    }
    return found.sort((a, b) => a - b)
  }

  /** Where in a pattern eight seeds in a row begin that are noted seldom: any eight will do. */
  #rarestStart(pattern: string): number {
    let best = {start: 0, notes: Infinity}
    const last = Math.min(pattern.length - SEEDED_LENGTH, STRIDE * MOST_STARTS)
    for (let start = 0; start <= last && best.notes > STRIDE; start += STRIDE) {
      let notes = 0
      for (let shift = start; shift < start + STRIDE; shift++) notes += this.#notes(pattern, shift)
      if (notes < best.notes) best = {start, notes}
    }
    return best.start
  }

  /** How many seeds share the hash of the one at `at`, as far as that matters. */
  #notes(pattern: string, at: number): number {
    let next = this.#heads[seedHash(pattern, at) & this.#mask] ?? 0
    let notes = 0
    for (; next > 0 && notes < MANY; notes++) next = this.#earlier[next - 1] ?? 0
    return notes
  }

  #isSeed(pattern: string, at: number, place: number): boolean {
    for (let i = 0; i < SEED_LENGTH; i++) {
      if (pattern.charCodeAt(at + i) !== this.#text.charCodeAt(place + i)) return false
    }
    return true
  }
}

/** The hash of the seed that begins at `at`; beyond the text's end there is none. */
export function seedHash(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED_LENGTH; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
