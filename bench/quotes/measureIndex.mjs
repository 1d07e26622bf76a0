import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {indexSource} from '../../src/core/matching/indexSource.ts'
import {packIndex} from '../../src/core/matching/packIndex.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {formatCacheEntry, parseCacheEntry} from '../../src/host/cacheEntry.ts'
import {cpuMilliseconds} from './cpuMilliseconds.mjs'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

/** Reads a text as a source and indexes it, with everything that any quotation needs. */
export async function measureIndex(text) {
  const bytes = Buffer.from(text)
  const start = cpuMilliseconds()
  const {source} = await readSource({file: 'kilde.txt', bytes})
  const reading = cpuMilliseconds() - start
  // The first texts are for the compiler.
  for (let warm = 0; warm < 3; warm += 1) make({...source, text: source.text.slice(0, 500_000)})
  await settled()
  const held = heldBytes()
  const before = cpuMilliseconds()
  const index = make(source)
  const spent = cpuMilliseconds() - before
  await settled()
  const memory = heldBytes() - held
  return {
    source,
    index,
    build: {
      rate: bytes.length / 1000 / spent,
      bytes: memory / bytes.length,
      load: measureLoad(source, index) / (reading + spent),
    },
  }
}

/** What it costs to get the same, and the source with it, from a file that an earlier run has left. */
function measureLoad(source, index) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-index-'))
  const file = join(folder, 'kept')
  try {
    const prepared = packIndex(index, true)
    writeFileSync(file, Buffer.concat(formatCacheEntry('key', {...source, prepared})))
    const load = () => make(parseCacheEntry('key', readFileSync(file)))
    load()
    const before = cpuMilliseconds()
    load()
    return cpuMilliseconds() - before
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function make(source) {
  const index = indexSource(source)
  for (const part of [index.letters, index.seedHashes, index.grams])
    if (part === undefined) throw part
  return index
}

/** Memory of arrays that nobody holds is given back a little later. */
async function settled() {
  collectGarbage()
  await new Promise((resolve) => setTimeout(resolve, 50))
}

function heldBytes() {
  for (let time = 0; time < 3; time += 1) collectGarbage()
  const {heapUsed, arrayBuffers} = process.memoryUsage()
  return heapUsed + arrayBuffers
}
