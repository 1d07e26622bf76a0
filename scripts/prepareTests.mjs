// What is to be done before tests, side by side, for some of it waits for the net: types, ESLint and formatting, and
// the programs that tests drive. What each has to say comes when it is done, and one that fails is enough.
import {spawn} from 'node:child_process'

const root = new URL('..', import.meta.url)
const codes = await Promise.all(['programs', 'typecheck', 'lint', 'check:format'].map(run))
process.exitCode = codes.find((code) => code !== 0) ?? 0

function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })
}
