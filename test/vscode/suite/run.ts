import {appendFileSync, writeFileSync} from 'node:fs'
import Mocha from 'mocha'

/**
 * Runs the tests inside the extension host; the editor calls it. What came of each goes to a file that the
 * launcher follows, and a mark beside it says that all passed: the editor itself calls a crash a success.
 */
export async function run(): Promise<void> {
  const output = process.env['EDITOR_TEST_OUTPUT'] ?? '/dev/stdout'
  const print = (line: string): void => appendFileSync(output, `${line}\n`)
  const grep = process.env['EDITOR_TEST_GREP']
  const mocha = new Mocha({timeout: 60_000, ...(grep === undefined ? {} : {grep})})
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  await import('./findings.ts')
  await import('./quotations.ts')
  await import('./writing.ts')
  const runner = mocha.run()
  runner.on('pass', (test) => print(`✔ ${test.fullTitle()}`))
  runner.on('pending', (test) => print(`- ${test.fullTitle()}`))
  runner.on('fail', (test, error: Error) => {
    print(`✘ ${test.fullTitle()}\n${error.stack ?? error.message}`)
  })
  await new Promise((done) => runner.on('end', done))
  const {failures} = runner
  if (failures > 0) throw new Error(`${failures} tests failed in the editor.`)
  writeFileSync(`${output}.passed`, '')
}
