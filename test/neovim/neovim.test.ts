import assert from 'node:assert/strict'
import {execFile, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {join} from 'node:path'
import {promisify} from 'node:util'
import type {CliFinding} from '../support/cliFinding.ts'
import {exampleFile} from '../support/exampleHearing.ts'
import {runCli} from '../support/runCli.ts'
import {useTemporaryFolder} from '../support/temporaryFolder.ts'

const run = promisify(execFile)
const program = process.env['NVIM'] ?? 'nvim'
const isHere = spawnSync(program, ['--version']).status === 0
const reason = isHere ? '' : ' (skipped: no Neovim here; NVIM names one)'

describe(`A foreign editor, Neovim${reason}`, function () {
  this.timeout(120_000)
  const folder = useTemporaryFolder()
  const draft = exampleFile('svar/udkast-med-fejl.md')
  before(function () {
    if (!isHere) this.skip()
  })

  it('gets over standard input and output what the command line finds, and mends it', async () => {
    const report = await openInNeovim(folder.path(), draft.path, 'Der afsættes 4,1')
    assert.equal(report.failure, undefined)

    const {stdout} = await runCli(['lint', '--format', 'json', draft.path], '.')
    const {findings} = JSON.parse(stdout) as {findings: readonly CliFinding[]}
    const expected = findings.filter(({file}) => file.endsWith('udkast-med-fejl.md'))
    assert.ok(expected.length > 20)
    assert.deepEqual(report.findings?.map(placed).sort(), expected.map(placed).sort())

    assert.match(report.hover ?? '', /\*\*4,1\*\*[^]*\*\*1,4\*\*/u)
    const source = exampleFile('kilder/budgetnotat.txt')
    assert.equal(report.definition?.[0]?.targetUri, source.uri)
    assert.deepEqual(report.definition[0].targetSelectionRange.start, source.at('Der afsættes'))

    assert.deepEqual(
      {...report, findings: [], hover: '', definition: [], fix: '', version: ''},
      {
        findings: [],
        hover: '',
        definition: [],
        fix: '',
        version: '',
        isFixed: true,
        isFewer: true,
        isUndone: true,
        isBack: true,
        isStopped: true,
      },
    )
  })
})

/** Opens a file in Neovim with the language server as any editor starts it, and gives what came of it. */
async function openInNeovim(folder: string, file: string, words: string): Promise<Report> {
  const server = [process.execPath, atRoot('src/cli/bin.ts'), 'server', '--stdio']
  const report = join(folder, 'report.json')
  const script = fileURLToPath(new URL('openDraft.lua', import.meta.url))
  const own = {SERVER: server.join('\n'), DRAFT: file, WORDS: words, REPORT: report}
  // Nothing of the user's editor is read or written.
  const homes = Object.fromEntries(
    ['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [
      name,
      folder,
    ]),
  )
  await run(program, ['--clean', '--headless', '-n', '-c', `luafile ${script}`], {
    env: {...process.env, ...homes, ...own},
    timeout: 90_000,
  })
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

function atRoot(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url))
}

function placed(each: CliFinding): string {
  const {ruleId, message, line, column, endLine, endColumn} = each
  return `${String(line).padStart(4)}:${column}-${endLine}:${endColumn} ${ruleId} ${message}`
}

interface Report {
  readonly failure?: string
  readonly findings?: readonly CliFinding[]
  readonly hover?: string
  readonly definition?: readonly {
    readonly targetUri: string
    readonly targetSelectionRange: {readonly start: unknown}
  }[]
}
