import type {Span} from '../model/span.ts'
import {isDataFile, namedFiles, type EntryKind} from './gatherEntries.ts'
import {judgeSourcePath} from './judgeSourcePath.ts'
import {readDataFile} from './readDataFile.ts'

/** A file that a hearing file names for its proposals, sources or terms. */
export interface Register {
  readonly kind: EntryKind['key']
  /** Relative to the hearing's folder, with `/`, without `.` and `..`. */
  readonly path: string
  /** Where the hearing file names it. */
  readonly span: Span
}

/**
 * The files that a hearing file names for its proposals, sources (bibliographies) and terms, as often as it names
 * them. Those that lead out of the folder, or are neither YAML nor JSON (nor CSV or TBX, for terms), are left out.
 *
 * `file` is the hearing file's name, by which JSON is told from YAML; `text` may be anything.
 *
 * @example listRegisters('hearing.yaml', 'proposals: forslag.yaml') // [{kind: 'proposals', path: 'forslag.yaml', …}]
 */
export function listRegisters(file: string, text: string): readonly Register[] {
  const {root} = readDataFile(file, text)
  return (['proposals', 'sources', 'terms'] as const).flatMap((kind) =>
    namedFiles(root, {key: kind}).flatMap(({value, span}) => {
      const judged = judgeSourcePath(value)
      const isRegister = judged.kind === 'inside' && isDataFile(judged.path, kind)
      return isRegister && judged.path !== file ? [{kind, path: judged.path, span}] : []
    }),
  )
}
