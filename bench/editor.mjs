// What typing costs: a keystroke to findings, a keystroke to completion, opening to first findings, over standard
// input and output, beside two other servers. `--write` puts it into docs/benchmarks.md.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {arch, cpus, platform, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {Client} from './editor/client.mjs'
import {makeSources} from './lint/makeSources.mjs'
import {random as createRandom} from './lint/random.mjs'
import {writeInput} from './lint/writeInput.mjs'

const {values} = parseArgs({
  options: {
    keys: {type: 'string', default: '60'},
    size: {type: 'string', multiple: true},
    server: {type: 'string', multiple: true},
    write: {type: 'boolean', default: false},
  },
})
const keys = Number(values.keys)
/** A server that says nothing for so many milliseconds is not waited for any longer. */
const LONGEST = 60_000

const sizes = [
  {name: '20 KB', proposals: 7},
  {name: '200 KB', proposals: 67},
  {name: '2 MB', proposals: 670, fewer: 6},
].filter(({name}) => values.size?.includes(name) ?? true)

const here = fileURLToPath(new URL('.', import.meta.url))
const servers = [
  {name: 'echo', args: [join(here, 'editor/echoServer.mjs'), '--stdio']},
  {name: 'hearing-response', args: [join(here, '../dist/server.cjs'), '--stdio'], completes: true},
  {name: 'unified-language-server', args: [join(here, 'editor/remarkServer.mjs'), '--stdio']},
].filter(({name}) => values.server?.some((part) => name.includes(part)) ?? true)

const root = mkdtempSync(join(tmpdir(), 'bench-editor-'))
try {
  const sources = makeSources()
  const results = []
  for (const size of sizes) {
    const folder = join(root, size.name.replace(' ', '-'))
    writeInput(folder, size.proposals, sources)
    for (const server of servers) results.push(await measure(server, size, folder))
  }
  const text = report(results)
  console.log(text)
  if (values.write) writeReport(text)
} finally {
  rmSync(root, {recursive: true, force: true})
}

async function measure({name, args, completes}, size, folder) {
  const path = join(folder, 'svar.md')
  const uri = pathToFileURL(path).href
  const text = readFileSync(path, 'utf8')
  const [started, opened] = [[], []]
  let session
  // The first start of all warms the disk's cache, and V8's for those that use it.
  for (let run = 0; run < (size.fewer === undefined ? 6 : 2); run++) {
    for (const isRunning of [false, true]) {
      await session?.client.end()
      session = await openIn(args, folder, uri, text, isRunning)
      if (session.measured === undefined) {
        session.client.kill()
        process.stderr.write(`${name}, ${size.name}: nothing\n`)
        return {name, size: size.name}
      }
      if (run > 0) (isRunning ? opened : started).push(session.measured)
    }
  }
  const {client} = session
  await pause(1500)
  const document = {uri, lines: text.split('\n'), version: 1}
  const random = createRandom(7)
  const count = Math.ceil(keys / (size.fewer ?? 1))
  for (let warm = 0; warm < 30 / (size.fewer ?? 1); warm++)
    await keystroke(client, document, random)
  const type = async (times) => {
    const all = []
    for (let key = 0; key < times; key++) all.push(await keystroke(client, document, random))
    return all
  }
  const typed = await type(count)
  // Whoever writes a page has typed thousands of letters: what is slow only as long as V8 has not compiled it, is over.
  await type(5 * count)
  const typedLater = await type(count)
  await pause(60)
  const before = client.cpu()
  await pause(2500)
  const settled = client.cpu() - before
  const completed = []
  for (let key = 0; completes && key < count; key++) {
    completed.push(await completion(client, document, random))
  }
  const memory = client.memory()
  await client.end()
  process.stderr.write(`${name}, ${size.name}\n`)
  return {name, size: size.name, started, opened, typed, typedLater, settled, completed, memory}
}

/**
 * Starts a server and opens a response in it: at once, as an editor does that shows the document from last time, or
 * when the server has come to rest, as where somebody opens a folder and then a document in it.
 */
async function openIn(args, folder, uri, text, isRunning) {
  const started = performance.now()
  const client = new Client(args, folder)
  await client.request('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}},
    workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'bench'}],
  })
  client.notify('initialized', {})
  if (isRunning) await rest(client)
  const findings = client.findings(uri, 1)
  const begun = isRunning ? {wall: performance.now(), cpu: client.cpu()} : {wall: started, cpu: 0}
  client.notify('textDocument/didOpen', {
    textDocument: {uri, languageId: 'markdown', version: 1, text},
  })
  const tooLong = new Promise((resolve) => setTimeout(resolve, LONGEST).unref())
  if ((await Promise.race([findings, tooLong])) === undefined) return {client}
  const [wall, cpu] = [performance.now() - begun.wall, client.cpu() - begun.cpu]
  return {client, measured: {wall, cpu}}
}

/** Waits until a server has nothing to do any more. */
async function rest(client) {
  for (let before = -1; client.cpu() - before > 5;) {
    before = client.cpu()
    await pause(1000)
  }
}

