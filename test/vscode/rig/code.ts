// Understands as much of the command line of `code` as @vscode/test-electron uses, for the server build of the editor.
import {spawn} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {editorCache, editorVersion, installEditor} from './installEditor.ts'
import {openWindow} from './openWindow.ts'

const {values, positionals} = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: {type: 'string', multiple: true},
    extensionTestsPath: {type: 'string'},
    'extensions-dir': {type: 'string'},
    'install-extension': {type: 'string', multiple: true},
    locale: {type: 'string'},
    'user-data-dir': {type: 'string'},
    'list-extensions': {type: 'boolean'},
    version: {type: 'boolean'},
  },
})

const temporary = mkdtempSync(join(tmpdir(), 'editor-'))
const userDataDir = resolve(one('user-data-dir') ?? join(temporary, 'user'))
const extensionsDir = resolve(one('extensions-dir') ?? join(temporary, 'extensions'))
const minutes = Number(process.env['EDITOR_TEST_MINUTES'] ?? 8)

function one(name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

function several(name: string): readonly string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

async function main(): Promise<number> {
  if (values.version === true) {
    console.log(editorVersion)
    return 0
  }
  const wanted = several('install-extension')
  if (wanted.length > 0 || values['list-extensions'] === true) return manageExtensions(wanted)
  return runInWindow()
}

async function manageExtensions(wanted: readonly string[]): Promise<number> {
  for (const folder of [userDataDir, extensionsDir]) mkdirSync(folder, {recursive: true})
  const words = ['--accept-server-license-terms', '--server-data-dir', join(userDataDir, 'server')]
  words.push('--user-data-dir', userDataDir, '--extensions-dir', extensionsDir)
  for (const name of wanted) {
    words.push('--install-extension', name.endsWith('.vsix') ? resolve(name) : name)
  }
  if (wanted.length === 0) words.push('--list-extensions')
  const server = spawn(process.execPath, [join(installEditor(), 'out/server-main.js'), ...words], {
    stdio: 'inherit',
  })
  return new Promise((done) => server.on('close', (code) => done(code ?? 1)))
}

async function runInWindow(): Promise<number> {
  const tests = one('extensionTestsPath')
  const output = join(temporary, 'output.txt')
  writeFileSync(output, '')
  const workspace = positionals.find((path) => existsSync(path))
  const window = await openWindow({
    userDataDir,
    extensionsDir,
    ...(workspace === undefined ? {} : {workspace}),
    ...(one('locale') === undefined ? {} : {locale: one('locale') ?? ''}),
    extensionDevelopmentPaths: several('extensionDevelopmentPath'),
    ...(tests === undefined ? {} : {extensionTestsPath: tests}),
    env: {EDITOR_TEST_OUTPUT: output},
  })
  const limit = new Promise<number>((done) => setTimeout(() => done(124), minutes * 60_000).unref())
  const follow = setInterval(() => printNew(output), 100)
  let code = await Promise.race([window.ended, limit])
  // The editor calls it a success when its extension host dies: only the suite's own mark is believed.
  if (code === 0 && tests !== undefined && !existsSync(`${output}.passed`)) code = 96
  if (code !== 0) {
    const path = join(editorCache, 'failure.png')
    await window.page.screenshot({path, timeout: 5000}).catch(() => undefined)
  }
  await window.close()
  clearInterval(follow)
  printNew(output)
  return code
}

let shown = 0

function printNew(file: string): void {
  const content = readFileSync(file)
  process.stdout.write(content.subarray(shown))
  shown = content.length
}

void main()
  .catch((error: unknown) => {
    console.error(error)
    return 1
  })
  .then((code) => {
    rmSync(temporary, {recursive: true, force: true})
    // What is printed in the last moment would be lost otherwise.
    setTimeout(() => process.exit(code), 100)
  })
