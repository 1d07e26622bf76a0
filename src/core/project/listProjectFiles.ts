import {listRegisters} from './listRegisters.ts'

/**
 * The files that a hearing file names for its proposals, sources (bibliographies) and terms: what
 * `buildProject` wants the texts of besides the hearing file itself. Relative to the hearing's
 * folder, with `/`, without `.` and `..`, each once; those that lead out of the folder, or are
 * neither YAML nor JSON (nor CSV or TBX, for terms), are left out.
 * The documents themselves (`SourceEntry.path`) are not among them.
 *
 * `file` is the hearing file's name, by which JSON is told from YAML; `text` may be anything.
 *
 * @example listProjectFiles('hearing.yaml', 'proposals: forslag.yaml') // ['forslag.yaml']
 */
export function listProjectFiles(file: string, text: string): readonly string[] {
  return [...new Set(listRegisters(file, text).map(({path}) => path))]
}
