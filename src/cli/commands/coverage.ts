import {buildCoverage} from '../../output/buildCoverage.ts'
import {formatCoverageJson, formatCoverageText} from '../../output/formatCoverage.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {linkLoaded} from '../linkLoaded.ts'
import {loadHearings} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {sayUnread} from '../sayUnread.ts'
import {writeResult} from '../writeResult.ts'

/** `coverage [PATH…]`: which proposals are answered, by “no remarks” or at all. */
export async function coverage(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, options, progress)
  const proposals = loaded.flatMap(({hearing}) => buildCoverage(linkLoaded(hearing)))
  progress.end()
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const text =
    format === 'json'
      ? formatCoverageJson(proposals)
      : formatCoverageText(proposals, context.texts, palette)
  await writeResult(context, options.output, text)
  return (await sayUnread(context, loaded)) > 0 ? exitCodes.couldNot : exitCodes.fine
}
