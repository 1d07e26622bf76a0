import type {Span} from '../model/span.ts'
import {bestBlocks} from './bestBlocks.ts'
import {GRAM, gramHashes} from './gramHash.ts'
import type {Work} from './work.ts'

/** Texts are looked at in blocks of 2⁷ letters; longer texts in longer ones, so that 16 bits name a block. */
const SHORTEST_BLOCK = 7
const MOST_BLOCKS = 0x10000
/** More than 2¹⁸ lists do not fit into a processor's cache, and filling them takes four times as long. */
const MOST_BITS = 18
const FEWEST_BITS = 8

/** What `Grams` works out of a text, and may be kept. */
export interface GramLists {
  /** By hash, where its blocks begin in `blocks`; one more at the end. */
  readonly begins: Uint32Array
  /** In which blocks of the text each hash occurs, rising; as often as it does. */
  readonly blocks: Uint16Array
}

/**
 * In which blocks of a text each run of five letters occurs: an inverted index by hash. A quotation with
 * errors keeps most of its grams, so the blocks that hold many of them are where it may stand.
 */
export class Grams {
  readonly #text: string
  readonly #bits: number
  /** A block is 2 to this power letters long. */
  readonly #block: number
  readonly #lists: GramLists
  /** By block, how much speaks for it; all zero between two searches. */
  readonly #votes: Uint16Array
  /** The blocks that anything speaks for. */
  readonly #touched: Uint16Array

  constructor(text: string, kept?: GramLists) {
    this.#text = text
    const {bits, block, blocks} = gramShape(text.length)
    this.#bits = bits
    this.#block = block
    this.#lists = kept ?? listGrams(text, bits, block)
    this.#votes = new Uint16Array(blocks + 1)
    this.#touched = new Uint16Array(blocks)
  }

  get lists(): GramLists {
    return this.#lists
  }

  get byteLength(): number {
    const {begins, blocks} = this.#lists
    return begins.byteLength + blocks.byteLength + this.#votes.byteLength + this.#touched.byteLength
  }

