import assert from 'node:assert/strict'
import {
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'
import {unpackIndex} from '../../src/core/matching/packIndex.ts'
import type {ReadResult} from '../../src/core/model/source.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import type {SourceInput} from '../../src/core/sources/sourceReader.ts'
import {cacheFolder} from '../../src/host/cacheFolder.ts'
import {cachingReader} from '../../src/host/cachingReader.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const NOTE =
  '1. Økonomi\n\nDer afsættes 2,4 mio. kr. årligt.\n\f2. Proces\n\nUdvalget beslutter i maj.\n'

/** A source without what searching it needs. */
function plain(result: ReadResult): ReadResult {
  if (result.kind !== 'read') return result
  const {prepared, ...source} = result.source
  assert.ok(prepared !== undefined && unpackIndex(prepared, source.text.length) !== undefined)
  return {kind: 'read', source}
}

const input = (text = NOTE, file = 'kilder/notat.txt') => ({
  file,
  bytes: new TextEncoder().encode(text),
})

describe('cachingReader', () => {
  const folder = useTemporaryFolder()
  const cache = (): string => join(folder.path(), 'cache', 'sources')
  const files = (): readonly string[] => readdirSync(cache()).map((name) => join(cache(), name))
  const onlyFile = (): string => files()[0] ?? assert.fail('nothing was kept')

  it('gives what the reader gave, the first time and the second, by the name that is asked for', async () => {
    const read = cachingReader(cache())
    const expected = await readSource(input())
    const [first, second] = [await read(input()), await read(input())]
    assert.deepEqual(plain(first), expected)
    assert.deepEqual(second, first)
    assert.equal(files().length, 1)
    const renamed = await read(input(NOTE, 'andet/navn.txt'))
    assert.equal(renamed.kind === 'read' && renamed.source.file, 'andet/navn.txt')
  })

  it('reads the kept file and not the source', async () => {
    const read = cachingReader(cache())
    let asked = 0
    const counting = cachingReader(cache(), (given) => {
      asked++
      return readSource(given)
    })
    await counting(input())
    const before = statSync(onlyFile()).mtimeMs
    await read(input())
    await counting(input())
    assert.equal(asked, 1)
    assert.equal(statSync(onlyFile()).mtimeMs, before)
  })

  it('keeps other content, another encoding and another ending apart', async () => {
    const read = cachingReader(cache())
    await read(input())
    await read(input(`${NOTE} `))
    await read({...input(), encoding: 'windows-1252'})
    await read(input(NOTE, 'notat.md'))
    assert.equal(files().length, 4)
  })

  it('takes a damaged file for none, and puts it right', async () => {
    const read = cachingReader(cache())
    const expected = await read(input())
    const whole = readFileSync(onlyFile())
    for (let at = 0; at < whole.length; at += 61) {
      writeFileSync(onlyFile(), whole.subarray(0, at))
      assert.deepEqual(await read(input()), expected, `cut at ${at}`)
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 4
      writeFileSync(onlyFile(), flipped)
      assert.deepEqual(await read(input()), expected, `changed at ${at}`)
    }
    assert.deepEqual(readFileSync(onlyFile()), whole)
  })

  it('takes the kept form of another document for none, whatever its name says', async () => {
    const read = cachingReader(cache())
    await read(input())
    const first = onlyFile()
    const other = await read(input('Et andet notat om en anden sag.'))
    const second = files().find((file) => file !== first) ?? assert.fail('nothing was kept')
    copyFileSync(first, second)
    assert.deepEqual(await read(input('Et andet notat om en anden sag.')), other)
  })

  it('keeps text of any script as it is', async () => {
    const text = `${NOTE}\nŁódź, Ж, \u{1F600} – og “anførselstegn”.`
    const read = cachingReader(cache())
    const expected = await readSource(input(text))
    assert.deepEqual(plain(await read(input(text))), expected)
    assert.deepEqual(plain(await read(input(text))), expected)
  })

  it('keeps the places of words and lines', async () => {
    const layout = {
      pages: Int32Array.of(0, 0, 5950, 8420),
      lines: Int32Array.of(0, 2, 0, 700, -5, 900, 120),
      words: Int32Array.of(0, 2, 700, 900),
    }
    const read = cachingReader(cache(), async (given) => {
      const result = await readSource(given)
      return result.kind === 'read' ? {kind: 'read', source: {...result.source, layout}} : result
    })
    for (const result of [await read(input()), await read(input())]) {
      assert.deepEqual(result.kind === 'read' && result.source.layout, layout)
    }
  })

  it('prepares long texts for finding what is nearly the same', async () => {
    const read = cachingReader(cache())
    for (const [text, expected] of [
      [NOTE, false],
      [NOTE.repeat(4000), true],
    ] as const) {
      await read(input(text))
      const kept = await read(input(text))
      assert.ok(kept.kind === 'read' && kept.source.prepared !== undefined)
      const unpacked = unpackIndex(kept.source.prepared, kept.source.text.length)
      assert.equal(unpacked?.grams !== undefined, expected)
    }
  })

  it('does without a folder that cannot be made', async () => {
    folder.write({spærret: 'en fil'})
    const read = cachingReader(join(folder.path(), 'spærret', 'cache'))
    assert.deepEqual(plain(await read(input())), await readSource(input()))
  })

  it('keeps nothing of what cannot be read', async () => {
    const result = await cachingReader(cache())({file: 'a.pdf', bytes: Buffer.from('%PDF-1.7\n')})
    assert.equal(result.kind, 'unreadable')
    assert.throws(() => files())
  })

  it('remembers for a day what took too much, or all its time, by the name that is asked for', async () => {
    const warning = {ruleId: 'source/partly-read', messageId: 'stopped', args: {done: 1, total: 2}}
    const partly = async (given: SourceInput): Promise<ReadResult> => {
      const result = await readSource(given)
      assert.equal(result.kind, 'read')
      return {kind: 'read', source: {...result.source, warnings: [warning]}}
    }
    const refuse = (given: SourceInput): Promise<ReadResult> =>
      Promise.resolve({
        kind: 'unreadable',
        messageId: 'timeout',
        args: {file: given.file, seconds: 10},
      })
    for (const [text, how] of [
      ['Et', partly],
      ['To', refuse],
    ] as const) {
      let asked = 0
      const read = cachingReader(cache(), (given) => {
        asked++
        return how(given)
      })
      const first = await read(input(text))
      assert.deepEqual(await read(input(text)), first)
      assert.deepEqual(await cachingReader(cache(), refuse)(input(text)), first)
      assert.equal(asked, 1)
      const other = await read(input(text, 'andet.txt'))
      assert.equal(other.kind === 'read' ? other.source.file : other.args['file'], 'andet.txt')
      const yesterday = Date.now() / 1000 - 25 * 60 * 60
      for (const file of files()) utimesSync(file, yesterday, yesterday)
      await read(input(text))
      assert.equal(asked, 2)
    }
  })

  it('keeps nothing of what somebody wanted no more of', async () => {
    const warning = {ruleId: 'source/partly-read', messageId: 'stopped', args: {done: 1, total: 2}}
    const read = cachingReader(cache(), async (given) => {
      const result = await readSource(given)
      assert.equal(result.kind, 'read')
      return {kind: 'read', source: {...result.source, warnings: [warning]}}
    })
    await read({...input(), shouldStop: () => true})
    assert.throws(() => files())
  })

  it('keeps what will never be read in full', async () => {
    let asked = 0
    const warning = {ruleId: 'source/partly-read', messageId: 'embedded', args: {count: 1}}
    const read = cachingReader(cache(), async (given) => {
      asked++
      const result = await readSource(given)
      assert.equal(result.kind, 'read')
      return {kind: 'read', source: {...result.source, warnings: [warning]}}
    })
    for (let time = 0; time < 3; time++) await read(input())
    assert.equal(asked, 1)
  })

  it('leaves no half files behind, whoever else writes', async () => {
    const reads = Array.from({length: 20}, () => cachingReader(cache())(input()))
    const [first, ...others] = await Promise.all(reads)
    for (const other of others) assert.deepEqual(other, first)
    assert.deepEqual(
      files().map((file) => file.endsWith('.bin')),
      [true],
    )
  })

  it('lets the oldest go when there are too many', async () => {
    const read = cachingReader(cache())
    await read(input())
    const oldest = onlyFile()
    utimesSync(oldest, 1, 1)
    for (let at = 0; at < 400; at++) writeFileSync(join(cache(), `${at}.bin`), '')
    await cachingReader(cache())(input('noget andet'))
    assert.equal(files().length, 300)
    assert.ok(!files().includes(oldest))
  })

  it('lets the oldest go when they are too large', async () => {
    const read = cachingReader(cache())
    await read(input())
    const oldest = onlyFile()
    utimesSync(oldest, 1, 1)
    for (const name of ['a.bin', 'b.bin']) {
      writeFileSync(join(cache(), name), '')
      // A file with a hole: it has the size, and takes no room.
      truncateSync(join(cache(), name), 600 * 2 ** 20)
    }
    utimesSync(join(cache(), 'a.bin'), 2, 2)
    await cachingReader(cache())(input('noget andet'))
    assert.equal(files().length, 2)
    assert.ok(!files().includes(oldest) && !files().includes(join(cache(), 'a.bin')))
  })
})

describe('cacheFolder', () => {
  const cases: readonly (readonly [NodeJS.Platform, Record<string, string>, string | undefined])[] =
    [
      ['linux', {HOME: '/home/a'}, '/home/a/.cache/hearing-response/sources'],
      ['linux', {HOME: '/home/a', XDG_CACHE_HOME: '/c'}, '/c/hearing-response/sources'],
      ['linux', {HOME: '/home/a', XDG_CACHE_HOME: 'c'}, '/home/a/.cache/hearing-response/sources'],
      ['darwin', {HOME: '/Users/a'}, '/Users/a/Library/Caches/hearing-response/sources'],
      ['linux', {}, undefined],
      ['linux', {HOME: ''}, undefined],
      ['win32', {}, undefined],
    ]
  for (const [platform, env, expected] of cases) {
    it(`is ${expected ?? 'nowhere'} on ${platform} with ${JSON.stringify(env)}`, () => {
      assert.equal(cacheFolder(env, platform), expected)
    })
  }
})
