import type {SourceIndex} from './indexSource.ts'
import type {Work} from './work.ts'

/** A seed is so many letters long … */
export const SEED_LENGTH = 10
/** … and is noted at every eighth letter of a source: any run of 17 letters holds a whole one. */
const STRIDE = 8

/** Where a seed of another text stands in a source. */
export interface SeedPlace {
  readonly source: SourceIndex
  readonly at: number
}

/** How many seeds a text of so many letters has. */
export function seedCount(length: number): number {
  return length < SEED_LENGTH ? 0 : Math.floor((length - SEED_LENGTH) / STRIDE) + 1
}

/** The hash of every eighth seed of a text. */
export function hashSeeds(text: string): Int32Array {
  const hashes = new Int32Array(seedCount(text.length))
  for (let seed = 0; seed < hashes.length; seed++) hashes[seed] = hashAt(text, seed * STRIDE)
  return hashes
}

/**
 * Where stretches of a text stand in sources: by each place in `text` at which a seed of a source begins, where
 * that is, in the order of the sources and of their letters, at most eight places a source. The text is indexed and not the sources, since it is
 * much shorter; one look at each of their seeds tells. Incomplete where the work is more than is left.
 */
export function findSharedSeeds(
  text: string,
  sources: readonly SourceIndex[],
  work: Work,
): ReadonlyMap<number, readonly SeedPlace[]> {
  const found = new Map<number, SeedPlace[]>()
  const {heads, earlier} = chainSeeds(text)
  const mask = heads.length - 1
  for (const source of sources) {
    const {seedHashes} = source
    const letters = source.letters.text
    if (!work.spend(seedHashes.length)) return found
    for (let seed = 0; seed < seedHashes.length; seed++) {
      let next = heads[slotOf(seedHashes[seed] ?? 0, mask)] ?? 0
      while (next > 0) {
        const at = next - 1
        next = earlier[at] ?? 0
        if (!work.spend(16)) return found
        if (isSame(text, at, letters, seed * STRIDE)) addPlace(found, at, source, seed * STRIDE)
      }
    }
  }
  return found
}

/** Text that is repeated over and over is noted so often in each source. */
const MOST_COPIES = 8

function addPlace(
  found: Map<number, SeedPlace[]>,
  place: number,
  source: SourceIndex,
  at: number,
): void {
  const places = found.get(place)
  if (places === undefined) found.set(place, [{source, at}])
  else if (places.at(-MOST_COPIES)?.source !== source) places.push({source, at})
}

/** By hash the last place with it, counted from one, and by place the one before it with the same hash. */
function chainSeeds(text: string): {heads: Int32Array; earlier: Int32Array} {
  const count = Math.max(0, text.length - SEED_LENGTH + 1)
  const heads = new Int32Array(1 << Math.max(4, 34 - Math.clz32(Math.max(1, count))))
  const earlier = new Int32Array(count)
  const mask = heads.length - 1
  let hash = count > 0 ? hashAt(text, 0) : 0
  for (let at = 0; at < count; at++) {
    const slot = slotOf(hash, mask)
    earlier[at] = heads[slot] ?? 0
    heads[slot] = at + 1
    const out = Math.imul(text.charCodeAt(at), TOP)
    hash = (Math.imul(hash - out, BASE) + text.charCodeAt(at + SEED_LENGTH)) | 0
  }
  return {heads, earlier}
}

const BASE = 0x01000193
/** What the first letter of a seed is multiplied by. */
const TOP = Array.from({length: SEED_LENGTH - 1}).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
)

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + SEED_LENGTH; i++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0
  }
  return hash
}

function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask
}

function isSame(one: string, oneAt: number, other: string, otherAt: number): boolean {
  for (let i = 0; i < SEED_LENGTH; i++) {
    if (one.charCodeAt(oneAt + i) !== other.charCodeAt(otherAt + i)) return false
  }
  return true
}
