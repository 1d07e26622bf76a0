const TABLE = makeTable()

/** The checksum that ZIP keeps of every part (ISO 3309, as in PNG and gzip), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  // An iterator would cost more than the sum.
  let at = 0
  while (at < bytes.length) {
    crc = (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
    at++
  }
  return (crc ^ 0xffffffff) >>> 0
}

function makeTable(): Uint32Array {
  return Uint32Array.from({length: 256}, (_, index) => {
    let value = index
    for (let bit = 0; bit < 8; bit++)
      value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320
    return value >>> 0
  })
}
