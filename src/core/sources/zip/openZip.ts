import {crc32} from './crc32.ts'
import type {InflateRaw} from './inflateRaw.ts'
import {judgeEntries} from './judgeEntries.ts'
import {readDirectory} from './readDirectory.ts'
import {type ZipRefusal, refuseZip} from './zipEntry.ts'

/** A ZIP file that was judged to be safe to open. */
export interface ZipArchive {
  readonly kind: 'opened'
  readonly names: readonly string[]
  /**
   * Inflates one part and checks it: its length and checksum must be those that it says. `undefined` for a
   * name that is not there; names are compared without regard to case, as OPC does.
   */
  read(name: string): Promise<Uint8Array | ZipRefusal | undefined>
}

/** Gives the checksum that `crc32` gives; a host may have a faster one. */
export type Checksum = (bytes: Uint8Array) => number

export interface ZipLimits {
  readonly part: number
  readonly total: number
}

/** What one part, and all parts of one document together, may be when inflated: 32 MB and 64 MB. */
export const zipLimits: ZipLimits = {part: 32 * 1024 * 1024, total: 64 * 1024 * 1024}

const STORED = 0
const DEFLATED = 8

/**
 * Opens a ZIP container. All of it is judged on its raw bytes before anything is inflated (see
 * `judgeEntries`), and what it says about sizes is never believed: inflating stops at a limit, and what
 * comes out must have the length and the checksum that were said.
 */
export function openZip(
  bytes: Uint8Array,
  inflate: InflateRaw,
  limits: ZipLimits = zipLimits,
  checksum: Checksum = crc32,
): ZipArchive | ZipRefusal {
  const entries = readDirectory(bytes)
  if ('kind' in entries) return entries
  const data = judgeEntries(bytes, entries)
  if ('kind' in data) return data
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  let left = limits.total
  return {
    kind: 'opened',
    names: entries.map(({name}) => name),
    async read(name) {
      const entry = byName.get(name.toLowerCase())
      const span = entry && data.get(entry.name)
      if (entry === undefined || span === undefined) return undefined
      const limit = Math.min(limits.part, left)
      if (entry.size > limit) return refuseZip('tooLarge', name)
      const raw = bytes.subarray(span.start, span.end)
      // More than was said comes out of a part that lies; it is inflated no further.
      const part = await unpack(raw, entry.method, entry.size, inflate)
      if (typeof part === 'string') return refuseZip('damaged', name)
      left -= part.length
      return part.length === entry.size && checksum(part) === entry.crc
        ? part
        : refuseZip('damaged', name)
    },
  }
}

async function unpack(
  raw: Uint8Array,
  method: number,
  size: number,
  inflate: InflateRaw,
): Promise<Uint8Array | string> {
  if (method === STORED) return raw
  return method === DEFLATED ? inflate(raw, size) : 'method'
}
