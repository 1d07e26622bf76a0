import type {LintOptions} from '../../core/lint/lintHearing.ts'
import {allRules} from '../../core/rules/allRules.ts'
import {buildReport, type CheckedHearing} from '../../output/buildReport.ts'
import type {Report} from '../../output/report.ts'
import {summaryLine} from '../../output/summaryLine.ts'
import type {CannotWork} from '../cannotWork.ts'
import {checkHearing, checkHearings, optionsFor, sizeOf} from '../checkHearings.ts'
import {chooseFormat} from '../chooseFormat.ts'
import {choosePalette} from '../colours.ts'
import type {CommandContext} from '../commandContext.ts'
import {exitCodes, type ExitCode} from '../exitCodes.ts'
import type {diffTexts as DiffTexts} from '../fix/diffTexts.ts'
import type {FixedHearing} from '../fix/fixHearing.ts'
import {formatReport, lintFormats, type LintFormat} from '../formatReport.ts'
import {
  readLintOptions,
  readMaxWarnings,
  refuseContradictions,
  type LintCommandOptions,
} from '../lintOptions.ts'
import {loadHearings, type LoadedHearing} from '../loadHearings.ts'
import {printConfig} from '../printConfig.ts'
import {product} from '../product.ts'
import {createProgress, type Progress} from '../progress.ts'
import {readRulePages} from '../readRulePage.ts'
import {readStdin} from '../readStdin.ts'
import {sayNoResponses} from '../sayNoResponses.ts'
import {sayUnread} from '../sayUnread.ts'
import {sayCannot} from '../sayCannot.ts'
import {writeResult} from '../writeResult.ts'
import {writeText} from '../writeText.ts'

/** `lint [PATH…]`: checks responses, and corrects them where that was asked for. */
export async function lint(
  context: CommandContext,
  paths: readonly string[],
  options: LintCommandOptions,
): Promise<ExitCode> {
  refuseContradictions(options, paths)
  const format = chooseFormat(options.format, lintFormats)
  const maxWarnings = readMaxWarnings(options.maxWarnings)
  const lintOptions = readLintOptions(options, context.today)
  const given =
    options.stdin === true
      ? {file: options.stdinFilename ?? 'stdin.md', bytes: await readStdin(context.stdin)}
      : undefined
  const progress = createProgress(context)
  const loaded = await loadHearings(context, paths, options, progress, given)
  if (options.printConfig === true) {
    progress.end()
    await writeResult(context, options.output, printConfig(loaded, lintOptions))
    return exitCodes.fine
  }
  const run: Run = {context, options, lintOptions, progress}
  const {checked, failures, diffs} = await checkAll(run, loaded)
  progress.end()
  const report = await makeReport(context, checked, format)
  await writeReport(run, report, format, diffs)
  const unread = await sayUnread(context, loaded)
  await sayNoResponses(context, loaded)
  await sayFailures(context, failures)
  if (failures.length > 0 || unread > 0) return exitCodes.couldNot
  return fails(report, maxWarnings) ? exitCodes.findings : exitCodes.fine
}

interface Run {
  readonly context: CommandContext
  readonly options: LintCommandOptions
  readonly lintOptions: LintOptions
  readonly progress: Progress
}

interface Checked {
  readonly checked: readonly CheckedHearing[]
  readonly failures: readonly CannotWork[]
  readonly diffs: readonly string[]
}

async function checkAll(run: Run, hearings: readonly LoadedHearing[]): Promise<Checked> {
  const {context, options, lintOptions, progress} = run
  if (options.fix !== true && options.fixDryRun !== true) {
    return {
      checked: await checkHearings(hearings, lintOptions, progress),
      failures: [],
      diffs: [],
    }
  }
  // Loaded where something is to be corrected, which most checks do not ask for.
  const {diffTexts} = await import('../fix/diffTexts.ts')
  const {fixHearing, withTexts} = await import('../fix/fixHearing.ts')
  const {writeFixes} = await import('../fix/writeFixes.ts')
  const checked: CheckedHearing[] = []
  const failures: CannotWork[] = []
  const diffs: string[] = []
  for (const loaded of hearings) {
    await progress.step('correcting', checked.length, hearings.length, sizeOf(loaded.hearing))
    const own = await optionsFor(loaded, lintOptions)
    const fixed = fixHearing(loaded.hearing, (hearing) => checkHearing(hearing, own))
    await sayCircular(context, fixed)
    if (options.fixDryRun === true) {
      checked.push(fixed.checked)
      diffs.push(...diffsOf(run, loaded, fixed, diffTexts))
      continue
    }
    const result = await writeFixes(loaded.hearing.responses, fixed.texts, context)
    failures.push(...result.failures)
    if (result.failures.length === 0) {
      checked.push(fixed.checked)
      await sayCorrected(context, fixed)
    } else {
      // What is reported is what stands on the disk now.
      checked.push(checkHearing(withTexts(loaded.hearing, result.written), own))
    }
  }
  return {checked, failures, diffs}
}

function diffsOf(
  {context, options}: Run,
  {hearing}: LoadedHearing,
  {texts}: FixedHearing,
  diffTexts: typeof DiffTexts,
): readonly string[] {
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  return hearing.responses.flatMap(({response}) => {
    const after = texts.get(response.file)
    return after === undefined ? [] : [diffTexts(response.file, response.text, after, palette)]
  })
}

async function sayCorrected(
  context: CommandContext,
  {applied, texts}: FixedHearing,
): Promise<void> {
  if (applied === 0) return
  const english =
    'Corrected {applied} {applied|place|places} in {files} {files|response|responses}.'
  await writeText(context.stderr, `${context.say(english, {applied, files: texts.size})}\n`)
}

async function sayCircular(context: CommandContext, {circular}: FixedHearing): Promise<void> {
  for (const file of circular) {
    const line = context.say('The corrections of {file} undo each other; the rest is yours.', {
      file,
    })
    await writeText(context.stderr, `${line}\n`)
  }
}

async function makeReport(
  {language, texts}: CommandContext,
  hearings: readonly CheckedHearing[],
  format: LintFormat,
): Promise<Report> {
  const pages = format === 'sarif' ? await readRulePages(allRules.map(({id}) => id)) : undefined
  return buildReport({
    program: product,
    language,
    texts,
    rules: allRules,
    hearings,
    ...(pages === undefined ? {} : {pages}),
  })
}

/** With `--fix-dry-run` the text result is the diff alone, so that it can be kept; what remains is summed up beside it. */
async function writeReport(
  {context, options}: Run,
  report: Report,
  format: LintFormat,
  diffs: readonly string[],
): Promise<void> {
  const colour = options.color && options.output === undefined
  const palette = choosePalette(colour, context.stdout, context.env)
  if (options.fixDryRun !== true) {
    await writeResult(context, options.output, formatReport(report, format, palette))
  } else if (format === 'text') {
    await writeResult(context, options.output, diffs.join(''))
    const line = context.say('With these corrections: {summary}', {summary: summaryLine(report)})
    await writeText(context.stderr, `${line}\n`)
  } else {
    await writeResult(context, options.output, formatReport(report, format, palette))
    await writeText(context.stderr, diffs.join(''))
  }
}

async function sayFailures(
  context: CommandContext,
  failures: readonly CannotWork[],
): Promise<void> {
  const lines = failures.flatMap((failure) => sayCannot(failure, context))
  if (lines.length > 0) await writeText(context.stderr, lines.map((line) => `${line}\n`).join(''))
}

function fails({summary}: Report, maxWarnings: number | undefined): boolean {
  return summary.errors > 0 || (maxWarnings !== undefined && summary.warnings > maxWarnings)
}
