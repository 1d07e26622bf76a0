import type {Runner} from 'mocha'
import Mocha from 'mocha'

/** Mocha's `spec` report, closed by one line that other programs can read: `N passed, N failed`. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options)
    runner.once('end', () => {
      const {passes, failures, pending} = this.stats
      const skipped = pending > 0 ? `, ${pending} skipped` : ''
      process.stdout.write(`${passes} passed, ${failures} failed${skipped}\n`)
    })
  }
}
