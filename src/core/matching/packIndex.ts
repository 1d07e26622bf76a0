import type {Letters} from '../text/letters.ts'
import {OffsetTable, wholeOffsets} from '../text/offsetTable.ts'
import {stringOfCodes} from '../text/stringOfCodes.ts'
import {GRAM} from './gramHash.ts'
import {type GramLists, gramShape} from './grams.ts'
import type {SourceIndex} from './indexSource.ts'
import {packArrays, PackedArrays} from './packedArrays.ts'
import {seedCount} from './seeds.ts'

/** What a pack gives back; what was not packed is made when it is asked for. */
export interface UnpackedIndex {
  readonly letters: Letters
  readonly seedHashes: Int32Array
  readonly grams?: GramLists
}

/** Another number on a machine of the other byte order, and then it is not ours. */
const MAGIC = 0x48524958
/** Goes up with every change of what an index holds, or of how it is worked out of a text. */
const VERSION = 2
const HEADER = 6
const WIDE = 1
const GRAMS = 2

/**
 * An index as bytes, to be kept beside its source; `unpackIndex` gives it back without working anything out anew.
 * The grams are the largest part, and worth keeping for long texts only.
 */
export function packIndex(index: SourceIndex, withGrams: boolean): Uint8Array {
  const {text, offsets} = index.letters
  const codes = codesOf(text)
  const flags = (codes instanceof Uint16Array ? WIDE : 0) | (withGrams ? GRAMS : 0)
  const {steps, whole, long} = offsets.parts
  const header = [MAGIC, VERSION, index.source.text.length, text.length, flags, long.length]
  const arrays = [Uint32Array.from(header), codes, steps, whole, long, index.seedHashes]
  if (!withGrams) return packArrays(arrays)
  const {begins, blocks} = index.grams.lists
  return packArrays([...arrays, begins, blocks])
}

/**
 * The index of a text of so many code units; `undefined` for bytes that this version of `packIndex` did not make of
 * such a text. Shares the memory of the bytes.
 */
export function unpackIndex(packed: Uint8Array, textLength: number): UnpackedIndex | undefined {
  const arrays = new PackedArrays(packed)
  const [magic, version, ofText, length = 0, flags = 0, long = 0] = arrays.uint32(HEADER)
  if (magic !== MAGIC || version !== VERSION || ofText !== textLength) return undefined
  if ((flags & ~(WIDE | GRAMS)) !== 0) return undefined
  const text =
    (flags & WIDE) === 0
      ? new TextDecoder().decode(arrays.uint8(length))
      : stringOfCodes(arrays.uint16(length))
  const offsets = {
    steps: arrays.uint8(length),
    whole: arrays.uint32(wholeOffsets(length)),
    long: arrays.uint32(long),
  }
  const seedHashes = arrays.int32(seedCount(length))
  const grams = (flags & GRAMS) === 0 ? {} : {grams: takeGrams(arrays, length)}
  if (!arrays.isUsedUp || text.length !== length) return undefined
  return {letters: {text, offsets: new OffsetTable(offsets)}, seedHashes, ...grams}
}

function takeGrams(arrays: PackedArrays, length: number): GramLists {
  const begins = arrays.uint32((1 << gramShape(length).bits) + 2)
  return {begins, blocks: arrays.uint16(Math.max(0, length - GRAM + 1))}
}

/** Letters are plain ones nearly always: a byte each, else two. */
function codesOf(text: string): Uint8Array | Uint16Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 128) return Uint16Array.from({length: text.length}, (_, i) => text.charCodeAt(i))
    bytes[at] = code
  }
  return bytes
}
