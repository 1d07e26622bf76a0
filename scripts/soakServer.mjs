// Writes at random in the example, as an editor tells the language server, and compares with a check from nothing:
// 20,000 edits unless said. `npm test` does the same with fewer.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {soak} from '../test/support/soak.ts'

const {values} = parseArgs({
  options: {
    edits: {type: 'string', default: '20000'},
    every: {type: 'string', default: '500'},
    seed: {type: 'string', default: '1'},
  },
})
const folder = mkdtempSync(join(tmpdir(), 'soak-'))
try {
  await soak({
    edits: Number(values.edits),
    compareEvery: Number(values.every),
    seed: Number(values.seed),
    folder,
    onCompared: (done) => {
      const {rss, heapUsed} = process.memoryUsage()
      const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0)
      console.log(`${done} edits the same; ${megabytes(rss)} MB, heap ${megabytes(heapUsed)} MB`)
    },
  })
} finally {
  rmSync(folder, {recursive: true, force: true})
}
