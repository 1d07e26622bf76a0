import assert from 'node:assert/strict'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeFolder, type TestFolder} from './runCli.ts'

const fixtures = join(import.meta.dirname, '../fixtures/sources')

interface Listed {
  readonly key: string
  readonly file?: string
  readonly state: string
  readonly format?: string
  readonly pages?: number
  readonly paragraphs?: number
  readonly cached?: boolean
  readonly milliseconds?: number
  readonly sha256?: string
  readonly message?: string
  readonly warnings: readonly {readonly ruleId: string; readonly message: string}[]
}

describe('sources', function () {
  this.timeout(60_000)
  let folder: TestFolder

  beforeEach(async () => {
    folder = await makeFolder({
      'hearing.yaml': `title: Budget 2027
sources:
  - { id: notat, file: kilder/notat.txt }
  - { id: rapport, file: kilder/rapport.pdf }
  - { id: loven, title: Lov om biblioteker }
  - { id: væk, file: kilder/væk.txt }
  - { id: gammel, file: kilder/gammel.txt }
  - { id: halv, file: kilder/halv.pdf }
  - { id: tom, file: kilder/tom.txt }
  - { id: ude, file: ../ude.txt }
`,
      'kilder/notat.txt': 'Bussen kører.\n\nDen holder her.\n',
      'kilder/rapport.pdf': readFileSync(join(fixtures, 'two-columns.pdf')),
      'kilder/gammel.txt': new Uint8Array([0x53, 0xf8, 0x6e, 0x64, 0x61, 0x67]),
      'kilder/halv.pdf': '%PDF-1.7\nnej',
      'kilder/tom.txt': '',
    })
  })
  afterEach(() => folder.remove())

  const env = () => ({
    LANG: 'en_GB.UTF-8',
    XDG_CACHE_HOME: join(folder.path, 'lager'),
    HOME: folder.path,
  })
  const list = async (...args: readonly string[]): Promise<ReadonlyMap<string, Listed>> => {
    const {out, code} = await folder.run(['sources', '--format', 'json', ...args], {env: env()})
    assert.equal(code, 0)
    const {sources} = JSON.parse(out) as {readonly sources: readonly Listed[]}
    return new Map(sources.map((each) => [each.key, each]))
  }

  it('lists each source with its format, pages, paragraphs and hash', async () => {
    const sources = await list()
    assert.deepEqual(
      [...sources.keys()],
      ['notat', 'rapport', 'loven', 'væk', 'gammel', 'halv', 'tom', 'ude'],
    )
    const notat = sources.get('notat')
    assert.deepEqual([notat?.format, notat?.pages, notat?.paragraphs], ['text', 1, 2])
    assert.match(notat?.sha256 ?? '', /^[0-9a-f]{64}$/u)
    const rapport = sources.get('rapport')
    assert.equal(rapport?.format, 'pdf')
    assert.ok((rapport.pages ?? 0) >= 1 && (rapport.paragraphs ?? 0) > 3)
    assert.ok((rapport.milliseconds ?? 0) > 0)
  })

  it('says why one could not be read, and what was doubtful about another', async () => {
    const sources = await list()
    const states = [...sources.values()].map(({state}) => state)
    assert.deepEqual(states, [
      'read',
      'read',
      'noFile',
      'missing',
      'read',
      'unreadable',
      'read',
      'outside',
    ])
    assert.match(sources.get('halv')?.message ?? '', /kilder\/halv\.pdf is damaged/u)
    assert.match(sources.get('væk')?.message ?? '', /no file kilder\/væk\.txt/u)
    assert.match(sources.get('ude')?.message ?? '', /outside the folder/u)
    assert.deepEqual(
      sources.get('gammel')?.warnings.map(({ruleId}) => ruleId),
      ['source/encoding'],
    )
    assert.deepEqual(
      sources.get('tom')?.warnings.map(({ruleId}) => ruleId),
      ['source/empty'],
    )
  })

  it('tells what came from the cache, and reads it anew with --no-cache', async () => {
    assert.equal((await list()).get('rapport')?.cached, false)
    const again = (await list()).get('rapport')
    assert.equal(again?.cached, true)
    assert.equal(again.milliseconds, undefined)
    assert.equal((await list('--no-cache')).get('rapport')?.cached, false)
  })

  it('gives the same source from the cache, with the places of its words', async () => {
    const extract = async () =>
      (await folder.run(['extract', 'kilder/rapport.pdf', '--format', 'json'], {env: env()})).out
    const first = await extract()
    assert.equal(await extract(), first)
    assert.ok(first.includes('"reader":"pdf"'))
  })

  it('empties the cache with --clear-cache, and nothing else', async () => {
    await list()
    const cache = join(folder.path, 'lager', 'hearing-response', 'sources')
    assert.ok(readdirSync(cache).length > 0)
    const {code, err, out} = await folder.run(['sources', '--clear-cache'], {env: env()})
    assert.deepEqual([code, out], [0, ''])
    assert.match(err, /cache of sources is empty now/u)
    assert.ok(!existsSync(cache))
    assert.equal((await list()).get('rapport')?.cached, false)
    assert.equal(await folder.read('kilder/notat.txt'), 'Bussen kører.\n\nDen holder her.\n')
  })

  it('shows it to people in lines', async () => {
    await list()
    const {out} = await folder.run(['sources'], {env: env()})
    assert.match(
      out,
      /^notat {2,}kilder\/notat\.txt {2,}text {2,}1 page, 2 paragraphs, from the cache$/mu,
    )
    assert.match(out, /^loven {2,}– {2,}– {2,}no file$/mu)
    assert.match(out, /^ {2}kilder\/halv\.pdf is damaged/mu)
    assert.match(out, /\[source\/encoding\]$/mu)
    const danish = await folder.run(['sources'], {env: {...env(), LANG: 'da_DK.UTF-8'}})
    assert.match(danish.out, /1 side, 2 afsnit, fra lageret/u)
  })
})
