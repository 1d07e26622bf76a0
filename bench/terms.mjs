// What recognising terms costs, as the text and the word list grow, beside textlint's rules and Hunspell's stems.
// `--write` puts it into docs/benchmarks.md; `--limit` is how many seconds of CPU time a tool may use for one run.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {arch, cpus, platform, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {makeResponse} from './lint/makeResponse.mjs'
import {makeSources} from './lint/makeSources.mjs'
import {measure, median} from './lint/measure.mjs'
import {makeTermbase} from './terms/makeTermbase.mjs'

const bench = fileURLToPath(new URL('.', import.meta.url))
const sizes = [
  {name: '20 KB', proposals: 7},
  {name: '200 KB', proposals: 67},
  {name: '2 MB', proposals: 670},
]
const counts = [20, 200, 2000]
const {values} = parseArgs({
  options: {
    limit: {type: 'string', default: '60'},
    runs: {type: 'string', default: '5'},
    size: {type: 'string', multiple: true},
    write: {type: 'boolean', default: false},
  },
})
const runs = Number(values.runs)
const textlint = join(bench, 'node_modules', 'textlint', 'bin', 'textlint.js')
const messages = ({stdout}) => JSON.parse(stdout)[0]?.messages.length ?? 0
const number = ({stdout}) => Number.parseInt(stdout, 10)

const root = mkdtempSync(join(tmpdir(), 'bench-terms-'))
try {
  const ours = join(root, 'ours.cjs')
  await build({
    entryPoints: [join(bench, 'terms', 'ours.ts')],
    outfile: ours,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    logLevel: 'error',
  })
  const lexicon = join(bench, '..', 'dist', 'danish.lex')
  const tools = [
    {name: 'node -e 0', once: true, command: () => [process.execPath, '-e', '0'], count: () => 0},
    {
      name: 'hearing-response, terms alone',
      ours: true,
      command: () => [process.execPath, ours, lexicon],
      count: number,
    },
    {
      name: 'textlint-rule-terminology',
      command: () => [
        process.execPath,
        textlint,
        '--config',
        'terminology.json',
        '--format',
        'json',
        'svar.md',
      ],
      count: messages,
    },
    {
      name: 'textlint-rule-prh',
      command: () => [
        process.execPath,
        textlint,
        '--config',
        'prh.json',
        '--format',
        'json',
        'svar.md',
      ],
      count: messages,
    },
    {
      name: 'Hunspell, stems of all words',
      once: true,
      command: () => [process.execPath, join(bench, 'terms', 'hunspell.mjs')],
      count: number,
    },
  ]
  const sources = makeSources()
  const chosen = sizes.filter(({name}) => values.size?.includes(name) ?? true)
  const text = report(
    chosen.map((size) => measureSize(size, tools, makeResponse(size.proposals, sources))),
  )
  console.log(text)
  if (values.write) writeReport(text)
} finally {
  rmSync(root, {recursive: true, force: true})
}

/** All tools in turn for each length of the list, so that a busy moment hits each of them. */
function measureSize({name}, tools, response) {
  const rows = []
  for (const count of counts) {
    const folder = writeInput(
      join(root, `${name}-${count}`.replace(' ', '')),
      response,
      makeTermbase(count),
    )
    const own = tools.filter(({once}) => once !== true || count === counts[0])
    const entries = own.map((tool) => ({tool, command: tool.command(), runs: []}))
    // What is stopped once is not tried again.
    for (const entry of entries) {
      const first = measure(withLimit(entry.command), folder)
      if (isStopped(first)) entry.runs.push(first)
    }
    const quick = entries.filter((entry) => entry.runs.length === 0)
    for (let run = 0; run < runs; run += 1) {
      for (const entry of quick) entry.runs.push(measure(withLimit(entry.command), folder))
    }
    process.stderr.write('.')
    rows.push(...entries.map(({tool, runs: all}) => ({tool, count, ...summary(tool, all)})))
  }
  process.stderr.write(` ${name}\n`)
  return {name, bytes: Buffer.byteLength(response), rows}
}

/** The system ends what has used its seconds of CPU time, however busy the machine is. */
function withLimit(command) {
  return ['bash', '-c', 'ulimit -t "$1"; shift; exec "$@"', 'limit', values.limit, ...command]
}

/** Ended by SIGXCPU or SIGKILL. */
function isStopped({code}) {
  return code === 128 + 24 || code === 128 + 9
}

function writeInput(folder, response, concepts) {
  mkdirSync(folder)
  symlinkSync(join(bench, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const csv = concepts.map(([preferred, deprecated]) => `${preferred};${deprecated}\n`).join('')
  const pairs = concepts.map(([preferred, deprecated]) => [deprecated, preferred])
  const prh = concepts.map(
    ([preferred, deprecated]) => `  - expected: ${preferred}\n    pattern: ${deprecated}\n`,
  )
  const files = {
    'svar.md': response,
    'ord.csv': `preferred;deprecated\n${csv}`,
    'terminology.json': JSON.stringify({rules: {terminology: {defaultTerms: false, terms: pairs}}}),
    'prh.json': JSON.stringify({rules: {prh: {rulePaths: ['prh.yml']}}}),
    'prh.yml': `version: 1\nrules:\n${prh.join('')}`,
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  return folder
}

function summary(tool, all) {
  const cpu = all.map((run) => run.cpu)
  return {
    cpu: median(cpu),
    least: Math.min(...cpu),
    most: Math.max(...cpu),
    findings: countFindings(tool, all.at(-1)),
  }
}

function countFindings(tool, run) {
  if (isStopped(run)) return `stopped after ${values.limit} s`
  try {
    const count = tool.count(run)
    if (!Number.isNaN(count)) return String(count)
  } catch {
    // What a tool says when it fails belongs in the table: a fast failure is not a good time.
  }
  return `failed, exit code ${run.code}: ${run.stderr.trim().split('\n')[0]}`
}

function report(results) {
  const [first] = cpus()
  const lines = [
    `${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${first?.model ?? 'unknown processor'}, ${platform()} ${arch()}; Node ${process.versions.node}.`,
    `Medians of ${runs} runs (least–most), CPU time user + system of the whole process, all tools in turn.`,
  ]
  for (const {name, bytes, rows} of results) {
    lines.push('', `### Terms, ${name} (${Math.round(bytes / 1000)} kB)`, '')
    lines.push(
      '| tool | concepts | CPU ms | times ours | findings |',
      '| --- | ---: | ---: | ---: | ---: |',
    )
    for (const row of rows) {
      const ours = rows.find(({tool, count}) => tool.ours && count === row.count)?.cpu ?? row.cpu
      const range = `${Math.round(row.cpu)} (${Math.round(row.least)}–${Math.round(row.most)})`
      lines.push(
        `| ${row.tool.name} | ${row.tool.once === true ? '–' : row.count} | ${range} | ${(row.cpu / ours).toFixed(1)} | ${row.findings} |`,
      )
    }
  }
  return lines.join('\n')
}

/** Between the two marks of the page; the rest of it is written by hand. */
function writeReport(text) {
  const page = new URL('../docs/benchmarks.md', import.meta.url)
  const marks = /(<!-- terms -->\n)[\s\S]*?(<!-- \/terms -->)/u
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(marks, (_, open, close) => `${open}\n${text}\n\n${close}`),
  )
}
