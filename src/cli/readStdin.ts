import {CannotWork} from './cannotWork.ts'

/** As for a file; nobody pipes more than this on purpose. */
const LARGEST = 20 * 1024 * 1024

/** All of standard input as bytes. */
export async function readStdin(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    length += bytes.length
    if (length > LARGEST) throw new CannotWork('there is too much text on standard input.')
    chunks.push(bytes)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