/** One letter somewhere in the writer's own words, each time at another place. */
async function keystroke(client, document, random) {
  const at = placeIn(document, random)
  const cpu = client.cpu()
  const started = performance.now()
  const findings = client.findings(document.uri, document.version + 1)
  change(client, document, at, 'x')
  await findings
  const wall = performance.now() - started
  return {wall, cpu: client.cpu() - cpu}
}

async function completion(client, document, random) {
  const at = placeIn(document, random)
  const cpu = client.cpu()
  const started = performance.now()
  change(client, document, at, ' [@')
  const answer = client.request('textDocument/completion', {
    textDocument: {uri: document.uri},
    position: {line: at.line, character: at.character + 3},
  })
  const {result} = await answer
  if (result.items.length === 0) throw new Error('nothing to complete')
  const measured = {wall: performance.now() - started, cpu: client.cpu() - cpu}
  const findings = client.findings(document.uri, document.version + 1)
  // The brackets are taken out again, else the text would fill with them.
  const end = {line: at.line, character: at.character + 3}
  replace(client, document, {start: at, end}, '')
  await findings
  return measured
}

function placeIn({lines}, random) {
  for (;;) {
    const line = Math.floor(random.next() * lines.length)
    const words = lines[line]
    if (words.length > 20 && /^\p{Lu}/u.test(words)) {
      return {line, character: words.indexOf(' ', Math.floor(words.length / 2)) + 1}
    }
  }
}

function change(client, document, at, put) {
  replace(client, document, {start: at, end: at}, put)
}

function replace(client, document, range, put) {
  const {lines} = document
  const {start, end} = range
  const line = lines[start.line]
  lines[start.line] = line.slice(0, start.character) + put + line.slice(end.character)
  document.version++
  client.notify('textDocument/didChange', {
    textDocument: {uri: document.uri, version: document.version},
    contentChanges: [{range, text: put}],
  })
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function quantile(all, part) {
  const sorted = [...all].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function report(results) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))
  const rows = results.map((each) => {
    const {name, size, started, opened, typed, typedLater, settled, completed, memory} = each
    if (opened === undefined) {
      return `| ${size} | ${name} | ${'– | '.repeat(9)}more than ${LONGEST / 1000} s | – | – | – | – |`
    }
    const of = (list, what, part) =>
      number(
        quantile(
          list.map((each) => each[what]),
          part,
        ),
      )
    const cells = [
      size,
      name,
      of(typed, 'cpu', 0.5),
      of(typed, 'wall', 0.5),
      of(typed, 'wall', 0.95),
      of(typedLater, 'cpu', 0.5),
      of(typedLater, 'wall', 0.5),
      of(typedLater, 'wall', 0.95),
      number(settled),
      completed.length === 0 ? '–' : of(completed, 'wall', 0.5),
      completed.length === 0 ? '–' : of(completed, 'wall', 0.95),
      of(opened, 'wall', 0.5),
      of(opened, 'cpu', 0.5),
      of(started, 'wall', 0.5),
      of(started, 'cpu', 0.5),
      memory.toFixed(0),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| response | server | CPU a key | key to findings p50 | p95 | CPU a key, later | p50 | p95 | CPU after a pause | key to completion p50 | p95 | open to findings | CPU | start to findings | CPU | MB |',
    `| --- | --- |${' ---: |'.repeat(14)}`,
    ...rows,
    '',
    ...ratios(results),
  ].join('\n')
}

function ratios(results) {
  return [...new Set(results.map(({size}) => size))].flatMap((size) => {
    const find = (name) => results.find((each) => each.size === size && each.name === name)
    const [echo, own, unified] = ['echo', 'hearing-response', 'unified-language-server'].map(find)
    if (!echo || !own) return []
    const ratio = (one, other, list, what, part) => {
      const [a, b] = [one, other].map((each) =>
        quantile(
          each[list].map((measured) => measured[what]),
          part,
        ),
      )
      return (a / b).toFixed(1)
    }
    const times = `- ${size}: CPU a key ${ratio(own, echo, 'typed', 'cpu', 0.5)} times the echo server’s, later ${ratio(own, echo, 'typedLater', 'cpu', 0.5)}`
    if (unified?.opened === undefined) return [`${times}.`]
    const part = (...measured) => `1/${ratio(unified, own, ...measured)}`
    return [
      `${times}; of unified-language-server’s p95 ${part('typed', 'wall', 0.95)}, later ${part('typedLater', 'wall', 0.95)}, open to findings ${part('opened', 'wall', 0.5)}, start to findings ${part('started', 'wall', 0.5)}.`,
    ]
  })
}

function writeReport(text) {
  const path = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
  const [begin, end] = ['<!-- editor -->', '<!-- /editor -->']
  const page = readFileSync(path, 'utf8')
  const from = page.indexOf(begin)
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${platform()} ${arch()}, Node ${process.versions.node}`
  const part = `${begin}\n\n${machine}\n\n${text}\n\n${end}`
  const next =
    from < 0
      ? `${page.trimEnd()}\n\n## Typing\n\n${part}\n`
      : page.slice(0, from) + part + page.slice(page.indexOf(end) + end.length)
  writeFileSync(path, next)
}
