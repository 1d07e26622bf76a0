import {allRules} from '../../core/rules/allRules.ts'
import {describeRule} from '../../output/describeRule.ts'
import {formatRulesJson, formatRulesMarkdown, formatRulesText} from '../../output/formatRules.ts'
import {severityWord} from '../../output/severityWord.ts'
import {toSafeJson} from '../../output/makeVisible.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext, CommonOptions} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import {readRulePage, readRulePages} from '../readRulePage.ts'
import {unknownRule} from '../unknownRule.ts'
import {writeResult} from '../writeResult.ts'

/** `rules [ID]`: the rules as a table, or one rule's page. */
export async function rules(
  context: CommandContext,
  [id]: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const format = chooseFormat(options.format, ['text', 'json', 'markdown'])
  const text =
    id === undefined ? await table(context, options, format) : await page(context, id, format)
  await writeResult(context, options.output, text)
  return exitCodes.fine
}

type Format = 'text' | 'json' | 'markdown'

async function table(
  {texts, stdout, env, language}: CommandContext,
  options: CommonOptions,
  format: Format,
): Promise<string> {
  const pages = await readRulePages(allRules.map(({id}) => id))
  const described = allRules
    .map((rule) => describeRule(rule, pages.get(rule.id), texts, language))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (format === 'json') return formatRulesJson(described)
  if (format === 'markdown') return formatRulesMarkdown(described, texts)
  const colour = options.color && options.output === undefined
  return formatRulesText(described, texts, choosePalette(colour, stdout, env))
}

/** For people the part in their language, as Markdown the whole page with its examples. */
async function page(
  {texts, language}: CommandContext,
  id: string,
  format: Format,
): Promise<string> {
  const rule = allRules.find((known) => known.id === id)
  if (rule === undefined) throw unknownRule(id)
  const whole = await readRulePage(id)
  const described = describeRule(rule, whole, texts, language)
  if (format === 'json') return `${toSafeJson({version: 1, ...described}, 1)}\n`
  if (format === 'markdown' && whole !== undefined) return whole
  const severity = severityWord(described.severity, texts)
  return `# ${id} (${severity})\n\n${described.help ?? described.title}\n`
}
