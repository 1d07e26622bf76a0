import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {lstat} from 'node:fs/promises'
import {findInSources} from '../../src/cli/findInSources.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {faultyResponse, sampleHearing, withFolder} from './runCli.ts'

const hasDevice = existsSync('/dev/null')
const deviceTitle = 'writes to a device without replacing it'

describe('--output', () => {
  it('replaces what was there', () =>
    withFolder({...sampleHearing, 'ud.txt': 'gammelt'}, async ({run, read}) => {
      assert.equal((await run(['lint', '--output', 'ud.txt'])).code, 0)
      assert.match(await read('ud.txt'), /^Nothing to correct/u)
    }))

  it('has no colours, even on a terminal', () =>
    withFolder({...sampleHearing, 'svar/svar.md': faultyResponse}, async ({run, read}) => {
      await run(['lint', '--output', 'ud.txt'], {terminal: true})
      assert.doesNotMatch(await read('ud.txt'), /\u001b/u)
    }))

  it('takes every command’s result', () =>
    withFolder(sampleHearing, async ({run, read}) => {
      const commands = [
        ['trace'],
        ['coverage'],
        ['rules'],
        ['extract', 'kilder/notat.txt'],
        ['find', 'nye bænke'],
      ]
      for (const args of commands) {
        const {code, out} = await run([...args, '--output', `${args[0]}.txt`])
        assert.deepEqual([code, out], [0, ''], args[0])
        assert.ok((await read(`${args[0]}.txt`)).length > 0)
      }
      const lines = await run(['find', '--format', 'ndjson', '--output', 'svar.ndjson'], {
        stdin: '{"quote":"nye bænke"}\n',
      })
      assert.equal(lines.out, '')
      assert.match(await read('svar.ndjson'), /"kind"/u)
    }))

  ;(hasDevice ? it : it.skip)(
    hasDevice ? deviceTitle : `${deviceTitle} (skipped: there is none)`,
    () =>
      withFolder(sampleHearing, async ({run}) => {
        const {code} = await run(['lint', '--output', '/dev/null'])
        assert.equal(code, 0)
        assert.ok((await lstat('/dev/null')).isCharacterDevice())
      }),
  )
})

describe('findInSources', () => {
  it('lets the page that is named decide between places that are as good', async () => {
    const words = 'Der afsættes midler til nye bænke i parken.'
    const bytes = new TextEncoder().encode(`${words}\n\f\nAndet.\n\n${words}\n`)
    const read = await readSource({file: 'a.txt', bytes})
    assert.ok(read.kind === 'read')
    const finder = findInSources([{source: read.source, names: ['a']}])
    for (const page of ['1', '2']) {
      const found = finder.find({quote: words, page})
      assert.equal(found?.kind, 'exact')
      assert.equal(found.page, page)
    }
    assert.equal(finder.find({quote: words, source: 'b'}), undefined)
  })

  it('lets the words before and after decide too', async () => {
    const bytes = new TextEncoder().encode(
      'Først: der afsættes midler til bænke i parken, siger formanden.\n\nSiden: der afsættes midler til bænke i parken, siger kassereren.\n',
    )
    const read = await readSource({file: 'a.txt', bytes})
    assert.ok(read.kind === 'read')
    const finder = findInSources([{source: read.source, names: ['a']}])
    const quote = 'der afsættes midler til bænke i parken'
    const found = finder.find({quote, prefix: 'Siden: ', suffix: ', siger kassereren'})
    assert.equal(found?.kind, 'exact')
    assert.equal(found.paragraph?.index, 1)
  })
})
