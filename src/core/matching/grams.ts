import type {Span} from '../model/span.ts'
import type {Work} from './work.ts'

/** Five letters in a row are one gram. */
const GRAM = 5
/** Texts are looked at in blocks of so many letters. */
const BLOCK = 128

/**
 * In which blocks of a text each run of five letters occurs: an inverted index by hash. A quotation with
 * errors keeps most of its grams, so the blocks that hold many of them are where it may stand.
 */
export class Grams {
  readonly #text: string
  readonly #shift: number
  /** By hash, where its blocks begin in `#blocks`; one more at the end. */
  readonly #begins: Uint32Array
  readonly #blocks: Uint16Array | Uint32Array
  readonly #votes: Uint16Array

  constructor(text: string) {
    this.#text = text
    const count = Math.max(0, text.length - GRAM + 1)
    const bits = Math.max(8, Math.min(18, 30 - Math.clz32(Math.max(1, count))))
    this.#shift = 32 - bits
    this.#begins = new Uint32Array((1 << bits) + 2)
    const blocks = Math.ceil(text.length / BLOCK) + 1
    const total = this.#count(count)
    this.#blocks = blocks <= 0x10000 ? new Uint16Array(total) : new Uint32Array(total)
    this.#fill(count)
    this.#votes = new Uint16Array(blocks + 1)
  }

  get byteLength(): number {
    return this.#begins.byteLength + this.#blocks.byteLength + this.#votes.byteLength
  }

  /** How often each hash occurs, a gram that a block repeats counted once; then where each begins. */
  #count(count: number): number {
    const begins = this.#begins
    this.#eachGram(count, (hash) => {
      begins[hash + 2] = (begins[hash + 2] ?? 0) + 1
    })
    for (let i = 1; i < begins.length; i++) begins[i] = (begins[i] ?? 0) + (begins[i - 1] ?? 0)
    return begins.at(-1) ?? 0
  }

  /** Puts the blocks in; `begins[hash + 1]` runs up to where the next hash begins, and so becomes its place. */
  #fill(count: number): void {
    const begins = this.#begins
    const blocks = this.#blocks
    this.#eachGram(count, (hash, block) => {
      const slot = begins[hash + 1] ?? 0
      blocks[slot] = block
      begins[hash + 1] = slot + 1
    })
  }

  #eachGram(count: number, take: (hash: number, block: number) => void): void {
    const last = new Int32Array(this.#begins.length).fill(-1)
    for (let at = 0; at < count; at++) {
      const hash = this.#hash(this.#text, at)
      const block = Math.floor(at / BLOCK)
      if (last[hash] === block) continue
      last[hash] = block
      take(hash, block)
    }
  }

  #hash(text: string, at: number): number {
    let hash = text.charCodeAt(at)
    hash = (Math.imul(hash, 37) + text.charCodeAt(at + 1)) | 0
    hash = (Math.imul(hash, 37) + text.charCodeAt(at + 2)) | 0
    hash = (Math.imul(hash, 37) + text.charCodeAt(at + 3)) | 0
    hash = (Math.imul(hash, 37) + text.charCodeAt(at + 4)) | 0
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift
  }

  /**
   * The stretches of the text that most likely hold a pattern, best first: as many blocks as it can reach
   * over, by how many of its grams occur in them. Rare grams are read first, until the work allowed for
   * reading is done: grams made by errors are rare too, so many are read, not few.
   */
  candidates(pattern: string, limit: number, work: Work): readonly Span[] {
    const touched = this.#vote(pattern, work)
    const reach = Math.ceil(pattern.length / BLOCK) + 1
    const votes = this.#votes
    const best: {block: number; score: number}[] = []
    const starts = new Set<number>()
    for (const block of touched) {
      for (let start = Math.max(0, block - reach + 1); start <= block; start++) starts.add(start)
    }
    for (const start of starts) {
      let score = 0
      for (let i = start; i < start + reach; i++) score += votes[i] ?? 0
      best.push({block: start, score})
    }
    for (const block of touched) votes[block] = 0
    best.sort((a, b) => b.score - a.score || a.block - b.block)
    return thinned(best, reach, limit).map((start) => ({
      start: start * BLOCK,
      end: (start + reach) * BLOCK,
    }))
  }

  /** Counts the pattern's grams block by block; gives the blocks that have any. */
  #vote(pattern: string, work: Work): readonly number[] {
    const hashes = new Set<number>()
    for (let at = 0; at + GRAM <= pattern.length; at++) hashes.add(this.#hash(pattern, at))
    const lists = [...hashes]
      .map((hash) => ({from: this.#begins[hash] ?? 0, to: this.#begins[hash + 1] ?? 0}))
      .sort((a, b) => a.to - a.from - (b.to - b.from))
    const touched: number[] = []
    let read = 0
    for (const {from, to} of lists) {
      read += to - from
      if (read > MAXIMUM_READ || !work.spend(to - from)) break
      for (let i = from; i < to; i++) {
        const block = this.#blocks[i] ?? 0
        const votes = this.#votes[block] ?? 0
        if (votes === 0) touched.push(block)
        this.#votes[block] = votes + 1
      }
    }
    return touched
  }
}

/** Postings read for one pattern. */
const MAXIMUM_READ = 100_000

/** The best starts, leaving out those beside a better one. */
function thinned(
  ranked: readonly {block: number; score: number}[],
  reach: number,
  limit: number,
): readonly number[] {
  const kept: number[] = []
  const taken = new Set<number>()
  for (const {block} of ranked) {
    if (taken.has(block)) continue
    kept.push(block)
    if (kept.length === limit) break
    // A neighbour a whole reach away may hold another copy and stays.
    for (let i = block - Math.ceil(reach / 2); i <= block + Math.ceil(reach / 2); i++) taken.add(i)
  }
  return kept
}
