import type {CommandContext, CommonOptions} from '../commandContext.ts'
import type {ExitCode} from '../exitCodes.ts'
import {waitForFiles} from '../../host/files.ts'
import {CannotWork} from '../cannotWork.ts'

/** Which way the editor speaks to the server. */
export interface ServerCommandOptions extends CommonOptions {
  readonly stdio?: boolean
  readonly nodeIpc?: boolean
  readonly socket?: string
  readonly pipe?: string
}

/**
 * `server --stdio`: the language server, for every editor that speaks the Language Server Protocol. It reads how
 * it is spoken to from the arguments of the process, and ends the process itself when the editor goes away.
 */
export async function server(
  _context: CommandContext,
  _args: readonly string[],
  options: ServerCommandOptions,
): Promise<ExitCode> {
  const {stdio, nodeIpc, socket, pipe} = options
  if (stdio !== true && nodeIpc !== true && socket === undefined && pipe === undefined) {
    throw new CannotWork(
      'The server must be told how it is spoken to.',
      {},
      'For most editors: hearing-response server --stdio',
    )
  }
  waitForFiles(false)
  await import('../../server/runServer.ts')
  return new Promise<never>(() => undefined)
}
