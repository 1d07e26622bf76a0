import type {Work} from './work.ts'

/** A seed is so many letters long … */
export const SEED_LENGTH = 10
/** … and is noted at every eighth letter of a text: any run of 17 letters holds a whole one. */
const STRIDE = 8

const NONE: readonly number[] = []

/** What `Seeds` works out of a text, and may be kept. */
export interface SeedChains {
  /** By hash, the last seed with it, counted from one; 0 for none. */
  readonly heads: Int32Array
  /** By seed, the one before it with the same hash. */
  readonly earlier: Int32Array
}

/**
 * Where the seeds of a text stand: every eighth run of ten letters, by its hash. Whatever stretch of another text
 * stands in this one as well is found by looking up its seeds, without knowing where it begins. Cheaper to make than
 * `Grams`, which find what is nearly the same.
 */
export class Seeds {
  readonly #text: string
  readonly #mask: number
  readonly #chains: SeedChains
  readonly #heads: Int32Array
  readonly #earlier: Int32Array

  constructor(text: string, kept?: SeedChains) {
    this.#text = text
    this.#chains = kept ?? chainSeeds(text)
    this.#heads = this.#chains.heads
    this.#earlier = this.#chains.earlier
    this.#mask = this.#heads.length - 1
  }

  get chains(): SeedChains {
    return this.#chains
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

  #isSeed(pattern: string, at: number, place: number): boolean {
    for (let i = 0; i < SEED_LENGTH; i++) {
      if (pattern.charCodeAt(at + i) !== this.#text.charCodeAt(place + i)) return false
    }
    return true
  }
}

/** How many seeds a text has, and how many hashes they are parted by, by its length alone. */
export function seedShape(length: number): {heads: number; earlier: number} {
  const earlier = length < SEED_LENGTH ? 0 : Math.floor((length - SEED_LENGTH) / STRIDE) + 1
  return {heads: 1 << Math.max(4, 31 - Math.clz32(Math.max(1, earlier))), earlier}
}

function chainSeeds(text: string): SeedChains {
  const shape = seedShape(text.length)
  const heads = new Int32Array(shape.heads)
  const earlier = new Int32Array(shape.earlier)
  for (let seed = 0; seed < earlier.length; seed++) {
    const slot = seedHash(text, seed * STRIDE) & (heads.length - 1)
    earlier[seed] = heads[slot] ?? 0
    heads[slot] = seed + 1
  }
  return {heads, earlier}
}

/** The hash of the seed that begins at `at`; beyond the text's end there is none. */
export function seedHash(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED_LENGTH; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
