import type {Finding} from '../model/finding.ts'
import type {LinkedHearing, Rule} from '../model/rule.ts'
import type {Profile, SeveritySetting} from '../model/settings.ts'
import type {SuppressedRule} from '../model/suppression.ts'
import {allRules} from '../rules/allRules.ts'
import {checkSuppressions, unknownRule} from './checkSuppressions.ts'
import {runRules, type ActiveRule} from './runRules.ts'
import {severityOf} from './severityOf.ts'
import {suppressFindings} from './suppressFindings.ts'
import {toFinding} from './toFinding.ts'

export interface LintOptions {
  /** The day of the check, `2026-03-31`. */
  readonly today: string
  /** Instead of the hearing's own. */
  readonly profile?: Profile
  /** By rule id; they come before everything that `hearing.yaml` says. */
  readonly severities?: ReadonlyMap<string, SeveritySetting>
  /** Instead of all rules; for tests of a single one. */
  readonly rules?: readonly Rule[]
}

/**
 * Everything that is wrong in a hearing and its responses: rules run, the writer's exceptions respected,
 * severities set, duplicates removed; sorted by file and place. The same input gives the same list,
 * in whatever order responses and sources come.
 */
export function lintHearing(hearing: LinkedHearing, options: LintOptions): readonly Finding[] {
  const steps = lintInSteps(hearing, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same in steps, a rule each, for a program that has other things to do in between; the list comes at the end.
 */
export function* lintInSteps(
  hearing: LinkedHearing,
  options: LintOptions,
): Generator<undefined, readonly Finding[]> {
  const rules = options.rules ?? allRules
  const active = activeRules(hearing, rules, options)
  const all: Finding[] = []
  for (const rule of active) {
    for (const finding of runRules(hearing, [rule])) all.push(finding)
    yield
  }
  const {findings, used} = suppressFindings(
    all,
    hearing.responses.map(({response}) => response),
  )
  return sorted(withoutDuplicates([...findings, ...aboutRules(hearing, rules, active, used)]))
}

function activeRules(
  {project}: LinkedHearing,
  rules: readonly Rule[],
  options: LintOptions,
): readonly ActiveRule[] {
  const profile = options.profile ?? project.settings.profile
  return rules.flatMap((rule) => {
    const severity = severityOf(rule, profile, project.settings, options.severities ?? new Map())
    if (severity === 'off') return []
    const ruleOptions = project.settings.options.get(rule.id) ?? {}
    return [{rule, severity, context: {options: ruleOptions, today: options.today}}]
  })
}

/** Findings about the use of rules themselves: only here is it known which exceptions silenced something. */
function* aboutRules(
  hearing: LinkedHearing,
  rules: readonly Rule[],
  active: readonly ActiveRule[],
  used: ReadonlySet<SuppressedRule>,
): Iterable<Finding> {
  const severities = new Map(active.map(({rule, severity}) => [rule.id, severity]))
  const isOn = new Map(rules.map(({id}) => [id, severities.has(id)]))
  for (const {response} of hearing.responses) {
    for (const {ruleId, found} of checkSuppressions(response, used, isOn)) {
      const severity = severities.get(ruleId)
      if (severity !== undefined) yield toFinding(ruleId, severity, response.file, found)
    }
  }
  const severity = severities.get('meta/unknown-rule')
  if (severity === undefined) return
  for (const {ruleId, place} of hearing.project.settings.places) {
    if (isOn.has(ruleId)) continue
    const found = unknownRule(ruleId, place.span, [...isOn.keys()])
    yield toFinding('meta/unknown-rule', severity, place.file, found)
  }
}

function withoutDuplicates(findings: readonly Finding[]): readonly Finding[] {
  const byKey = new Map<string, Finding>()
  for (const finding of findings) {
    const {ruleId, messageId, args, file, span} = finding
    const said = JSON.stringify(Object.entries(args))
    const key = [ruleId, messageId, file, span.start, span.end, said].join('\u0000')
    if (!byKey.has(key)) byKey.set(key, finding)
  }
  return [...byKey.values()]
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.messageId, b.messageId),
  )
}

/** By code unit, so that the order does not depend on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
