import type {Place} from '../core/model/place.ts'
import type {Project} from '../core/model/project.ts'
import {fieldOf} from '../core/project/dataFields.ts'
import {valueOf} from '../core/project/dataTree.ts'
import {readDataFile} from '../core/project/readDataFile.ts'

/**
 * Where the source lock names a source's key, its quotation marks left out; `undefined` where it does not. Else what
 * was locked under a key would be lost when that is renamed.
 */
export function lockedKeyPlace({lock, files}: Project, key: string): Place | undefined {
  const text = lock === undefined ? undefined : files.get(lock.file)
  if (lock === undefined || text === undefined) return undefined
  const sources = valueOf(readDataFile(lock.file, text, text.length).root, 'sources')
  const entries = sources?.kind === 'list' ? sources.items : []
  const field = entries.map((each) => fieldOf(each, 'id')).find((each) => each?.value === key)
  if (field === undefined) return undefined
  const {start, end} = field.span
  const isQuoted = /["']/u.test(text.charAt(start))
  return {file: lock.file, span: isQuoted ? {start: start + 1, end: end - 1} : {start, end}}
}
