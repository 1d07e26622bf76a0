// What finding quotations costs beside other ways to do it. `--write` puts it into docs/benchmarks.md.
import {readFileSync, writeFileSync} from 'node:fs'
import {arch, cpus, platform} from 'node:os'
import {parseArgs} from 'node:util'
import {distortions} from './quotes/distort.mjs'
import {makeCorpus} from './quotes/makeCorpus.mjs'
import {measureIndex} from './quotes/measureIndex.mjs'
import {methods} from './quotes/methods.mjs'
import {cpuMilliseconds} from './quotes/cpuMilliseconds.mjs'
import {takeQuotes} from './quotes/takeQuotes.mjs'
import {random} from './lint/random.mjs'
import {readLetters} from '../src/core/text/letters.ts'

const sizes = [
  {name: '0.2 MB', bytes: 200_000},
  {name: '2 MB', bytes: 2_000_000},
  {name: '20 MB', bytes: 20_000_000},
]
const lengths = [40, 150, 600]

const {values} = parseArgs({
  options: {
    quotes: {type: 'string', default: '200'},
    size: {type: 'string', multiple: true},
    length: {type: 'string', multiple: true},
    distortion: {type: 'string', multiple: true},
    method: {type: 'string', multiple: true},
    write: {type: 'boolean', default: false},
  },
})
const quotes = Number(values.quotes)
const chosen = (list, names, nameOf) =>
  list.filter((item) => names?.some((name) => nameOf(item).includes(name)) ?? true)
const chosenMethods = chosen(methods, values.method, ({name}) => name)
const chosenLengths = chosen(lengths, values.length, String)
const chosenDistortions = chosen(distortions, values.distortion, ({name}) => name)

const results = []
for (const [at, size] of sizes.entries()) {
  if (values.size?.includes(size.name) ?? true) results.push(await measureSize(size, at))
}
const text = report(results)
console.log(text)
if (values.write) writeReport(text)

async function measureSize({name, bytes}, at) {
  const {source, index, build} = await measureIndex(makeCorpus(bytes, 1 + at))
  const corpus = {text: source.text, index}
  const placesOf = (exact) => countPlaces(index.letters.text, readLetters(exact).text)
  const isOnce = (exact) => placesOf(exact) === 1
  const isNowhere = (exact) => placesOf(exact) === 0
  const rows = []
  for (const length of chosenLengths) {
    const taken = takeQuotes(source.text, {count: quotes, length, seed: 1000 + length}, isOnce)
    const absent = takeQuotes(elsewhere(), {count: quotes, length, seed: 2000 + length}, isNowhere)
    for (const distortion of chosenDistortions) {
      const dice = random(length)
      const asked = taken.map((quote) => ({...quote, exact: distortion.change(quote.exact, dice)}))
      rows.push({
        length,
        distortion: distortion.name,
        cells: chosenMethods.map((method) =>
          measureMethod(method, corpus, asked, method.share[at]),
        ),
      })
    }
    rows.push({
      length,
      distortion: 'not in the text',
      cells: chosenMethods.map((method) => measureMethod(method, corpus, absent, method.share[at])),
    })
    process.stderr.write('.')
  }
  process.stderr.write(` ${name}\n`)
  return {name, build, rows}
}

/** Words that the texts do not have: the same language, other documents, no turns of phrase in common. */
function elsewhere() {
  return (elsewhere.text ??= makeCorpus(400_000, 99, 0))
}

/** 0, 1, or 2 for more. */
function countPlaces(text, letters) {
  const at = text.indexOf(letters)
  if (at < 0) return 0
  return text.includes(letters, at + 1) ? 2 : 1
}

function measureMethod({find}, corpus, all, share) {
  const asked = all.slice(0, Math.max(1, Math.round(all.length * share)))
  // The first ones are for the compiler.
  if (share === 1) for (const {exact} of asked.slice(0, 20)) find(corpus, exact)
  const before = cpuMilliseconds()
  const found = asked.map(({exact}) => find(corpus, exact))
  const microseconds = ((cpuMilliseconds() - before) * 1000) / asked.length
  const right = found.filter((span, i) => isThere(span, asked[i])).length
  const wrong = found.filter((span) => span !== undefined).length - right
  return {
    microseconds,
    count: asked.length,
    right: right / asked.length,
    wrong: wrong / asked.length,
  }
}

/** More of the stretch is the quotation's place than not. */
function isThere(span, {start, end}) {
  if (span === undefined) return false
  const common = Math.min(span.end, end) - Math.max(span.start, start)
  return common > (end - start) / 2
}

function report(all) {
  const [first] = cpus()
  const machine = `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${platform()} ${arch()}`
  const lines = [
    `${new Date().toISOString().slice(0, 10)}; ${machine}; Node ${process.versions.node}.`,
  ]
  for (const {name, build, rows} of all) lines.push('', ...sizeTable(name, build, rows))
  return lines.join('\n')
}

function sizeTable(name, build, rows) {
  const counts = chosenMethods.map(({name: method}, i) => `${rows[0]?.cells[i].count} by ${method}`)
  return [
    `### Quotations in ${name}`,
    '',
    `Index: built at ${build.rate.toFixed(1)} MB a CPU second, ${build.bytes.toFixed(1)} bytes a byte of source; ` +
      `read back from the cache, with the source, in ${percent(build.load)} of the time that reading and building takes.`,
    `Quotations a row: ${counts.join(', ')}.`,
    '',
    `| characters | distorted by | ${chosenMethods.map((method) => method.name).join(' | ')} | ${ratioTitle()} |`,
    `| ---: | --- | ${chosenMethods.map(() => '---:').join(' | ')} | ---: |`,
    ...rows.map(
      ({length, distortion, cells}) =>
        `| ${length} | ${distortion} | ${cells.map((cell) => formatCell(cell, distortion)).join(' | ')} | ${ratio(cells)} |`,
    ),
  ]
}

/** Time, recall, and places that are not the quotation's, where there are any. */
function formatCell({microseconds, right, wrong}, distortion) {
  const time =
    microseconds < 10 ? microseconds.toFixed(1) : Math.round(microseconds).toLocaleString('en')
  const recall = distortion === 'not in the text' ? '' : `, ${percent(right)}`
  return `${time}${recall}${wrong > 0 ? `, ${percent(wrong)} false` : ''}`
}

function percent(share) {
  return `${(share * 100).toFixed(share === 1 || share === 0 ? 0 : 1)} %`
}

function ratioTitle() {
  return 'approx-string-match / ours'
}

function ratio(cells) {
  const ours = cells.find((_, i) => chosenMethods[i].ours)
  const peer = cells.find((_, i) => chosenMethods[i].peer)
  return ours && peer ? Math.round(peer.microseconds / ours.microseconds).toLocaleString('en') : '–'
}

/** Between the two marks of the page; the rest of it is written by hand. */
function writeReport(content) {
  const page = new URL('../docs/benchmarks.md', import.meta.url)
  const marks = /(<!-- quotes -->\n)[\s\S]*?(<!-- \/quotes -->)/u
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(
      marks,
      (_, open, close) => `${open}\n${content}\n\n${close}`,
    ),
  )
}
