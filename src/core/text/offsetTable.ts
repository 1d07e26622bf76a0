/** Every how many entries an offset is kept whole. */
const STRIDE = 64
const LONG = 255

/**
 * A rising list of offsets, kept as the steps between them: a byte each, and every 64th whole. Offsets
 * of a stream in a text that it was drawn from are such a list, and seldom have a long step.
 */
export class OffsetTable {
  #length = 0
  #last = 0
  #steps = new Uint8Array(64)
  #whole = new Uint32Array(2)
  /** Steps that do not go into a byte, by entry. */
  readonly #long = new Map<number, number>()

  get length(): number {
    return this.#length
  }

  /** The memory that the table takes, in bytes. */
  get byteLength(): number {
    return this.#steps.byteLength + this.#whole.byteLength
  }

  /** Adds an offset that is not below the one before. */
  push(offset: number): void {
    const entry = this.#length++
    if (entry === this.#steps.length) this.#steps = doubled(this.#steps, Uint8Array)
    const step = offset - this.#last
    this.#last = offset
    if (step >= LONG) {
      this.#steps[entry] = LONG
      this.#long.set(entry, step)
    } else this.#steps[entry] = step
    if (entry % STRIDE !== 0) return
    const slot = entry / STRIDE
    if (slot === this.#whole.length) this.#whole = doubled(this.#whole, Uint32Array)
    this.#whole[slot] = offset
  }

  /** Gives back the memory that was held for more to come. */
  trim(): void {
    this.#steps = this.#steps.slice(0, this.#length)
    this.#whole = this.#whole.slice(0, Math.ceil(this.#length / STRIDE))
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

function doubled<Type extends Uint8Array | Uint32Array>(
  array: Type,
  create: new (length: number) => Type,
): Type {
  const larger = new create(array.length * 2)
  larger.set(array)
  return larger
}
