/** What stands in a compound file (MS-CFB), the container of Office's formats until 2003. */
export type OleContent = 'encrypted' | 'word' | 'excel' | 'powerpoint' | 'mail' | 'unknown'

const NAMES: ReadonlyMap<string, OleContent> = new Map<string, OleContent>([
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
  ['Book', 'excel'],
  ['PowerPoint Document', 'powerpoint'],
  ['__properties_version1.0', 'mail'],
])

/** Entries of the directory begin at multiples of this, and their names are no longer than half of it. */
const ENTRY = 128
const LONGEST_NAME = 64

/**
 * Tells what a compound file holds by the names in its directory. A Word document with a password is one,
 * whatever its name; what is in it then is `encrypted`. `unknown` for a file that is cut short.
 */
export function identifyOle(bytes: Uint8Array): OleContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = new Set<OleContent>()
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = view.getUint16(at + LONGEST_NAME, true)
    // The length counts bytes, with the zero at the end.
    if (length < 4 || length > LONGEST_NAME || length % 2 !== 0) continue
    if (view.getUint16(at + length - 2, true) !== 0) continue
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2))
    const content = NAMES.get(name)
    if (content !== undefined) found.add(content)
  }
  return (
    (['encrypted', 'mail', 'word', 'powerpoint', 'excel'] as const).find((each) =>
      found.has(each),
    ) ?? 'unknown'
  )
}
