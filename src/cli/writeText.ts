import type {OutputStream} from './invocation.ts'

/**
 * Writes to a stream and waits until it has taken the text, so that a slow reader slows us down.
 * False when nobody reads any more (`| head`): then there is nothing left to do.
 */
export function writeText(stream: OutputStream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined) resolve(true)
      else if (
        'code' in error &&
        ['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'].includes(String(error.code))
      )
        resolve(false)
      else reject(error)
    })
  })
}
