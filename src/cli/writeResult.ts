import {resolve} from 'node:path'
import {files} from '../host/files.ts'
import {CannotWork} from './cannotWork.ts'
import type {CommandContext} from './commandContext.ts'
import {systemReason} from './systemReason.ts'
import {writeText} from './writeText.ts'

/** Writes a command's result to the file that `--output` names, else to standard output. */
export async function writeResult(
  context: CommandContext,
  output: string | undefined,
  text: string,
): Promise<void> {
  if (output === undefined) {
    if (text !== '') await writeText(context.stdout, text)
    return
  }
  const code = await writeOutputFile(resolve(context.cwd, output), text)
  if (code === undefined) return
  throw new CannotWork('{file} could not be written: {reason}.', {
    file: output,
    reason: systemReason(code, context.texts),
  })
}

/** A file is replaced in one step; a device or a pipe is written to. */
async function writeOutputFile(file: string, text: string): Promise<string | undefined> {
  try {
    const state = await files.stat(file).catch(() => undefined)
    if (state !== undefined && !state.isFile() && !state.isDirectory()) {
      const {writeFile} = await import('node:fs/promises')
      await writeFile(file, text)
      return undefined
    }
  } catch {
    return 'EIO'
  }
  // Most results go to the terminal, and need none of it.
  const {writeFileAtomically} = await import('../host/writeFileAtomically.ts')
  const result = await writeFileAtomically(file, new TextEncoder().encode(text))
  return result.kind === 'failed' ? result.code : undefined
}
