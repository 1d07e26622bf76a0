import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {runTests} from '@vscode/test-electron'
import {build} from 'esbuild'
import {sharedFolder} from '../support/shared.ts'
import {expectFrom} from './expectFrom.ts'
import {editorCache} from './rig/installEditor.ts'

const root = join(import.meta.dirname, '../..')

/** Where the launcher that stands in for `code` lies, or what `VSCODE_EXECUTABLE` names. */
export function findExecutable(): string {
  return process.env['VSCODE_EXECUTABLE'] ?? writeLauncher()
}

/** A file that can be run, since that is what @vscode/test-electron wants; beside it where it looks for the command line. */
function writeLauncher(): string {
  const folder = join(editorCache, 'launcher')
  mkdirSync(join(folder, 'bin'), {recursive: true})
  const line = `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, 'rig/code.ts')}' "$@"\n`
  for (const name of ['code', 'bin/code']) writeFileSync(join(folder, name), line, {mode: 0o755})
  return join(folder, 'code')
}

export interface SuiteRun {
  readonly passed: boolean
  readonly output: string
}

/** Runs the suite of `test/vscode/suite` in an editor that has the packaged extension, on a copy of the example. */
export async function runSuite(vsix: string): Promise<SuiteRun> {
  const temporary = mkdtempSync(join(tmpdir(), 'editor-suite-'))
  const output: string[] = []
  try {
    const workspace = join(temporary, 'arbejde')
    const hearings = layOutWorkspace(workspace)
    const expected = join(temporary, 'expected.json')
    writeFileSync(expected, JSON.stringify(await expectFrom(workspace, hearings)))
    const executable = findExecutable()
    const places = ['--extensions-dir', join(temporary, 'extensions')]
    places.push('--user-data-dir', join(temporary, 'user'))
    execFileSync(executable, ['--install-extension', vsix, ...places], {stdio: 'pipe'})
    const sink = new PassThrough()
    sink.on('data', (data: Buffer) => output.push(data.toString()))
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: join(import.meta.dirname, 'host'),
      extensionTestsPath: await bundleSuite(),
      extensionTestsEnv: {EDITOR_TEST_EXPECTED: expected},
      launchArgs: [workspace, ...places],
      stdout: sink,
      stderr: sink,
    })
    return {passed: true, output: output.join('')}
  } catch (error) {
    return {passed: false, output: `${output.join('')}\n${String(error)}`}
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
}

/** The hearings that the tests work on, each in a folder: the example, one with a PDF, and a real one where it is there. */
export function layOutWorkspace(folder: string): readonly string[] {
  cpSync(join(root, 'examples'), join(folder, 'eksempel'), {recursive: true})
  const own = join(folder, 'svømmehal')
  cpSync(join(import.meta.dirname, 'workspace/svømmehal'), own, {recursive: true})
  mkdirSync(join(own, 'kilder'), {recursive: true})
  const document = join(root, 'test/fixtures/sources/notes-and-pages.pdf')
  cpSync(document, join(own, 'kilder/notat (endelig).pdf'))
  const shared = sharedFolder()
  if (shared === undefined) return ['eksempel', 'svømmehal']
  const real = join(folder, 'virkelig')
  cpSync(join(shared, 'real'), real, {recursive: true})
  writeFileSync(join(real, 'response/citater.md'), quoteReal(shared))
  return ['eksempel', 'svømmehal', 'virkelig']
}

/** The real response quotes nothing word for word: one that quotes each of the real documents many times. */
function quoteReal(shared: string): string {
  const hearing = readFileSync(join(shared, 'real/hearing.yaml'), 'utf8')
  const {cases} = JSON.parse(readFileSync(join(shared, 'cases/quotes.json'), 'utf8')) as {
    cases: readonly {readonly kind: string; readonly file: string; readonly quote: string}[]
  }
  const keys = new Map(
    [...hearing.matchAll(/"id": "([^"]+)".*"file": "([^"]+)"/gu)].map(([, key, file]) => [
      file,
      key,
    ]),
  )
  const blocks = cases
    .filter(({kind, file}) => keys.has(file) && !['absent', 'paraphrase'].includes(kind))
    .map(({file, quote}) => `> ${quote.replace(/\s+/gu, ' ')}\n>\n> [@${keys.get(file)}]\n`)
  return ['# Citater', ...blocks].join('\n\n')
}

/** The suite as one file, since the editor's own Node need not know TypeScript. */
async function bundleSuite(): Promise<string> {
  const outfile = join(editorCache, 'suite.cjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
  return outfile
}
