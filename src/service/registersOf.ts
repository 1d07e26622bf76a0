import {listRegisters, type Register} from '../core/project/listRegisters.ts'
import type {Project} from '../core/model/project.ts'
import {folderOf} from './folderOf.ts'

/** The files that the hearing file names and that are there, by the names that files go by. */
export function registersOf({
  file,
  files,
}: Project): readonly (Register & {readonly file: string})[] {
  return listRegisters(file, files.get(file) ?? '')
    .map((register) => ({...register, file: folderOf(file) + register.path}))
    .filter((register) => files.has(register.file))
}
