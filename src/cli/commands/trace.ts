import {buildTrace} from '../../output/buildTrace.ts'
import {formatTraceJson, formatTraceText} from '../../output/formatTrace.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import type {ExitCode} from '../exitCodes.ts'
import {showHearings} from '../showHearings.ts'

/** `trace [PATH…]`: each remark with its quotations, citations and the paragraphs that they lead to. */
export async function trace(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  return showHearings(context, paths, options, {
    build: buildTrace,
    json: formatTraceJson,
    text: formatTraceText,
  })
}
