/**
 * Gives each finding an identity that survives edits elsewhere in the file: made of the rule, the
 * file and the words that it stands at, not of lines. Equal findings are told apart by their order.
 * One function for one report: it remembers what it has given out.
 */
export function createFingerprints(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>()
  return (parts) => {
    const key = parts.map((part) => part.replace(/\s+/gu, ' ').trim()).join('\u0000')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return hash(`${key}\u0000${count}`)
  }
}

/** FNV-1a over code units, twice from different starts: 64 bits as 16 hexadecimal digits. */
function hash(text: string): string {
  return hash32(text, 0x811c9dc5) + hash32(text, 0x1b873593)
}

function hash32(text: string, start: number): string {
  let value = start
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    value = Math.imul(value ^ (code & 0xff), 0x01000193)
    value = Math.imul(value ^ (code >> 8), 0x01000193)
  }
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  return (value >>> 0).toString(16).padStart(8, '0')
}
