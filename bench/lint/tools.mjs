import {existsSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {terms} from './words.mjs'

const bench = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(join(bench, 'package.json'))
const installed = (name) => join(bench, 'node_modules', ...name.split('/'))
const versionOf = (...names) =>
  names
    .map((name) => JSON.parse(readFileSync(join(installed(name), 'package.json'), 'utf8')).version)
    .join(' + ')

function ours(name, ...options) {
  return {
    name,
    version: JSON.parse(readFileSync(join(bench, '..', 'package.json'), 'utf8')).version,
    command: () => [
      process.execPath,
      join(bench, '..', 'dist', 'cli.cjs'),
      ...['lint', 'svar.md', '--format', 'json', ...options],
    ],
    count: ({stdout}) => JSON.parse(stdout).findings.length,
  }
}

/**
 * What is measured: a name, a version, the command for the hearing in a folder, and how many findings
 * its output holds (a tool that finds nothing may have done nothing). All Node programs run on this Node.
 */
export const tools = [
  {
    name: 'node -e 0',
    version: process.versions.node,
    command: () => [process.execPath, '-e', '0'],
    count: () => 0,
  },
  {...ours('hearing-response lint', '--no-cache'), ours: true},
  ours('hearing-response lint, sources read before'),
  {
    name: 'textlint, terminology',
    version: versionOf('textlint', 'textlint-rule-terminology'),
    command: (folder) => {
      const config = join(folder, 'textlint.json')
      // textlint looks for its rules from where it is run.
      symlinkSync(join(bench, 'node_modules'), join(folder, 'node_modules'), 'junction')
      const pairs = terms.map(([preferred, deprecated]) => [deprecated, preferred])
      const rules = {terminology: {defaultTerms: false, terms: pairs}}
      writeFileSync(config, JSON.stringify({rules}))
      return [
        process.execPath,
        join(installed('textlint'), 'bin', 'textlint.js'),
        ...['--config', config, '--format', 'json', 'svar.md'],
      ]
    },
    count: ({stdout}) => JSON.parse(stdout)[0].messages.length,
  },
  {
    name: 'remark-cli, recommended',
    version: versionOf('remark-cli', 'remark-preset-lint-recommended'),
    command: () => [
      process.execPath,
      join(installed('remark-cli'), 'cli.js'),
      ...['--no-stdout', '--no-color', '--use', require.resolve('remark-preset-lint-recommended')],
      'svar.md',
    ],
    count: ({stderr}) => stderr.split('\n').filter((line) => / warning /u.test(line)).length,
  },
  {
    name: 'markdownlint-cli2',
    version: versionOf('markdownlint-cli2'),
    command: () => [
      process.execPath,
      join(installed('markdownlint-cli2'), 'markdownlint-cli2-bin.mjs'),
      'svar.md',
    ],
    count: ({stderr}) => stderr.split('\n').filter((line) => / MD\d+/u.test(line)).length,
  },
  {
    name: 'rumdl (native)',
    version: versionOf('rumdl'),
    command: () => [rumdlProgram(), 'check', '--no-cache', 'svar.md'],
    count: ({stdout, stderr}) =>
      `${stdout}\n${stderr}`.split('\n').filter((line) => /\[MD\d+\]/u.test(line)).length,
  },
]

/** The program itself: started without its JavaScript starter, which would be most of the cost. */
function rumdlProgram() {
  const platform = `${process.platform}-${process.arch}`
  const program = [`@rumdl/cli-${platform}`, `@rumdl/cli-${platform}-musl`]
    .map((name) => join(installed(name), process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'))
    .find((file) => existsSync(file))
  if (program === undefined) throw new Error('rumdl is not installed: run npm ci --prefix bench')
  return program
}
