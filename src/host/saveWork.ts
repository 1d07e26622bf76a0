import {setFlagsFromString} from 'node:v8'

/**
 * Tells V8 that this program runs for a moment and that nobody waits for a frame: code is optimised later and with
 * less effort, since most of it is over before that has paid for itself, and memory is tidied at once instead of
 * bit by bit beside the work. A fifth of a check's processor time, and as much of a keystroke's in the language server,
 * which does a little of everything. Other versions of V8 may not know these words, and would complain aloud; and
 * Electron, which desktop editors run servers with, may not let them be changed any more. Those are told nothing.
 */
export function saveWork({v8, electron}: NodeJS.ProcessVersions = process.versions): boolean {
  if (electron !== undefined || !v8.startsWith('13.')) return false
  for (const flag of FLAGS) setFlagsFromString(flag)
  return true
}

const FLAGS = [
  '--efficiency-mode',
  '--invocation-count-for-maglev=2000',
  '--no-incremental-marking',
]
