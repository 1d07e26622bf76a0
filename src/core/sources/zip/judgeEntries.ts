import type {Span} from '../../model/span.ts'
import {type ZipEntry, type ZipRefusal, refuseZip} from './zipEntry.ts'

const HEADER_SIGNATURE = 0x04034b50
const HEADER_LENGTH = 30
/** A part's data were encrypted: bit 0; by the whole directory: bit 13. */
const ENCRYPTED = 0x2001

/**
 * Judges the parts of a ZIP file on its raw bytes, before anything is inflated, and gives where the data of
 * each part stand. Refused are: two parts of one name (two programs may read different ones), names that
 * lead out of a folder, encrypted parts, parts whose own header disagrees with the directory, and parts
 * that share bytes (a small file can then become a huge one).
 */
export function judgeEntries(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): ReadonlyMap<string, Span> | ZipRefusal {
  const data = new Map<string, Span>()
  const folded = new Set<string>()
  const areas: Span[] = []
  for (const entry of entries) {
    const {name} = entry
    if (!isPlainPath(name)) return refuseZip('unsafe', name)
    // OPC compares names without regard to case.
    const key = name.toLowerCase()
    if (folded.has(key)) return refuseZip('unsafe', `2 × ${name}`)
    folded.add(key)
    if ((entry.flags & ENCRYPTED) !== 0) return refuseZip('encrypted', name)
    const span = findData(bytes, entry)
    if (span === undefined) return refuseZip('damaged', name)
    data.set(name, span)
    areas.push({start: entry.offset, end: span.end})
  }
  areas.sort((one, other) => one.start - other.start)
  const overlap = areas.some(({start}, at) => start < (areas[at - 1]?.end ?? 0))
  return overlap ? refuseZip('unsafe', 'ZIP: overlap') : data
}

/** Names with forward slashes below the root: no drive, no `..`, no control characters. */
function isPlainPath(name: string): boolean {
  if (name === '' || name.length > 500 || /[\\:\u0000-\u001F\u007F\uFFFD]/u.test(name)) return false
  return !name.startsWith('/') && !name.split('/').includes('..')
}

/** The stretch of a part's data, where its own header agrees with the directory and all lies within the file. */
function findData(bytes: Uint8Array, entry: ZipEntry): Span | undefined {
  const {offset, name, method, flags, compressedSize} = entry
  if (offset + HEADER_LENGTH > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, HEADER_LENGTH)
  if (view.getUint32(0, true) !== HEADER_SIGNATURE) return undefined
  const nameEnd = offset + HEADER_LENGTH + view.getUint16(26, true)
  const start = nameEnd + view.getUint16(28, true)
  const end = start + compressedSize
  if (end > bytes.length) return undefined
  const own = new TextDecoder().decode(bytes.subarray(offset + HEADER_LENGTH, nameEnd))
  const sameFlags = ((view.getUint16(6, true) ^ flags) & ENCRYPTED) === 0
  return own === name && view.getUint16(8, true) === method && sameFlags ? {start, end} : undefined
}
