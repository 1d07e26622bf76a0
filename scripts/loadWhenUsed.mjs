// An esbuild plugin: modules that most runs have no use for are initialised when one of their functions is
// first called, not when the program starts. The source needs to know nothing of it.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

/** Modules that export functions only. Behind them stand yaml, unified with micromark, and jsonc-parser. */
const WHEN_USED = [
  'core/project/composeYaml.ts',
  'core/project/readJson.ts',
  'core/response/readYamlFields.ts',
  'core/syntax/parseWithRemark.ts',
  'cli/fix/diffTexts.ts',
  'cli/fix/fixHearing.ts',
  'cli/fix/writeFixes.ts',
  'output/formatGithub.ts',
  'output/formatGitlab.ts',
  'output/formatJunit.ts',
  'output/formatSarif.ts',
]
const NAMESPACE = 'when-used'

export const loadWhenUsed = {
  name: 'load-when-used',
  setup({onResolve, onLoad}) {
    const names = WHEN_USED.map((file) => file.slice(file.lastIndexOf('/') + 1, -'.ts'.length))
    onResolve({filter: new RegExp(`/(?:${names.join('|')})\\.ts$`)}, ({path, resolveDir, kind}) => {
      const file = join(resolveDir, path).replaceAll('\\', '/')
      const isListed = WHEN_USED.some((each) => file.endsWith(`/src/${each}`))
      return isListed && kind === 'import-statement'
        ? {path: file, namespace: NAMESPACE}
        : undefined
    })
    // Commander asks for it at once, to start commands that are programs of their own: here none is.
    onResolve({filter: /^node:child_process$/}, ({importer}) =>
      /[\\/]commander[\\/]/.test(importer) ? {path: 'processes', namespace: NAMESPACE} : undefined,
    )
    onLoad({filter: /^processes$/, namespace: NAMESPACE}, () => ({
      contents: `exports.spawn = (...given) => require('node:child_process').spawn(...given)`,
    }))
    onLoad({filter: /.*/, namespace: NAMESPACE}, async ({path}) => ({
      contents: standIn(path, await readFile(path, 'utf8')),
      resolveDir: join(path, '..'),
    }))
  },
}

/** The same exports, each of which loads the module when it is called. */
function standIn(path, source) {
  const exported = [...source.matchAll(/^export (?!type |interface )(.+)$/gm)].map(([, rest]) => {
    const name = /^(?:async )?function (\w+)/.exec(rest)?.[1]
    if (name === undefined) throw new Error(`${path} exports more than functions: ${rest}`)
    return name
  })
  const functions = exported.map(
    (name) => `export const ${name} = (...given) => load().${name}(...given)`,
  )
  return [`const load = () => require(${JSON.stringify(path)})`, ...functions].join('\n')
}
