/** What unpacks the parts of a ZIP file; a host may have something faster. */
export type InflateRaw = (
  bytes: Uint8Array,
  limit: number,
) => Promise<Uint8Array | 'damaged' | 'tooLarge'>

/**
 * Inflates a raw deflate stream (RFC 1951) into at most `limit` bytes, by the platform's own
 * decompressor. Gives `tooLarge` as soon as more comes out, before the rest is inflated, and `damaged`
 * for a stream that is broken, ends too early or has something after its end. Never rejects.
 */
export async function inflateRaw(
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array | 'damaged' | 'tooLarge'> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  // What goes wrong shows where the result is read; the promises of the writing side say it again.
  const ignore = (): undefined => undefined
  writer.write(Uint8Array.from(bytes)).catch(ignore)
  writer.close().catch(ignore)
  const reader = stream.readable.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const {value} = (await reader.read()) as {readonly value?: Uint8Array}
      if (value === undefined) return join(parts, length)
      length += value.length
      if (length > limit) {
        reader.cancel().catch(ignore)
        return 'tooLarge'
      }
      parts.push(value)
    }
  } catch {
    return 'damaged'
  }
}

function join(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
