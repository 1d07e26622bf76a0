import {CommanderError} from 'commander'
import type {Arguments} from '../core/model/problem.ts'
import {formatMessage} from '../output/formatMessage.ts'
import {chooseLocale} from './chooseLocale.ts'
import type {CommandContext} from './commandContext.ts'
import {createProgram} from './createProgram.ts'
import {createTexts} from './createTexts.ts'
import {describeFailure} from './describeFailure.ts'
import {exitCodes, type ExitCode} from './exitCodes.ts'
import type {Invocation} from './invocation.ts'
import {writeText} from './writeText.ts'

/**
 * The command line program: runs what the arguments say and gives the exit code. Standard output gets
 * the result and nothing else. Never throws and never ends the process.
 */
export async function main(invocation: Invocation): Promise<ExitCode> {
  const {stdout, stderr} = invocation
  // A reader that went away (`| head`) is told by the write itself; the event would end the process.
  const ignore = (): void => undefined
  stdout.on('error', ignore)
  stderr.on('error', ignore)
  const context = createContext(invocation)
  try {
    return await run(context)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.fine
    const {code, lines} = describeFailure(error, context)
    await writeText(stderr, lines.map((line) => `${line}\n`).join(''))
    return code
  } finally {
    stdout.off('error', ignore)
    stderr.off('error', ignore)
  }
}

function createContext(invocation: Invocation): CommandContext {
  const language = chooseLocale(invocation.args, invocation.env)
  const texts = createTexts(language)
  const say = (english: string, args?: Arguments): string => formatMessage(english, args, texts)
  return {...invocation, language, texts, say}
}

async function run(context: CommandContext): Promise<ExitCode> {
  let code: ExitCode = exitCodes.fine
  const program = createProgram(context, (finished) => {
    code = finished
  })
  if (context.args.length === 0) {
    program.outputHelp({error: true})
    return exitCodes.couldNot
  }
  await program.parseAsync(context.args, {from: 'user'})
  return code
}
