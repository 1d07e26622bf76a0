// What reading a Word file costs, whole process, beside mammoth and pandoc. `--pages 100 --runs 5`.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {measure, median} from '../lint/measure.mjs'
import {makeDocx} from './docx/makeDocx.mjs'

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '5'},
    pages: {type: 'string', multiple: true, default: ['10', '100', '1000']},
  },
})
const here = (name) => fileURLToPath(new URL(`docx/${name}`, import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'bench-docx-'))
try {
  const ours = join(root, 'readHere.cjs')
  await build({
    entryPoints: [here('readHere.mjs')],
    outfile: ours.replace('.cjs', '.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    logLevel: 'warning',
  })
  const tools = [
    ['node alone', () => [process.execPath, '-e', '0']],
    ['hearing-response', (file) => [process.execPath, ours.replace('.cjs', '.mjs'), file]],
    ['mammoth, plain text', (file) => [process.execPath, here('readWithMammoth.mjs'), file]],
    ['mammoth, HTML', (file) => [process.execPath, here('readWithMammoth.mjs'), file, 'html']],
    ['pandoc, plain text', (file) => ['pandoc', '-t', 'plain', file]],
  ]
  for (const pages of values.pages.map(Number)) {
    const file = join(root, `${pages}.docx`)
    writeFileSync(file, makeDocx(pages))
    const rows = tools.map(([name, command]) => ({name, command: command(file), runs: []}))
    // All in turn, so that a busy moment of the machine hits each of them.
    for (let run = 0; run < Number(values.runs); run += 1) {
      for (const row of rows) row.runs.push(measure(row.command, root))
    }
    const alone = median(rows[0].runs.map(({cpu}) => cpu))
    console.log(`\n${pages} pages`)
    console.table(rows.map((row) => summarise(row, pages, alone)))
  }
} finally {
  rmSync(root, {recursive: true, force: true})
}

/** CPU of the whole process, of the reading alone, and how many pages that is in a second. */
function summarise({name, runs}, pages, alone) {
  if (runs.some(({code}) => code !== 0)) return {name, cpu: 'not there'}
  const cpu = median(runs.map((run) => run.cpu))
  const reading = name === 'node alone' || name.startsWith('pandoc') ? cpu : cpu - alone
  return {
    name,
    'cpu ms': Math.round(cpu),
    'without start-up': Math.round(reading),
    'pages a CPU second': Math.round((pages / reading) * 1000),
  }
}
