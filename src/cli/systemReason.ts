import type {Texts} from '../output/texts.ts'

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'you have no permission'],
  ['EPERM', 'you have no permission'],
  ['EROFS', 'the disk is write-protected'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk is full'],
  ['EFBIG', 'the file would be larger than allowed'],
  ['ENOENT', 'the folder or file does not exist'],
  ['ENOTDIR', 'a part of the path is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EINVAL', 'it is not an ordinary file'],
  ['EBUSY', 'another program is using it'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'the links lead in a circle'],
])

/** The system's error code in words: `disken er fuld`. */
export function systemReason(code: string, texts: Texts): string {
  const reason = reasons.get(code)
  return reason === undefined ? code : texts(reason)
}

/** The code of an error that the system gave, `UNKNOWN` where it has none. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return 'UNKNOWN'
}
