// Runs the property tests over and over, each time with other cases: `npm run soak [-- ROUNDS]`.
// Ends at the first failure, and names the seed that repeats it.
import {spawnSync} from 'node:child_process'
import {randomInt} from 'node:crypto'
import {globSync, readFileSync} from 'node:fs'

const rounds = Number(process.argv[2] ?? 20)
const files = globSync('test/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("from 'fast-check'"),
)
for (let round = 1; round <= rounds; round++) {
  const seed = randomInt(2 ** 31)
  const {status, stdout} = spawnSync(
    'mocha',
    [
      '--no-config',
      '--reporter',
      'dot',
      '--timeout',
      '120000',
      '--require',
      'test/support/seeds.ts',
      ...files,
    ],
    {
      env: {...process.env, PROPERTY_SEED: String(seed)},
      encoding: 'utf8',
    },
  )
  if (status !== 0) {
    console.error(stdout)
    console.error(`Round ${round} failed. Again: PROPERTY_SEED=${seed} npx mocha`)
    process.exit(1)
  }
  console.log(`Round ${round} of ${rounds}: all properties hold.`)
}
