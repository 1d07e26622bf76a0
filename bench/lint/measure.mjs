import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

// Bash's own clock for children is used because it counts in milliseconds on every system, is of the
// whole process tree, and costs nothing that is counted. /proc counts in hundredths of a second only.
const script = '{ time "$@" >"$OUT" 2>"$ERR" ; code=$? ; } 2>"$TIME"; exit $code'

/**
 * Runs a command once, as a process of its own.
 *
 * @param {readonly string[]} command
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} [variables] what the child finds in its environment besides
 * @returns {{cpu: number, wall: number, code: number | null, stdout: string, stderr: string}} times in milliseconds
 */
export function measure(command, cwd, variables = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-run-'))
  const [OUT, ERR, TIME] = ['out', 'err', 'time'].map((name) => join(folder, name))
  // NODE_EXTRA_CA_CERTS costs every start of Node more than the work; the rest may change what is loaded.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
  )
  const env = {
    ...environment,
    LC_ALL: 'C',
    TIMEFORMAT: '%R %U %S',
    NO_COLOR: '1',
    OUT,
    ERR,
    TIME,
    ...variables,
  }
  try {
    const {status, error} = spawnSync('bash', ['-c', script, 'bench', ...command], {cwd, env})
    if (error !== undefined) throw error
    const [wall, user, system] = readFileSync(TIME, 'utf8')
      .trim()
      .split('\n')
      .at(-1)
      .split(' ')
      .map(Number)
    const [stdout, stderr] = [OUT, ERR].map((file) => readFileSync(file, 'utf8'))
    return {cpu: (user + system) * 1000, wall: wall * 1000, code: status, stdout, stderr}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
