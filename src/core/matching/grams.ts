import type {Span} from '../model/span.ts'
import type {Work} from './work.ts'

/** Five letters in a row are one gram. */
const GRAM = 5
/** Texts are looked at in blocks of so many letters; longer texts in longer ones, so that 16 bits name a block. */
const SHORTEST_BLOCK = 128
const MOST_BLOCKS = 0x10000

/**
 * In which blocks of a text each run of five letters occurs: an inverted index by hash. A quotation with
 * errors keeps most of its grams, so the blocks that hold many of them are where it may stand.
 */
export class Grams {
  readonly #text: string
  readonly #shift: number
  readonly #block: number
  /** By hash, where its blocks begin in `#blocks`; one more at the end. */
  readonly #begins: Uint32Array
  readonly #blocks: Uint16Array
  readonly #votes: Uint16Array

  constructor(text: string) {
    this.#text = text
    const count = Math.max(0, text.length - GRAM + 1)
    const bits = Math.max(8, Math.min(18, 29 - Math.clz32(Math.max(1, count))))
    this.#shift = 32 - bits
    this.#begins = new Uint32Array((1 << bits) + 2)
    let block = SHORTEST_BLOCK
    while (text.length / block >= MOST_BLOCKS) block *= 2
    this.#block = block
    const blocks = Math.ceil(text.length / block) + 1
    const total = this.#count(count)
    this.#blocks = new Uint16Array(total)
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
      const block = Math.floor(at / this.#block)
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
    const reach = Math.ceil(pattern.length / this.#block) + 1
    const votes = this.#votes
    const best = new BestBlocks(limit, Math.ceil(reach / 2))
    for (const start of touched) {
      let score = 0
      for (let i = start; i < start + reach; i++) score += votes[i] ?? 0
      best.offer(start, score)
    }
    for (const block of touched) votes[block] = 0
    return best
      .blocks()
      .map((start) => ({start: start * this.#block, end: (start + reach) * this.#block}))
  }

  /** Where a pattern of five letters or more stands letter for letter, in order, at most `limit` places. */
  find(pattern: string, limit: number, work: Work): number[] {
    const {from, to, at} = this.#rarest(pattern)
    const found: number[] = []
    for (let i = from; i < to && found.length < limit && work.spend(32); i++) {
      // The gram begins in this block, the pattern so many letters before it.
      const start = Math.max(0, (this.#blocks[i] ?? 0) * this.#block - at)
      const end = ((this.#blocks[i] ?? 0) + 1) * this.#block - at
      const stretch = this.#text.slice(start, end - 1 + pattern.length)
      for (let hit = stretch.indexOf(pattern); hit >= 0; hit = stretch.indexOf(pattern, hit + 1)) {
        found.push(start + hit)
      }
    }
    return found.slice(0, limit)
  }

  /** The blocks of the gram of a pattern that occurs least, and where it stands in the pattern. */
  #rarest(pattern: string): {from: number; to: number; at: number} {
    let best = {from: 0, to: 0, at: 0}
    for (let at = 0; at + GRAM <= pattern.length; at++) {
      const hash = this.#hash(pattern, at)
      const [from, to] = [this.#begins[hash] ?? 0, this.#begins[hash + 1] ?? 0]
      if (at === 0 || to - from < best.to - best.from) best = {from, to, at}
    }
    return best
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
const MAXIMUM_READ = 40_000

/** The blocks with the highest scores; of those beside each other only the best. */
class BestBlocks {
  readonly #limit: number
  /** So near, two blocks are the same place. */
  readonly #apart: number
  /** Best first. */
  readonly #kept: {readonly block: number; readonly score: number}[] = []

  constructor(limit: number, apart: number) {
    this.#limit = limit
    this.#apart = apart
  }

  offer(block: number, score: number): void {
    const last = this.#kept.at(-1)
    if (this.#kept.length === this.#limit && score <= (last?.score ?? 0)) return
    const neighbour = this.#kept.findIndex((kept) => Math.abs(kept.block - block) <= this.#apart)
    if (neighbour >= 0) {
      if ((this.#kept[neighbour]?.score ?? 0) >= score) return
      this.#kept.splice(neighbour, 1)
    }
    const at = this.#kept.findIndex((kept) => kept.score < score)
    this.#kept.splice(at < 0 ? this.#kept.length : at, 0, {block, score})
    if (this.#kept.length > this.#limit) this.#kept.pop()
  }

  /** Those with half as many votes as the best, or more. */
  blocks(): readonly number[] {
    const least = (this.#kept[0]?.score ?? 0) / 2
    return this.#kept.filter(({score}) => score >= least).map(({block}) => block)
  }
}
