/** Everything begins where eight bytes do, so that every kind of array may lie there. */
const ALIGNMENT = 8

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT
}

/** Arrays behind one another as bytes, in the machine's own order. */
export function packArrays(arrays: readonly NumberArray[]): Uint8Array {
  const packed = new Uint8Array(arrays.reduce((sum, {byteLength}) => sum + aligned(byteLength), 0))
  let at = 0
  for (const {buffer, byteOffset, byteLength} of arrays) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += aligned(byteLength)
  }
  return packed
}

/**
 * Takes arrays out of what `packArrays` made, in the same order; they share its memory. Where there is less than is
 * asked for an array is empty, and `isUsedUp` is false for good.
 */
export class PackedArrays {
  readonly #bytes: Uint8Array
  #at = 0
  #isShort = false

  constructor(packed: Uint8Array) {
    this.#bytes = packed.byteOffset % ALIGNMENT === 0 ? packed : packed.slice()
  }

  /** True when all was taken, and nothing that was not there. */
  get isUsedUp(): boolean {
    return !this.#isShort && this.#at === this.#bytes.length
  }

  uint8(count: number): Uint8Array {
    return new Uint8Array(...this.#take(count))
  }

  uint16(count: number): Uint16Array {
    return new Uint16Array(...this.#take(count, 2))
  }

  uint32(count: number): Uint32Array {
    return new Uint32Array(...this.#take(count, 4))
  }

  int32(count: number): Int32Array {
    return new Int32Array(...this.#take(count, 4))
  }

  #take(count: number, size = 1): [buffer: ArrayBufferLike, offset: number, count: number] {
    const at = this.#at
    const next = at + aligned(count * size)
    if (next > this.#bytes.length) {
      this.#isShort = true
      return [this.#bytes.buffer, this.#bytes.byteOffset, 0]
    }
    this.#at = next
    return [this.#bytes.buffer, this.#bytes.byteOffset + at, count]
  }
}
