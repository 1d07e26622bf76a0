import {inflateRawSync} from 'node:zlib'
import type {InflateRaw} from '../../core/sources/zip/inflateRaw.ts'

/** Inflates with Node's own zlib, which is several times as fast as a stream; it never gives more than `limit`. */
export const inflateHere: InflateRaw = (bytes, limit) => {
  try {
    const {buffer, engine} = inflateRawSync(bytes, {
      maxOutputLength: Math.max(1, limit),
      // All of it in one piece, and room to see that there is more.
      chunkSize: limit + 64,
      info: true,
    }) as unknown as {readonly buffer: Uint8Array; readonly engine: {readonly bytesWritten: number}}
    // What stands after the end of the stream is no part of it.
    const isWhole = engine.bytesWritten === bytes.length
    return Promise.resolve(isWhole ? buffer : 'damaged')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return Promise.resolve(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged')
  }
}
