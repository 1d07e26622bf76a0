import {waitForFiles} from '../host/files.ts'
import {localDay} from '../host/localDay.ts'
import {main} from './main.ts'

/** Runs the program with what this process was given; the process ends by itself when all is written. */
export async function runProcess(): Promise<void> {
  waitForFiles(true)
  const {argv, env, stdout, stderr} = process
  process.exitCode = await main({
    args: argv.slice(2),
    cwd: process.cwd(),
    env,
    // Opened by the first who reads it: that costs more than many a check has to spare.
    stdin: {[Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]()},
    stdout,
    stderr,
    today: localDay(new Date()),
  })
}
