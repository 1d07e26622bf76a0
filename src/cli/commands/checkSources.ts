import {buildDiscrepancies} from '../../output/buildDiscrepancies.ts'
import {formatDiscrepanciesJson, formatDiscrepanciesText} from '../../output/formatDiscrepancies.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {loadHearings} from '../loadHearings.ts'
import {createProgress} from '../progress.ts'
import {writeResult} from '../writeResult.ts'

/** `check-sources [FOLDER]`: what does not add up in the authority's own documents. Raw material for remarks: it fails nothing. */
export async function checkSources(
  context: CommandContext,
  paths: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json'])
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, options, progress)
  progress.end()
  const found = loaded.flatMap(({hearing}) => buildDiscrepancies(hearing.sources))
  const {texts} = context
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  const result =
    format === 'json'
      ? formatDiscrepanciesJson(found, texts)
      : formatDiscrepanciesText(found, texts, palette)
  await writeResult(context, options.output, result)
  return exitCodes.fine
}
