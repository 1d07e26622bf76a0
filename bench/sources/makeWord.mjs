import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {makeDocx} from './docx/makeDocx.mjs'

/** Makes a Word file of so many pages, if it is not there; gives its path. */
export function makeWord(folder, pages) {
  const file = join(folder, `${pages}.docx`)
  if (!existsSync(file)) writeFileSync(file, makeDocx(pages))
  return file
}
