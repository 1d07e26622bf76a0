// Programs that tests drive. Those that npm does not have are installed where that can be done without asking (as root,
// by Debian's package manager); elsewhere, and where it fails, the tests that need them are skipped and say so. VS Code
// comes from npm's registry.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {installEditor} from '../test/vscode/rig/installEditor.ts'
import {findChromium} from '../test/vscode/rig/openWindow.ts'

/** Tests of a foreign editor, and the browser in which VS Code's window is shown. */
const programs = [
  {names: ['nvim'], variable: 'NVIM', package: 'neovim'},
  {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
  },
]

const missing = programs.filter(
  ({names, variable}) => process.env[variable] === undefined && !names.some(isThere),
)
if (missing.length > 0 && process.getuid?.() === 0 && isThere('apt-get')) {
  const packages = missing.map((each) => each.package)
  console.error(`Installing ${packages.join(', ')} for tests …`)
  // The list of packages may be missing, or older than what the servers still have.
  if (!install(packages)) {
    aptGet(['update'])
    if (!install(packages)) console.error('… failed; tests that need them are skipped.')
  }
}
if (findChromium() !== undefined) {
  try {
    installEditor()
  } catch (error) {
    // The tests that need it try once more, and say what is wrong.
    console.error(`VS Code could not be fetched: ${String(error)}`)
  }
}

function isThere(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

function install(packages) {
  return aptGet(['install', '--yes', '--no-install-recommends', ...packages])
}

function aptGet(words) {
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
  const {status} = spawnSync('apt-get', ['-qq', ...words], {env, stdio: ['ignore', 'ignore', 2]})
  return status === 0
}
