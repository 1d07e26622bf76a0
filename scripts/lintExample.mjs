// Runs the main job on the example hearing. One of its two responses is wrong on purpose, so that the
// program rightly ends with exit code 1; any other code is a failure of this script.
import {spawnSync} from 'node:child_process'

const root = new URL('..', import.meta.url)
const {status} = spawnSync(process.execPath, ['dist/cli.cjs', 'lint', 'examples'], {
  cwd: root,
  stdio: 'inherit',
})
if (status === 1) {
  console.error(
    '\nThe check ended with exit code 1, as it does wherever something must not go out:',
  )
  console.error(
    'svar/udkast-med-fejl.md has mistakes of many kinds on purpose, svar/svar.md has none.',
  )
}
process.exit(status === 1 ? 0 : 1)
