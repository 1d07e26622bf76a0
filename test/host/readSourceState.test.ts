import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SourceState} from '../../src/core/model/linked.ts'
import {buildProject} from '../../src/core/project/buildProject.ts'
import {fileNames} from '../../src/host/fileNames.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {readSourceState} from '../../src/host/readSourceState.ts'
import {readingDisk, type ReadFile} from '../../src/host/readingDisk.ts'
import {describeWithShared} from '../support/shared.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

describe('readSourceState', () => {
  const temporary = useTemporaryFolder()
  const at = (...names: readonly string[]): string => join(temporary.path(), 'h', ...names)

  async function stateOf(
    file: string,
    read: ReadFile = readingDisk(),
    more: Readonly<Record<string, string>> = {},
    hashed = false,
  ): Promise<SourceState> {
    const text = JSON.stringify({sources: [{id: 'kilde', file, ...more}]})
    const project = buildProject('hearing.json', new Map([['hearing.json', text]]))
    const entry = project.sources[0]
    assert.ok(entry !== undefined)
    const placed = {...entry, place: {...entry.place, file: 'h/hearing.json'}}
    const names = fileNames(temporary.path())
    return readSourceState(placed, {folder: at(), names, read, readSource, hashed})
  }

  beforeEach(() => {
    temporary.write({'h/kilder/notat.txt': 'Der er plads til flere.\n', 'ude.txt': 'HEMMELIGT'})
  })

  it('reads a file in the folder, also over a winding path', async () => {
    for (const file of [
      'kilder/notat.txt',
      'kilder/./../kilder/notat.txt',
      './kilder\\notat.txt',
    ]) {
      const state = await stateOf(file)
      assert.equal(state.kind === 'read' && state.source.file, 'h/kilder/notat.txt', file)
    }
  })

  it('reads no file outside, and touches none', async () => {
    const touched: string[] = []
    const read: ReadFile = async (path) => {
      touched.push(path)
      return Promise.resolve({kind: 'missing'})
    }
    const paths = [
      '../ude.txt',
      '/etc/passwd',
      '//vært/del/x.txt',
      '\\\\vært\\del\\x.txt',
      'C:\\x.txt',
    ]
    for (const file of paths) {
      const state = await stateOf(file, read)
      assert.deepEqual(state, {kind: 'outside', messageId: 'outside'}, file)
    }
    for (const file of [
      'CON',
      'aux.md',
      'a\u0000b',
      '**/*',
      'http://vært/x.pdf',
      '~/x',
      '$HOME/x',
    ]) {
      const state = await stateOf(file, read)
      assert.deepEqual(state, {kind: 'outside', messageId: 'invalidPath'}, file)
    }
    assert.deepEqual(touched, [])
  })

  it('does not follow a link out of the folder', async () => {
    symlinkSync('../../ude.txt', at('kilder', 'ud.txt'))
    symlinkSync('/dev/zero', at('kilder', 'endelos.txt'))
    for (const file of ['kilder/ud.txt', 'kilder/endelos.txt']) {
      assert.deepEqual(await stateOf(file), {kind: 'outside', messageId: 'symbolicLink'}, file)
    }
  })

  for (const ending of ['pdf', 'docx', 'odt', 'html']) {
    it(`is as careful with .${ending}: nothing outside, no link out, no folder, no pipe`, async function () {
      const touched: string[] = []
      const read: ReadFile = async (path) => {
        touched.push(path)
        return Promise.resolve({kind: 'missing'})
      }
      for (const file of [
        `../ude.${ending}`,
        `//vært/del/x.${ending}`,
        `\\\\vært\\del\\x.${ending}`,
        `\\\\?\\C:\\x.${ending}`,
        `file://vært/x.${ending}`,
        `C:/x.${ending}`,
      ]) {
        assert.equal((await stateOf(file, read)).kind, 'outside', file)
      }
      const device = {kind: 'outside', messageId: 'invalidPath'}
      assert.deepEqual(await stateOf(`kilder/NUL.${ending}`, read), device)
      assert.deepEqual(touched, [])
      if (process.platform === 'win32') this.skip()
      symlinkSync('../../ude.txt', at('kilder', `ud.${ending}`))
      assert.equal((await stateOf(`kilder/ud.${ending}`)).kind, 'outside')
      mkdirSync(at(`mappe.${ending}`))
      execFileSync('mkfifo', [at(`pibe.${ending}`)])
      for (const file of [`mappe.${ending}`, `pibe.${ending}`]) {
        const state = await stateOf(file)
        assert.equal(state.kind === 'unreadable' && state.messageId, 'notAFile', file)
      }
    })
  }

  it('gives the hash of the document where somebody wants it', async () => {
    const state = await stateOf('kilder/notat.txt')
    assert.equal(state.kind === 'read' && state.sha256, undefined)
    const hashed = await stateOf('kilder/notat.txt', readingDisk(), {}, true)
    assert.equal(
      hashed.kind === 'read' && hashed.sha256,
      createHash('sha256').update('Der er plads til flere.\n').digest('hex'),
    )
  })

  it('says missing of what is not there', async () => {
    assert.deepEqual(await stateOf('kilder/nej.txt'), {kind: 'missing'})
  })

  it('names the file whose name differs in capitals or in its ending only', async () => {
    writeFileSync(at('kilder', 'plan for hallen.txt'), 'Tekst.')
    const nearest = 'kilder/plan for hallen.txt'
    assert.deepEqual(await stateOf('kilder/plan for hallen.pdf'), {kind: 'missing', nearest})
    assert.deepEqual(await stateOf('findes-ikke/plan for hallen.txt'), {kind: 'missing'})
    // Where capitals do not count on the disk, the file is there.
    const state = await stateOf('kilder/Plan for hallen.TXT')
    assert.ok(state.kind === 'read' || (state.kind === 'missing' && state.nearest === nearest))
  })

  it('opens no folder and no pipe', async function () {
    if (process.platform === 'win32') this.skip()
    mkdirSync(at('mappe.pdf'))
    execFileSync('mkfifo', [at('pibe.txt')])
    for (const file of ['mappe.pdf', 'pibe.txt']) {
      const state = await stateOf(file)
      assert.equal(state.kind === 'unreadable' && state.messageId, 'notAFile', file)
    }
  })

  it('refuses what is too large by its size', async () => {
    temporary.write({'h/stor.txt': ''})
    truncateSync(at('stor.txt'), 3_000_000_000)
    const state = await stateOf('stor.txt')
    assert.equal(state.kind === 'unreadable' && state.messageId, 'tooLarge')
  })

  it('says why where the system refuses', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip()
    chmodSync(at('kilder', 'notat.txt'), 0)
    const state = await stateOf('kilder/notat.txt')
    assert.deepEqual(state, {kind: 'unreadable', messageId: 'failed', args: {code: 'EACCES'}})
  })

  it('decodes as the entry says', async () => {
    temporary.write({'h/mac.txt': Uint8Array.of(0x50, 0x8c)})
    const state = await stateOf('mac.txt', readingDisk(), {encoding: 'macintosh'})
    assert.equal(state.kind === 'read' && state.source.text, 'På')
  })

  it('warns of a file beside it whose name is the same on other machines', async function () {
    if (process.platform !== 'linux') this.skip()
    temporary.write({
      'h/b\u00E5nd.txt': 'Et.\n',
      'h/ba\u030And.txt': 'To.\n',
      'h/Notat.txt': 'x',
      'h/notat.txt': 'y',
    })
    for (const [file, other] of [
      ['b\u00E5nd.txt', 'ba\u030And.txt'],
      ['notat.txt', 'Notat.txt'],
    ] as const) {
      const state = await stateOf(file)
      const warning = state.kind === 'read' ? state.source.warnings[0] : undefined
      assert.equal(warning?.ruleId, 'source/name-collision')
      assert.deepEqual(warning.args, {other})
    }
  })

  describeWithShared('on a workspace of traps', (shared) => {
    it('reads what is inside, and answers for the rest at once', async function () {
      if (process.platform === 'win32') this.skip()
      const script = join(shared, 'hostile', 'workspace', 'make-workspace.sh')
      execFileSync('sh', [script, at()], {stdio: 'ignore', cwd: temporary.path()})
      const expected: Readonly<Record<string, string>> = {
        'kilder/link-passwd.txt': 'outside',
        'kilder/link-rel-out.txt': 'outside',
        'kilder/linkdir/secret.txt': 'outside',
        'kilder/loop/loop/loop/note5.txt': 'read',
        'kilder/zero.txt': 'outside',
        'kilder/fifo.txt': 'unreadable',
        'kilder/dir.pdf': 'unreadable',
        'kilder/self': 'unreadable',
        'kilder/dangling.txt': 'missing',
        'kilder/link-inside.txt': 'read',
        'kilder/hard.txt': 'read',
      }
      for (const [file, kind] of Object.entries(expected)) {
        const before = performance.now()
        const state = await stateOf(file)
        assert.ok(performance.now() - before < 200, file)
        assert.equal(state.kind, kind, file)
        assert.ok(!JSON.stringify(state).includes('HEMMELIG'), file)
      }
    })

    it('reads one of the paths that lead astray, the one that leads back', async () => {
      const yaml = readFileSync(join(shared, 'hostile', 'yaml', 'sources-paths.yaml'), 'utf8')
      const paths = [...yaml.matchAll(/^ {2}(s\d+): (".*")$/gmu)].map(([, key, path]) => {
        return [key ?? '', String(JSON.parse(path ?? '""'))] as const
      })
      assert.ok(paths.length >= 36)
      temporary.write({'h/kilder/note5.txt': 'Der er plads.\n'})
      for (const [key, path] of paths) {
        const {kind} = await stateOf(path)
        assert.equal(kind, key === 's11' ? 'read' : 'outside', `${key} ${path}`)
      }
    })
  })
})
