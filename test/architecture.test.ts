import assert from 'node:assert/strict'
import {readdirSync, readFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import {dirname, join, relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Which folders and packages a folder of `src` may import; the table of docs/architecture.md. */
const layers: Readonly<Record<string, readonly string[]>> = {
  // Files that put stages together.
  core: ['core'],
  'core/model': [],
  'core/text': ['core/model'],
  'core/syntax': [
    'core/model',
    'core/text',
    'unified',
    'remark-parse',
    'mdast',
    'micromark-extension-frontmatter',
    'micromark-extension-gfm-footnote',
    'micromark-extension-gfm-table',
    'mdast-util-from-markdown',
    'mdast-util-frontmatter',
    'mdast-util-gfm-footnote',
    'mdast-util-gfm-table',
  ],
  'core/response': ['core/model', 'core/text', 'yaml'],
  'core/sources': ['core/model', 'core/text', '@embedpdf/pdfium', 'parse5'],
  'core/project': [
    'core/model',
    'core/text',
    'generated',
    'yaml',
    'jsonc-parser',
    'fastest-levenshtein',
  ],
  'core/matching': ['core/model', 'core/text', 'fastest-levenshtein'],
  'core/terminology': ['core/model', 'core/text'],
  'core/suggesting': ['core/model', 'core/text'],
  'core/figures': ['core/model', 'core/text'],
  'core/linking': [
    'core/model',
    'core/text',
    'core/matching',
    'core/terminology',
    'core/suggesting',
  ],
  'core/sections': ['core'],
  'core/rules': ['core/model', 'core/text', 'fastest-levenshtein'],
  'core/lint': ['core/model', 'core/rules', 'fastest-levenshtein'],
  service: ['core', 'protocol', 'schemas', 'vscode-languageserver-types'],
  output: ['core', 'diff', 'sarif'],
  host: ['core', 'node:'],
  protocol: ['vscode-languageserver-types'],
  cli: [
    'core',
    'service',
    'output',
    'host',
    'protocol',
    'l10n',
    'node:',
    'server',
    'commander',
    'diff',
    'fastest-levenshtein',
  ],
  server: [
    'core',
    'service',
    'output',
    'host',
    'protocol',
    'l10n',
    'node:',
    'vscode-languageserver',
    'vscode-languageserver-types',
  ],
  client: ['protocol', 'vscode', 'vscode-languageclient'],
}

/** A few rules and messages are data that belongs to one folder and is read, as data, by another. */
const exceptions: ReadonlySet<string> = new Set([
  // The rules that relay what is wrong in the project's files put the project's own texts into words.
  'core/rules -> core/project/projectMessages.ts',
  // A word list in TBX is XML, as office documents are.
  'core/project -> core/sources/xml/parseXml.ts',
  'core/project -> core/sources/xml/xmlElement.ts',
  // The program says its own version.
  'cli -> package.json',
  'server -> package.json',
])

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
  /** The imported file below `src`, or the package. */
  readonly target: string
}

describe('The layers of src', () => {
  const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.m?ts$/u.test(file) && !file.startsWith('generated/'))
  const imports = files.flatMap(importsOf)

  it('are all in the table', () => {
    const unknown = files.filter((file) => !Object.hasOwn(layers, layerOf(file)))
    assert.deepEqual(unknown, [])
  })

  it('import only what the table allows', () => {
    const wrong = imports
      .filter((each) => !isAllowed(each))
      .map(({file, target}) => `${file} imports ${target}`)
    assert.deepEqual(wrong, [])
  })

  it('import each other without circles between folders', () => {
    const edges = new Set(
      imports.filter(({from, to}) => from !== to).map(({from, to}) => `${from} ${to}`),
    )
    const circles = [...edges].filter((edge) => edges.has(edge.split(' ').reverse().join(' ')))
    assert.deepEqual(circles, [])
  })

  it('keep core, service and output free of everything that only Node has', () => {
    const pure = files.filter((file) => /^(core|service|output)\//u.test(file))
    const impure = pure.filter((file) =>
      /(?<![.\p{L}])(process|Buffer|setTimeout|fetch|require)(?=[.(])/u.test(
        withoutComments(read(file)),
      ),
    )
    assert.deepEqual(impure, [])
  })
})

function isAllowed({from, to, target}: Import): boolean {
  if (from === to || exceptions.has(`${from} -> ${target}`)) return true
  return (layers[from] ?? []).some((allowed) => allowed === to || to.startsWith(`${allowed}/`))
}

function importsOf(file: string): readonly Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gu
  return [...withoutComments(read(file)).matchAll(pattern)].map((match) => {
    const specifier = match[1] ?? match[2] ?? ''
    const from = layerOf(file)
    if (specifier.startsWith('.')) {
      const target = join(dirname(join('src', file)), specifier)
        .split(sep)
        .join('/')
      const inside = target.startsWith('src/') ? target.slice(4) : target
      return {file, from, to: layerOf(inside), target: inside}
    }
    const name = /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier
    const to = isBuiltin(specifier) ? 'node:' : name
    return {file, from, to, target: specifier}
  })
}

/** `core/text` for `core/text/words.ts`, `cli` for `cli/lint.ts`. */
function layerOf(file: string): string {
  const parts = file.split('/').slice(0, -1)
  return parts.slice(0, parts[0] === 'core' ? 2 : 1).join('/')
}

function read(file: string): string {
  return readFileSync(join(root, 'src', file), 'utf8')
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[^]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
}

describe('The documents that name files', () => {
  it('name only files that exist', () => {
    const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8')
    const named = [...page.matchAll(/`((?:src|test|docs|schemas|l10n)\/[\w./-]+\.\w+)`/gu)].map(
      (match) => match[1] ?? '',
    )
    const existing = new Set(
      readdirSync(root, {recursive: false, encoding: 'utf8'})
        .filter((name) => ['src', 'test', 'docs', 'schemas', 'l10n'].includes(name))
        .flatMap((name) =>
          readdirSync(join(root, name), {recursive: true, encoding: 'utf8'}).map((file) =>
            relative(root, join(root, name, file))
              .split(sep)
              .join('/'),
          ),
        ),
    )
    assert.deepEqual(
      named.filter((file) => !existing.has(file)),
      [],
    )
  })
})
