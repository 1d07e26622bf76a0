import {buildCoverage} from '../../output/buildCoverage.ts'
import {formatCoverageJson, formatCoverageText} from '../../output/formatCoverage.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import type {ExitCode} from '../exitCodes.ts'
import {showHearings} from '../showHearings.ts'

/** `coverage [PATH…]`: which proposals are answered, by “no remarks” or at all. */
export async function coverage(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  return showHearings(context, paths, options, {
    build: buildCoverage,
    json: formatCoverageJson,
    text: formatCoverageText,
  })
}
