import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {makeHearing, makeResponse} from './makeResponse.mjs'

/** Writes a hearing with a response on so many proposals, and its sources, into a folder; makes the folder. */
export function writeInput(folder, proposals, sources) {
  const files = [
    ['svar.md', makeResponse(proposals, sources)],
    ['hearing.yaml', makeHearing(proposals, sources)],
    ...sources.map(({file, text}) => [file, text]),
  ]
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), {recursive: true})
    writeFileSync(join(folder, file), text)
  }
}
