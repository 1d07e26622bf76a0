import {CommanderError} from 'commander'
import {makeVisible} from '../output/makeVisible.ts'
import {CannotWork} from './cannotWork.ts'
import type {CommandContext} from './commandContext.ts'
import {createProgram} from './createProgram.ts'
import {exitCodes, type ExitCode} from './exitCodes.ts'
import {nearMiss} from '../core/project/nearMiss.ts'
import {product, reportBugsAt} from './product.ts'
import {sayCannot} from './sayCannot.ts'

export interface Failure {
  readonly code: ExitCode
  /** For standard error. */
  readonly lines: readonly string[]
}

/** What is said, and what the program ends with, when a command did not come to its end. */
export function describeFailure(error: unknown, context: CommandContext): Failure {
  if (error instanceof CannotWork)
    return {code: exitCodes.couldNot, lines: sayCannot(error, context)}
  if (error instanceof CommanderError) {
    return {code: exitCodes.couldNot, lines: wrongUse(error, context)}
  }
  return {code: exitCodes.bug, lines: internalError(error, context)}
}

/** Messages by commander's code; what was written stands in its English message between quotation marks. */
const usageErrors: ReadonlyMap<string, string> = new Map([
  ['commander.unknownOption', 'there is no option {written}.'],
  ['commander.unknownCommand', 'there is no command {written}.'],
  ['commander.optionMissingArgument', '{written} needs a value.'],
  ['commander.missingArgument', 'the argument <{written}> is missing.'],
  ['commander.excessArguments', 'there are too many arguments.'],
])

function wrongUse(error: CommanderError, context: CommandContext): readonly string[] {
  const {say} = context
  const written = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const template = usageErrors.get(error.code)
  const meant = nearMiss(written, knownWords(error.code, context))
  return [
    `${product.name}: ${template === undefined ? makeVisible(error.message) : say(template, {written})}`,
    ...(meant === undefined ? [] : [say('Did you mean {meant}?', {meant})]),
    say('See {command} for what is possible.', {command: `${product.name} --help`}),
  ]
}

/** What an unknown option or command may have been meant as. */
function knownWords(code: string, context: CommandContext): readonly string[] {
  const program = createProgram(context, () => undefined)
  if (code === 'commander.unknownCommand') return program.commands.map((command) => command.name())
  if (code !== 'commander.unknownOption') return []
  const asked = program.commands.find((command) => context.args.includes(command.name()))
  return [program, ...(asked === undefined ? program.commands : [asked])]
    .flatMap(({options}) => options)
    .filter(({hidden}) => !hidden)
    .flatMap(({long}) => (long === undefined ? [] : [long]))
}

/** One line; the details, which may hold words of the response, only where they were asked for. */
function internalError(error: unknown, {say, env, args}: CommandContext): readonly string[] {
  const line =
    reportBugsAt === undefined
      ? say(
          'internal error: this is a fault of the program, not of your response. Please tell those who gave you {program}.',
          {program: product.name},
        )
      : say(
          'internal error: this is a fault of the program, not of your response. Please report it at {address}.',
          {address: reportBugsAt},
        )
  const wantsDetails = args.includes('--debug') || (env['HEARING_RESPONSE_DEBUG'] ?? '') !== ''
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [
    `${product.name}: ${line}`,
    ...(wantsDetails
      ? details.split('\n').map(makeVisible)
      : [say('Set HEARING_RESPONSE_DEBUG=1 to see the details.')]),
  ]
}
