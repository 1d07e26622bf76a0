import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join, relative, resolve, sep} from 'node:path'
import {makeVisible} from '../../output/makeVisible.ts'
import {newHearingFiles} from '../../service/newHearingFiles.ts'
import {CannotWork} from '../cannotWork.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {systemCode, systemReason} from '../systemReason.ts'
import {writeResult} from '../writeResult.ts'

/** `init [FOLDER]`: a new hearing that can be checked at once. What is there already is left as it is. */
export async function init(
  context: CommandContext,
  [folder = '.']: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const {say} = context
  const target = resolve(context.cwd, folder)
  const lines: string[] = []
  for (const [name, text] of newHearingFiles({language: context.language}, context.today)) {
    const file = join(target, ...name.split('/'))
    const shown = makeVisible(relative(context.cwd, file).split(sep).join('/'))
    const made = await createFile(file, text, context)
    if (!made && name === 'hearing.yaml') {
      throw new CannotWork('there is already a hearing in this folder: {file}.', {file: shown})
    }
    lines.push(say(made ? 'made {file}' : 'kept {file}, which was there', {file: shown}))
  }
  const command = folder === '.' ? 'hearing-response lint' : `hearing-response lint ${folder}`
  lines.push(
    '',
    say(
      'Next: put the documents in the folder for sources and write them into hearing.yaml. Then check with: {command}',
      {command},
    ),
  )
  await writeResult(context, options.output, lines.map((line) => `${line}\n`).join(''))
  return exitCodes.fine
}

/** False where the file is there already; nothing is ever overwritten. */
async function createFile(file: string, text: string, {texts}: CommandContext): Promise<boolean> {
  try {
    await mkdir(dirname(file), {recursive: true})
    await writeFile(file, text, {flag: 'wx'})
    return true
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST') return false
    throw new CannotWork('{file} could not be written: {reason}.', {
      file,
      reason: systemReason(code, texts),
    })
  }
}
