import {buildTrace} from '../../output/buildTrace.ts'
import {formatTraceJson, formatTraceText} from '../../output/formatTrace.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {linkLoaded} from '../linkLoaded.ts'
import {loadHearings} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {sayUnread} from '../sayUnread.ts'
import {writeResult} from '../writeResult.ts'

/** `trace [PATH…]`: each remark with its quotations, citations and the paragraphs that they lead to. */
export async function trace(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, options, progress)
  const remarks = loaded.flatMap(({hearing}) => buildTrace(linkLoaded(hearing)))
  progress.end()
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const text =
    format === 'json' ? formatTraceJson(remarks) : formatTraceText(remarks, context.texts, palette)
  await writeResult(context, options.output, text)
  return (await sayUnread(context, loaded)) > 0 ? exitCodes.couldNot : exitCodes.fine
}
