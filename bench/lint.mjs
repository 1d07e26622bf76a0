// What a cold `lint` costs, whole process, beside other linters. `--write` puts it into docs/benchmarks.md.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {arch, cpus, platform, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {makeResponse} from './lint/makeResponse.mjs'
import {makeSources} from './lint/makeSources.mjs'
import {measure, median} from './lint/measure.mjs'
import {tools} from './lint/tools.mjs'
import {writeInput} from './lint/writeInput.mjs'

const sizes = [
  {name: '20 KB', proposals: 7},
  {name: '200 KB', proposals: 67},
  {name: '2 MB', proposals: 670, fewer: 3},
]

const {values} = parseArgs({
  options: {
    runs: {type: 'string', default: '9'},
    size: {type: 'string', multiple: true},
    tool: {type: 'string', multiple: true},
    write: {type: 'boolean', default: false},
  },
})
const runs = Number(values.runs)
const chosenSizes = sizes.filter(({name}) => values.size?.includes(name) ?? true)
const chosenTools = tools.filter(
  ({name}) => values.tool?.some((part) => name.includes(part)) ?? true,
)

const root = mkdtempSync(join(tmpdir(), 'bench-lint-'))
try {
  const sources = makeSources()
  const results = chosenSizes.map((size) => measureSize(size, sources))
  const text = report(results)
  console.log(text)
  if (values.write) writeReport(text)
} finally {
  rmSync(root, {recursive: true, force: true})
}

/** All tools in turn, so that a busy moment of the machine hits each of them. */
function measureSize({name, proposals, fewer = 1}, sources) {
  const folder = join(root, name.replace(' ', '-'))
  writeInput(folder, proposals, sources)
  const bytes = Buffer.byteLength(makeResponse(proposals, sources))
  const commands = chosenTools.map((tool) => ({tool, command: tool.command(folder), runs: []}))
  // Once without counting: the disk's cache, and V8's for those that use it, are warm for everybody.
  for (const {command} of commands) measure(command, folder)
  for (let run = 0; run < Math.max(3, Math.ceil(runs / fewer)); run += 1) {
    for (const entry of commands) entry.runs.push(measure(entry.command, folder))
    process.stderr.write('.')
  }
  process.stderr.write(` ${name}\n`)
  return {name, bytes, rows: commands.map(summarise)}
}

function summarise({tool, runs: all}) {
  const last = all.at(-1)
  const cpu = all.map((run) => run.cpu)
  return {
    tool,
    cpu: median(cpu),
    least: Math.min(...cpu),
    most: Math.max(...cpu),
    wall: median(all.map((run) => run.wall)),
    findings: countFindings(tool, last),
  }
}

function countFindings(tool, run) {
  try {
    return String(tool.count(run))
  } catch {
    // What a tool says when it fails belongs in the table: a fast failure is not a good time.
    return `failed, exit code ${run.code}: ${run.stderr.trim().split('\n')[0]}`
  }
}

function machine() {
  const [first] = cpus()
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${platform()} ${arch()}`
}

function report(results) {
  const lines = [
    `${new Date().toISOString().slice(0, 10)}; ${machine()}; Node ${process.versions.node}.`,
    `Medians of ${runs} runs (least–most), CPU time user + system of the whole process, all tools in turn.`,
    '',
    ...chosenTools.map(({name, version}) => `- ${name} ${version}`),
  ]
  for (const {name, bytes, rows} of results) {
    const ours = rows.find(({tool}) => tool.ours)?.cpu
    lines.push('', `### ${name} (${Math.round(bytes / 1000)} kB)`, '')
    lines.push(
      '| tool | CPU ms | wall ms | times ours | findings |',
      '| --- | ---: | ---: | ---: | ---: |',
    )
    for (const row of rows) {
      const ratio = ours === undefined ? '–' : (row.cpu / ours).toFixed(1)
      const range = `${Math.round(row.cpu)} (${Math.round(row.least)}–${Math.round(row.most)})`
      lines.push(
        `| ${row.tool.name} | ${range} | ${Math.round(row.wall)} | ${ratio} | ${row.findings} |`,
      )
    }
  }
  return lines.join('\n')
}

/** Between the two marks of the page; the rest of it is written by hand. */
function writeReport(text) {
  const page = new URL('../docs/benchmarks.md', import.meta.url)
  const marks = /(<!-- lint -->\n)[\s\S]*?(<!-- \/lint -->)/u
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(marks, (_, open, close) => `${open}\n${text}\n\n${close}`),
  )
}
