import type {Work} from './work.ts'

/** A seed is so many letters long … */
const SEED_LENGTH = 12
/** … and is noted at every 16th letter of a text. */
const STRIDE = 16
/** Any run of so many letters holds a whole seed. */
export const SEEDED_LENGTH = SEED_LENGTH + STRIDE - 1

/**
 * Where the seeds of a text stand: every 16th run of twelve letters, by its hash. Words of 27 letters or
 * more that also stand in this text are found by looking up at most sixteen of their seeds.
 */
export class Seeds {
  readonly #text: string
  readonly #mask: number
  /** By hash, the last seed with it, counted from one; 0 for none. */
  readonly #heads: Int32Array
  /** By seed, the one before it with the same hash. */
  readonly #earlier: Int32Array
  /** By seed, its whole hash. */
  readonly #hashes: Int32Array

  constructor(text: string) {
    this.#text = text
    const count =
      text.length < SEED_LENGTH ? 0 : Math.floor((text.length - SEED_LENGTH) / STRIDE) + 1
    const size = 1 << Math.max(4, 32 - Math.clz32(count))
    this.#mask = size - 1
    this.#heads = new Int32Array(size)
    this.#earlier = new Int32Array(count)
    this.#hashes = new Int32Array(count)
    for (let seed = 0; seed < count; seed++) {
      const whole = hashAt(text, seed * STRIDE)
      const hash = whole & this.#mask
      this.#hashes[seed] = whole
      this.#earlier[seed] = this.#heads[hash] ?? 0
      this.#heads[hash] = seed + 1
    }
  }

  get byteLength(): number {
    return this.#heads.byteLength + this.#earlier.byteLength
  }

  /** Where the twelve letters from `at` on in `pattern` stand as a seed, last place first. */
  *places(pattern: string, at: number, work: Work): Generator<number> {
    if (at + SEED_LENGTH > pattern.length) return
    const seed = pattern.slice(at, at + SEED_LENGTH)
    let next = this.#heads[this.#hash(pattern, at)] ?? 0
    while (next > 0 && work.spend(4)) {
      const place = (next - 1) * STRIDE
      if (this.#text.startsWith(seed, place)) yield place
      next = this.#earlier[next - 1] ?? 0
    }
  }

  /** Where a pattern of `SEEDED_LENGTH` letters or more stands, in order, at most `limit` places. */
  find(pattern: string, limit: number, work: Work): number[] {
    const found: number[] = []
    for (let shift = 0; shift < STRIDE && found.length < limit; shift++) {
      for (const place of this.places(pattern, shift, work)) {
        const start = place - shift
        if (!work.spend(pattern.length >> 3)) return found.sort((a, b) => a - b)
        if (start < 0 || !this.#text.startsWith(pattern, start)) continue
        found.push(start)
        if (found.length === limit) break
      }
    }
    return found.sort((a, b) => a - b)
  }

  /** False where none of the sixteen seeds from letter `at` on can stand in the text; `hashes` as `hashLetters` gives them. */
  mayHold(hashes: Int32Array, at: number): boolean {
    const end = Math.min(at + STRIDE, hashes.length)
    for (let i = at; i < end; i++) {
      const hash = hashes[i] ?? 0
      let next = this.#heads[hash & this.#mask] ?? 0
      while (next > 0) {
        if (this.#hashes[next - 1] === hash) return true
        next = this.#earlier[next - 1] ?? 0
      }
    }
    return false
  }

  #hash(text: string, at: number): number {
    return hashAt(text, at) & this.#mask
  }
}

/** The hash of the twelve letters from each letter on: made once, whatever number of texts they are looked up in. */
export function hashLetters(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - SEED_LENGTH + 1))
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashAt(text, at)
  return hashes
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED_LENGTH; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}
