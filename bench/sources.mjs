// What reading documents costs, whole process, beside other programs: pages a second of CPU, start-up, peak memory.
// `--write` puts it into docs/benchmarks.md. Needs LibreOffice, which makes the documents, and poppler-utils.
import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {measure, median} from './lint/measure.mjs'
import {formats} from './sources/formats.mjs'
import {measurePeak} from './sources/measurePeak.mjs'

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '5'},
    format: {type: 'string', multiple: true},
    size: {type: 'string', multiple: true},
    folder: {type: 'string'},
    write: {type: 'boolean', default: false},
  },
})
const root = values.folder ?? mkdtempSync(join(tmpdir(), 'bench-sources-'))
mkdirSync(root, {recursive: true})
try {
  for (const format of formats) {
    if (values.format?.includes(format.name) === false) continue
    const text = await measureFormat(format)
    console.log(text)
    if (values.write) writeReport(format.name, text)
  }
} finally {
  if (values.folder === undefined) rmSync(root, {recursive: true, force: true})
}

async function measureFormat({name, sizes, make, tools, bundles}) {
  const folder = join(root, name.toLowerCase())
  mkdirSync(folder, {recursive: true})
  await bundle(bundles, folder)
  const chosen = sizes.filter((size) => values.size?.includes(String(size)) ?? true)
  const documents = chosen.map((size) => ({size, file: make(folder, size)}))
  const rows = tools(folder)
    .filter(({command}) => isThere(command('')[0]))
    .map((tool) => ({tool, cells: []}))
  for (const {size, file} of documents) {
    const runs = size >= 1000 ? Math.min(3, Number(values.runs)) : Number(values.runs)
    const times = rows.map(() => [])
    for (let run = 0; run < runs; run += 1) {
      // All tools in turn, so that a busy moment of the machine hits each of them.
      rows.forEach(({tool}, at) => {
        const {cpu, code, stderr} = measure(tool.command(file), folder)
        if (code !== 0) throw new Error(`${tool.name}: ${stderr.slice(0, 500)}`)
        times[at].push(cpu)
      })
      process.stderr.write('.')
    }
    for (const [at, row] of rows.entries()) {
      const peak = await measurePeak(row.tool.command(file))
      row.cells.push({size, cpu: median(times[at]), peak})
    }
  }
  process.stderr.write(` ${name}\n`)
  return table(name, chosen, rows)
}

async function bundle(bundles, folder) {
  await build({
    entryPoints: bundles,
    outdir: folder,
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    target: 'node22.13',
    format: 'cjs',
    alias: {'@embedpdf/pdfium': ours('../node_modules/@embedpdf/pdfium/dist/index.cjs')},
    define: {'import.meta.dirname': '__dirname'},
    minify: true,
    logLevel: 'error',
  })
  copyFileSync(
    ours('../node_modules/@embedpdf/pdfium/dist/pdfium.wasm'),
    join(folder, 'pdfium.wasm'),
  )
}

function ours(path) {
  return fileURLToPath(new URL(path, import.meta.url))
}

function isThere(program) {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0
}

function table(name, sizes, rows) {
  const head = ['', ...sizes.map((size) => `${size} pages`), 'pages a CPU second', 'start']
  const lines = rows.map(({tool, cells}) => {
    const shown = cells.map(({cpu, peak}) => {
      const memory = peak === undefined ? '' : `, ${Math.round(peak)} MB`
      return `${Math.round(cpu)} ms${memory}`
    })
    return [`${tool.name} (${tool.note})`, ...shown, ...rateOf(cells)]
  })
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [`### ${name}\n`, line(head), line(head.map(() => '---')), ...lines.map(line), ''].join(
    '\n',
  )
}

/** What a page costs more, and what the first costs: the line through the smallest and the largest document. */
function rateOf(cells) {
  const [first] = cells
  const last = cells.at(-1)
  if (cells.length < 2) return ['', '']
  const page = (last.cpu - first.cpu) / (last.size - first.size)
  return [
    String(Math.round(1000 / page)),
    `${Math.max(0, Math.round(first.cpu - page * first.size))} ms`,
  ]
}

/** What stands between the two marks of a format is ours. */
function writeReport(format, text) {
  const file = ours('../docs/benchmarks.md')
  const page = readFileSync(file, 'utf8')
  const [begin, end] = [`<!-- sources ${format} -->`, `<!-- /sources ${format} -->`]
  const part = `${begin}\n\n${text.trim()}\n\n${end}`
  const marks = new RegExp(`${begin}[^]*${end}`, 'u')
  if (!marks.test(page)) throw new Error('docs/benchmarks.md has no place for it.')
  writeFileSync(
    file,
    page.replace(marks, () => part),
  )
}
