import {type ZipEntry, type ZipRefusal, refuseZip} from './zipEntry.ts'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
/** The longest comment that may follow the end record. */
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 1000

/**
 * Reads the directory at the end of a ZIP file (APPNOTE 6.3.10, 4.3.12 and 4.3.16), without touching
 * what is compressed. The directory must end where the end record begins, so that there is one reading
 * only; files in several volumes and ZIP64 are refused, as no document needs them.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | ZipRefusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return refuseZip('damaged', 'ZIP: no end')
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    return refuseZip('damaged', 'ZIP: volumes')
  }
  if (count > MOST_ENTRIES) return refuseZip('tooLarge', `ZIP: ${count} > ${MOST_ENTRIES}`)
  if (start + size !== end) return refuseZip('damaged', 'ZIP: directory')
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    const entry = at + ENTRY_LENGTH <= end ? readEntry(view, bytes, at) : undefined
    if (entry === undefined || entry.next > end) return refuseZip('damaged', 'ZIP: directory')
    entries.push(entry)
    at = entry.next
  }
  return at === end ? entries : refuseZip('damaged', 'ZIP: directory')
}

/** The end record is the last thing in the file but for its own comment, whose length it tells. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    if (at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): (ZipEntry & {readonly next: number}) | undefined {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next,
  }
}
