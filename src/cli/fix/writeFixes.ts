import type {ResponseOnDisk} from '../../host/readResponse.ts'
import {writeFileAtomically, type WriteOptions} from '../../host/writeFileAtomically.ts'
import {CannotWork} from '../cannotWork.ts'
import type {CommandContext} from '../commandContext.ts'
import {systemReason} from '../systemReason.ts'
import {encodeText} from './encodeText.ts'

export interface WrittenFixes {
  /** By file name. */
  readonly written: ReadonlyMap<string, string>
  readonly failures: readonly CannotWork[]
}

/**
 * Writes corrected responses back, each in its own encoding. A file that somebody else has written to, or that
 * could not be written, is said and left as it is; the others are written all the same. Gives the texts
 * that were written, and the reasons for those that were not.
 */
export async function writeFixes(
  responses: readonly ResponseOnDisk[],
  texts: ReadonlyMap<string, string>,
  context: Pick<CommandContext, 'texts'>,
  hooks: Pick<WriteOptions, 'beforeRename'> = {},
): Promise<WrittenFixes> {
  const failures: CannotWork[] = []
  const written = new Map<string, string>()
  for (const onDisk of responses) {
    const text = texts.get(onDisk.response.file)
    if (text === undefined) continue
    const failure = await writeOne(onDisk, text, context, hooks)
    if (failure === undefined) written.set(onDisk.response.file, text)
    else failures.push(failure)
  }
  return {written, failures}
}

async function writeOne(
  onDisk: ResponseOnDisk,
  text: string,
  {texts}: Pick<CommandContext, 'texts'>,
  hooks: Pick<WriteOptions, 'beforeRename'>,
): Promise<CannotWork | undefined> {
  const {file} = onDisk.response
  const bytes = encodeText(text, onDisk)
  if (bytes === undefined || !comesBackWhole(onDisk)) {
    return new CannotWork(
      '{file} was not corrected: it cannot be written back in its encoding ({encoding}).',
      {file, encoding: onDisk.encoding},
      'Save it as UTF-8 and try again.',
    )
  }
  const result = await writeFileAtomically(onDisk.path, bytes, {expected: onDisk.bytes, ...hooks})
  switch (result.kind) {
    case 'written':
      return undefined
    case 'changed':
      return new CannotWork('{file} was not corrected: somebody else changed it meanwhile.', {file})
    case 'failed':
      return new CannotWork('{file} could not be written: {reason}.', {
        file,
        reason: systemReason(result.code, texts),
      })
  }
}

/** Bytes that were no text became U+FFFD when read; writing those back would destroy them. */
function comesBackWhole({response, bytes, encoding, bom}: ResponseOnDisk): boolean {
  const again = encodeText(response.text, {encoding, bom})
  if (again?.length !== bytes.length) return false
  return again.every((byte, at) => byte === bytes[at])
}
