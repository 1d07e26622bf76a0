// Writes the licences of everything that a bundle has inside, as these licences ask for.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const PACKAGE = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//

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
  const text = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each))
  const body = text === undefined ? `Licence: ${named}\n` : readFileSync(join(folder, text), 'utf8')
  return `${name} ${version}\n\n${body.trim()}\n`
}
