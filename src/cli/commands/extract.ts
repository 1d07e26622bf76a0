import {resolve} from 'node:path'
import {allRules} from '../../core/rules/allRules.ts'
import {fileNames} from '../../host/fileNames.ts'
import {
  formatExtractJson,
  formatExtractMarkdown,
  formatExtractText,
  type ExtractInput,
} from '../../output/formatExtract.ts'
import {chooseFormat} from '../chooseFormat.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {openSource} from '../openSource.ts'
import {writeResult} from '../writeResult.ts'
import {writeText} from '../writeText.ts'

/** `extract FILE`: a source as the program reads it. */
export async function extract(
  context: CommandContext,
  [file = '']: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json', 'markdown'])
  const name = fileNames(context.cwd).nameOf(resolve(context.cwd, file))
  const {source, sha256} = await openSource(context, file, options)
  const input: ExtractInput = {source, file: name, sha256, rules: allRules, texts: context.texts}
  await writeResult(context, options.output, formats[format](input))
  if (format !== 'json') await sayWarnings(context, input)
  return exitCodes.fine
}

const formats = {
  text: formatExtractText,
  json: formatExtractJson,
  markdown: formatExtractMarkdown,
} as const

/** In JSON the warnings are part of the result; beside a text they are said. */
async function sayWarnings(context: CommandContext, {source, file}: ExtractInput): Promise<void> {
  for (const {ruleId, messageId, args} of source.warnings) {
    const english = allRules.find(({id}) => id === ruleId)?.messages[messageId]
    if (english === undefined) continue
    await writeText(context.stderr, `${context.say(english, {...args, file})} [${ruleId}]\n`)
  }
}