  /**
   * The stretches of the text that most likely hold a pattern, best first: as many blocks as it can reach
   * over, by how many of its grams occur in them and how rare those are. Rare grams are read first, until the
   * work allowed for reading is done: grams made by errors are rare too, so many are read, not few.
   */
  candidates(pattern: string, limit: number, work: Work): readonly Span[] {
    const votes = this.#votes
    const touched = this.#touched.subarray(0, this.#vote(pattern, work))
    const reach = (pattern.length >> this.#block) + 2
    const best = bestBlocks(votes, touched, reach, limit)
    for (const block of touched) votes[block] = 0
    return best.map((start) => ({
      start: start << this.#block,
      end: (start + reach) << this.#block,
    }))
  }

  /** Where a pattern of five letters or more stands letter for letter, in order, at most `limit` places. */
  find(pattern: string, limit: number, work: Work): number[] {
    const {from, to, at} = this.#rarest(pattern)
    const {blocks} = this.#lists
    const found: number[] = []
    let before = -1
    for (let i = from; i < to && found.length < limit && work.spend(32); i++) {
      const block = blocks[i] ?? 0
      if (block === before) continue
      before = block
      // The gram begins in this block, the pattern so many letters before it.
      const start = Math.max(0, (block << this.#block) - at)
      const end = ((block + 1) << this.#block) - at
      const stretch = this.#text.slice(start, Math.max(start, end - 1 + pattern.length))
      for (let hit = stretch.indexOf(pattern); hit >= 0; hit = stretch.indexOf(pattern, hit + 1)) {
        found.push(start + hit)
      }
    }
    return found.slice(0, limit)
  }

  /** The list of a gram of a pattern that occurs seldom, and where it stands in the pattern. */
  #rarest(pattern: string): {from: number; to: number; at: number} {
    const {begins} = this.#lists
    const hashes = this.#hashes(pattern)
    let best = {from: 0, to: 0, at: 0}
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0
      const [from, to] = [begins[hash] ?? 0, begins[hash + 1] ?? 0]
      if (at > 0 && to - from >= best.to - best.from) continue
      best = {from, to, at}
      if (to - from <= RARE) break
    }
    return best
  }

  #hashes(pattern: string): Uint32Array {
    const hashes = new Uint32Array(Math.max(0, pattern.length - GRAM + 1))
    gramHashes(pattern, 0, this.#bits, hashes)
    return hashes
  }

  /** Counts what speaks for each block; gives how many blocks there are that anything speaks for. */
  #vote(pattern: string, work: Work): number {
    const {begins} = this.#lists
    const rareFirst = this.#rareFirst(pattern)
    // Where none of the rarer grams occurs, the commoner ones alone do not make a likely place.
    const rare = Math.max(FEWEST_RARE, Math.ceil((rareFirst.length * 2) / 3))
    let size = 0
    let read = 0
    for (const [i, hash] of rareFirst.entries()) {
      const [from, to] = [begins[hash] ?? 0, begins[hash + 1] ?? 0]
      read += to - from
      if (read > MOST_READ || !work.spend(to - from)) break
      if (i < rare) size = this.#speak(from, to, size)
      else this.#support(from, to)
    }
    return size
  }

  /** Lets a list speak for its blocks; gives how many there are then that anything speaks for. */
  #speak(from: number, to: number, already: number): number {
    const {blocks} = this.#lists
    const [votes, touched] = [this.#votes, this.#touched]
    const weight = weightOf(to - from, touched.length)
    let size = already
    let before = -1
    for (let i = from; i < to; i++) {
      const block = blocks[i] ?? 0
      if (block === before) continue
      before = block
      const vote = votes[block] ?? 0
      if (vote === 0) touched[size++] = block
      votes[block] = vote + weight
    }
    return size
  }

  /** Lets a list speak for those of its blocks that something spoke for already. */
  #support(from: number, to: number): void {
    const {blocks} = this.#lists
    const votes = this.#votes
    const weight = weightOf(to - from, this.#touched.length)
    let before = -1
    for (let i = from; i < to; i++) {
      const block = blocks[i] ?? 0
      if (block === before) continue
      before = block
      const vote = votes[block] ?? 0
      if (vote !== 0) votes[block] = vote + weight
    }
  }

  /** Each hash of a pattern that the text has, once, the rarest first: errors make many that it has not. */
  #rareFirst(pattern: string): readonly number[] {
    const {begins} = this.#lists
    const count = (hash: number): number => (begins[hash + 1] ?? 0) - (begins[hash] ?? 0)
    const present = [...new Set(this.#hashes(pattern))].filter((hash) => count(hash) > 0)
    return present.sort((a, b) => count(a) - count(b) || a - b)
  }
}

/** A gram that occurs so often is rare enough. */
const RARE = 3
/** Entries read for one pattern. */
const MOST_READ = 24_000
/** So many of a pattern's rarest grams may name a block. */
const FEWEST_RARE = 32

/** How much a gram says, by how few blocks have it: the logarithm of how surprising it is to meet it by chance. */
function weightOf(occurrences: number, blocks: number): number {
  return 1 + Math.max(0, Math.round(2 * Math.log2(blocks / (occurrences + 1))))
}

/** How long a text's blocks are, and how many lists its grams are parted into, by its length alone. */
export function gramShape(length: number): {bits: number; block: number; blocks: number} {
  const bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, 29 - Math.clz32(Math.max(1, length))))
  let block = SHORTEST_BLOCK
  while (length >> block >= MOST_BLOCKS - 1) block++
  return {bits, block, blocks: (length >> block) + 1}
}

/** So many hashes are worked out at a time. */
const CHUNK = 1 << 13

/** Two passes: how often each hash occurs, which says where its list begins; then the lists. */
function listGrams(text: string, bits: number, block: number): GramLists {
  const begins = new Uint32Array((1 << bits) + 2)
  const blocks = new Uint16Array(Math.max(0, text.length - GRAM + 1))
  const hashes = new Uint32Array(Math.min(CHUNK, blocks.length))
  for (let from = 0; from < blocks.length; from += CHUNK) {
    const count = gramHashes(text, from, bits, hashes)
    for (let i = 0; i < count; i++) {
      const next = (hashes[i] ?? 0) + 2
      begins[next] = (begins[next] ?? 0) + 1
    }
  }
  for (let i = 1; i < begins.length; i++) begins[i] = (begins[i] ?? 0) + (begins[i - 1] ?? 0)
  for (let from = 0; from < blocks.length; from += CHUNK) {
    const count = gramHashes(text, from, bits, hashes)
    for (let i = 0; i < count; i++) {
      // Where the next hash begins runs up to it, and so becomes its place.
      const next = (hashes[i] ?? 0) + 1
      const slot = begins[next] ?? 0
      blocks[slot] = (from + i) >> block
      begins[next] = slot + 1
    }
  }
  return {begins, blocks}
}
