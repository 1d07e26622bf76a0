import {allRules} from '../core/rules/allRules.ts'
import {profiles, type Profile, type SeveritySetting} from '../core/model/settings.ts'
import type {LintOptions} from '../core/lint/lintHearing.ts'
import {CannotWork} from './cannotWork.ts'
import {refuseValue} from './chooseFormat.ts'
import type {CommonOptions} from './commandContext.ts'
import {unknownRule} from './unknownRule.ts'

/** The options of `lint` as they were written. */
export interface LintCommandOptions extends CommonOptions {
  readonly profile?: string
  readonly maxWarnings?: string
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly rule?: readonly string[]
  readonly printConfig?: boolean
}

/** Those that the check itself takes. */
export function readLintOptions(options: LintCommandOptions, today: string): LintOptions {
  const profile = readProfile(options.profile)
  return {
    today,
    severities: new Map((options.rule ?? []).map(readRuleSetting)),
    ...(profile === undefined ? {} : {profile}),
  }
}

/** How many warnings are allowed; `undefined` for any number. */
export function readMaxWarnings(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  if (/^[0-9]{1,9}$/u.test(written)) return Number(written)
  throw new CannotWork('{option} needs a whole number, not {written}.', {
    option: '--max-warnings',
    written,
  })
}

/** Wishes that contradict each other are not guessed at. */
export function refuseContradictions(options: LintCommandOptions, paths: readonly string[]): void {
  const {fix, fixDryRun, stdin, stdinFilename} = options
  if (fix === true && stdin === true) {
    throw new CannotWork('--fix cannot be used with --stdin; there is no file to write to.', {})
  }
  if (fix === true && fixDryRun === true) {
    throw new CannotWork('--fix and --fix-dry-run cannot be used together.')
  }
  if (stdin === true && paths.length > 0) {
    throw new CannotWork('files cannot be named together with --stdin.')
  }
  if (stdinFilename !== undefined && stdin !== true) {
    throw new CannotWork('--stdin-filename is of use only with --stdin.')
  }
}

function readProfile(written: string | undefined): Profile | undefined {
  if (written === undefined) return undefined
  const profile = profiles.find((name) => name === written)
  if (profile === undefined) throw refuseValue('--profile', written, profiles)
  return profile
}

const settings: readonly SeveritySetting[] = ['off', 'info', 'warning', 'error']

/** `quote/altered=off` */
function readRuleSetting(written: string): readonly [string, SeveritySetting] {
  const at = written.indexOf('=')
  if (at < 0) {
    throw new CannotWork(
      '{option} needs a rule and a severity, not {written}.',
      {option: '--rule', written},
      'Write for example: --rule quote/altered=warning',
    )
  }
  const id = written.slice(0, at)
  if (!allRules.some((rule) => rule.id === id)) throw unknownRule(id)
  const value = written.slice(at + 1)
  const setting = settings.find((name) => name === value)
  if (setting === undefined) throw refuseValue(`--rule ${id}`, value, settings)
  return [id, setting]
}
