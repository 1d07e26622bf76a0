/** Every how many entries an offset is kept whole. */
const STRIDE = 64
const LONG = 255

/** What a table holds, as it may be kept. */
export interface OffsetParts {
  readonly steps: Uint8Array
  readonly whole: Uint32Array
  /** Steps that do not go into a byte: entry and step, in turn. */
  readonly long: Uint32Array
}

/** How many offsets are kept whole in a table of so many. */
export function wholeOffsets(length: number): number {
  return Math.ceil(length / STRIDE)
}

/**
 * A rising list of offsets, kept as the steps between them: a byte each, and every 64th whole. Offsets
 * of a stream in a text that it was drawn from are such a list, and seldom have a long step.
 */
export class OffsetTable {
  #length = 0
  #last = 0
  #steps: Uint8Array = new Uint8Array(0)
  #whole: Uint32Array = new Uint32Array(0)
  /** Steps that do not go into a byte, by entry. */
  readonly #long = new Map<number, number>()

  /** With parts, the table that they were taken out of; it shares their memory. */
  constructor(parts?: OffsetParts) {
    if (parts === undefined) return
    this.#length = parts.steps.length
    this.#steps = parts.steps
    this.#whole = parts.whole
    for (let i = 0; i + 1 < parts.long.length; i += 2)
      this.#long.set(parts.long[i] ?? 0, parts.long[i + 1] ?? 0)
    this.#last = this.at(this.#length - 1)
  }

  get parts(): OffsetParts {
    this.trim()
    const long = Uint32Array.from([...this.#long].flat())
    return {steps: this.#steps, whole: this.#whole, long}
  }

  get length(): number {
    return this.#length
  }

  /** The memory that the table takes, in bytes. */
  get byteLength(): number {
    return this.#steps.byteLength + this.#whole.byteLength
  }

  /** Adds offsets, none of them below the one before. */
  append(offsets: Uint32Array): void {
    const from = this.#length
    this.#reserve(from + offsets.length)
    const [steps, whole] = [this.#steps, this.#whole]
    let last = this.#last
    for (let i = 0; i < offsets.length; i++) {
      const offset = offsets[i] ?? 0
      const step = offset - last
      last = offset
      if (step < LONG) steps[from + i] = step
      else {
        steps[from + i] = LONG
        this.#long.set(from + i, step)
      }
      if ((from + i) % STRIDE === 0) whole[(from + i) / STRIDE] = offset
    }
    this.#last = last
    this.#length = from + offsets.length
  }

  #reserve(length: number): void {
    if (length > this.#steps.length) {
      this.#steps = grown(this.#steps, new Uint8Array(Math.max(length, this.#length * 2)))
    }
    const slots = wholeOffsets(length)
    if (slots > this.#whole.length) {
      this.#whole = grown(this.#whole, new Uint32Array(Math.max(slots, this.#whole.length * 2)))
    }
  }

  /** Gives back the memory that was held for more to come. */
  trim(): void {
    const slots = wholeOffsets(this.#length)
    if (this.#steps.length > this.#length) this.#steps = this.#steps.slice(0, this.#length)
    if (this.#whole.length > slots) this.#whole = this.#whole.slice(0, slots)
  }

  /** The offset of an entry; beyond the last, the last. */
  at(entry: number): number {
    if (this.#length === 0) return 0
    const inside = Math.max(0, Math.min(entry, this.#length - 1))
    const slot = Math.floor(inside / STRIDE)
    let offset = this.#whole[slot] ?? 0
    for (let i = slot * STRIDE + 1; i <= inside; i++) offset += this.#step(i)
    return offset
  }

  /** The first entry whose offset is not below the given one; `length` where there is none. */
  firstFrom(offset: number): number {
    let low = 0
    let high = Math.ceil(this.#length / STRIDE)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#whole[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    if (low === 0) return 0
    let entry = (low - 1) * STRIDE
    let value = this.#whole[low - 1] ?? 0
    while (value < offset) {
      entry++
      if (entry >= this.#length) return this.#length
      value += this.#step(entry)
    }
    return entry
  }

  #step(entry: number): number {
    const step = this.#steps[entry] ?? 0
    return step === LONG ? (this.#long.get(entry) ?? LONG) : step
  }
}

function grown<Type extends Uint8Array | Uint32Array>(from: Type, to: Type): Type {
  to.set(from)
  return to
}
