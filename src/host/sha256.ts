/**
 * The SHA-256 of bytes and texts, one after the other, in hexadecimal. Node's own module for it is loaded by the
 * first who asks: most checks need none, and loading it takes longer than reading a source.
 */
export async function sha256(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const {createHash} = await import('node:crypto')
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
