import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/**
 * Runs a command and gives the most memory that it held at once, in MB: what Linux says of the process just before
 * it ends. Elsewhere `undefined`.
 *
 * @param {readonly string[]} command
 * @returns {Promise<number | undefined>}
 */
export function measurePeak([program, ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: 'ignore'})
    let peak
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        const kilobytes = /^VmHWM:\s+(\d+)/mu.exec(status)?.[1]
        if (kilobytes !== undefined) peak = Number(kilobytes) / 1024
      } catch {
        // It has just ended.
      }
    }
    const timer = setInterval(look, 5)
    child.on('error', reject)
    child.on('exit', () => {
      clearInterval(timer)
      resolve(peak)
    })
  })
}
