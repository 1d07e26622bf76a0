import {spawn, type ChildProcess} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {chromium, type Page} from 'playwright-core'
import {installEditor} from './installEditor.ts'

export interface WindowOptions {
  readonly userDataDir: string
  readonly extensionsDir: string
  readonly workspace?: string
  readonly locale?: string
  readonly settings?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  /** Extensions that are loaded from a folder; the window is then one for tests and shows no notifications. */
  readonly extensionDevelopmentPaths?: readonly string[]
  readonly extensionTestsPath?: string
  /** Folders that nobody said to trust stay untrusted; else every folder is trusted. */
  readonly asksForTrust?: boolean
}

/** An editor that runs: its server, with the extension host, and its window in a browser without a screen. */
export interface EditorWindow {
  readonly page: Page
  /** The exit code that the window gave when its tests had run, or 97 and 98 for a crash. */
  readonly ended: Promise<number>
  close(): Promise<void>
}

/** What makes an editor talk, move or change in ways that no test waits for. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/** Where Debian, and the other usual ones, put Chromium; `CHROMIUM_PATH` names another. */
export function findChromium(): string | undefined {
  const {CHROMIUM_PATH} = process.env
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  return [...(CHROMIUM_PATH === undefined ? [] : [CHROMIUM_PATH]), ...usual].find((path) =>
    existsSync(path),
  )
}

/** Opens the editor on a folder, in a user's folder of its own. */
export async function openWindow(options: WindowOptions): Promise<EditorWindow> {
  writeUserData(options)
  const token = randomBytes(16).toString('hex')
  const server = startServer(options, token)
  const stop = (): void => killGroup(server, 'SIGKILL')
  process.once('exit', stop)
  const port = await portOf(server)
  const browser = await chromium.launch({
    ...pathOf(findChromium()),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync'].concat([
      '--disable-background-networking',
      '--disable-component-update',
    ]),
  })
  const context = await browser.newContext({
    viewport: {width: 1400, height: 900},
    locale: options.locale ?? 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  const ended = endOf(server, page)
  await page.exposeFunction('codeAutomationLog', () => undefined)
  const opened = new Promise<number>((done) => {
    void page.exposeFunction('codeAutomationExit', done)
  })
  await page.goto(addressOf(port, token, options), {
    waitUntil: 'domcontentloaded',
    timeout: 120_000,
  })
  return {
    page,
    ended: Promise.race([opened, ended]),
    async close() {
      await browser.close().catch(() => undefined)
      killGroup(server, 'SIGTERM')
      await Promise.race([exitOf(server), new Promise((done) => setTimeout(done, 3000))])
      stop()
      process.off('exit', stop)
    },
  }
}

function pathOf(executablePath: string | undefined): {executablePath?: string} {
  return executablePath === undefined ? {} : {executablePath}
}

function writeUserData({userDataDir, extensionsDir, settings, locale}: WindowOptions): void {
  const file = join(userDataDir, 'User/settings.json')
  for (const folder of [join(userDataDir, 'User'), extensionsDir])
    mkdirSync(folder, {recursive: true})
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  writeFileSync(file, JSON.stringify({...quiet, ...(before as object), ...settings}))
  if (locale !== undefined && !locale.startsWith('en')) writeLanguagePack(userDataDir, locale)
}

/** An empty language pack: without one the editor stays English, whatever `--locale` says. */
function writeLanguagePack(userDataDir: string, locale: string): void {
  const pack = join(userDataDir, 'pack.json')
  writeFileSync(pack, '{"version":"1.0.0","contents":{}}')
  const extensions = [{extensionIdentifier: {id: 'test.pack'}, version: '1.0.0'}]
  const entry = {hash: 'test', label: locale, extensions, translations: {vscode: pack}}
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({[locale]: entry}))
}

function startServer(options: WindowOptions, token: string): ChildProcess {
  const {userDataDir, extensionsDir, locale, extensionDevelopmentPaths = []} = options
  const words = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token]
  words.push('--accept-server-license-terms', '--disable-telemetry', '--disable-update-check')
  words.push('--disable-getting-started-override', '--server-data-dir', join(userDataDir, 'server'))
  words.push('--user-data-dir', userDataDir, '--extensions-dir', extensionsDir)
  if (options.asksForTrust !== true) words.push('--disable-workspace-trust')
  if (extensionDevelopmentPaths.length > 0) words.push('--enable-smoke-test-driver')
  if (locale !== undefined) words.push('--locale', locale)
  const env: NodeJS.ProcessEnv = {EXTENSIONS_GALLERY: '{}', ...process.env, ...options.env}
  // Variables of an editor that these tests were started from would lead this one astray.
  for (const name of Object.keys(env)) {
    if (/^(?:VSCODE_|ELECTRON_)/.test(name)) Reflect.deleteProperty(env, name)
  }
  // A process group of its own, which the extension host belongs to and is ended with.
  return spawn(process.execPath, [join(installEditor(), 'out/server-main.js'), ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
}

async function portOf(server: ChildProcess): Promise<number> {
  let output = ''
  return new Promise((found, failed) => {
    const fail = (): void => failed(new Error(`The editor's server did not start.\n${output}`))
    const timer = setTimeout(fail, 60_000)
    const read = (data: Buffer): void => {
      output += data.toString()
      const port = /agent listening on (\d+)/.exec(output)?.[1]
      if (port === undefined) return
      clearTimeout(timer)
      found(Number(port))
    }
    server.stdout?.on('data', read)
    server.stderr?.on('data', read)
    server.once('exit', fail)
  })
}

function addressOf(port: number, token: string, options: WindowOptions): string {
  const {extensionDevelopmentPaths = [], extensionTestsPath, workspace} = options
  // Addresses are compared letter by letter, so it is this very authority that they must have.
  const address = (path: string): string =>
    `vscode-remote://127.0.0.1:${port}${resolve(path).split('/').map(encodeURIComponent).join('/')}`
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]
  for (const path of extensionDevelopmentPaths)
    payload.push(['extensionDevelopmentPath', address(path)])
  if (extensionTestsPath !== undefined)
    payload.push(['extensionTestsPath', address(extensionTestsPath)])
  const query = new URLSearchParams({tkn: token, payload: JSON.stringify(payload)})
  if (workspace === undefined) query.set('ew', 'true')
  else query.set('folder', resolve(workspace))
  return `http://127.0.0.1:${port}/?${query.toString()}`
}

function endOf(server: ChildProcess, page: Page): Promise<number> {
  return new Promise((done) => {
    server.once('exit', () => done(97))
    page.once('crash', () => done(98))
  })
}

function exitOf(server: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (server.exitCode !== null || server.signalCode !== null) done()
    else server.once('exit', () => done())
  })
}

function killGroup({pid}: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // The group is gone already.
  }
}
