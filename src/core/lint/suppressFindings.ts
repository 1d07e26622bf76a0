import type {Finding} from '../model/finding.ts'
import type {Quote} from '../model/quote.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Suppression, SuppressedRule} from '../model/suppression.ts'
import {firstStartingAt} from '../rules/firstStartingAt.ts'

/** Findings that stay, and which of the writer's exceptions silenced something. */
export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly used: ReadonlySet<SuppressedRule>
}

/**
 * Takes out the findings that a comment in their response silences. An exception counts for every finding
 * that begins in the part of the text it covers, whether or not it gives a reason. A finding inside a
 * quotation begins where the quotation does: the word that differs may stand several lines further down.
 */
export function suppressFindings(
  findings: readonly Finding[],
  responses: readonly HearingResponse[],
): Suppressed {
  const used = new Set<SuppressedRule>()
  const silenced = new Set<Finding>()
  const byFile = Map.groupBy(findings, ({file}) => file)
  for (const {file, suppressions, quotes} of responses) {
    if (suppressions.length === 0) continue
    const places = placesOf(byFile.get(file) ?? [], quotes)
    const byRule = Map.groupBy(places, ({finding}) => finding.ruleId)
    for (const [id, exceptions] of exceptionsByRule(suppressions)) {
      silence(id === '*' ? places : (byRule.get(id) ?? []), exceptions, {used, silenced})
    }
  }
  return {findings: findings.filter((finding) => !silenced.has(finding)), used}
}

interface Exception {
  readonly rule: SuppressedRule
  readonly covers: Span
}

function exceptionsByRule(
  suppressions: readonly Suppression[],
): ReadonlyMap<string, readonly Exception[]> {
  const all = suppressions.flatMap(({rules, covers}) => rules.map((rule) => ({rule, covers})))
  return Map.groupBy(all, ({rule}) => rule.id)
}

/** Where a finding begins, as exceptions see it. */
interface FindingPlace {
  readonly finding: Finding
  readonly span: Span
}

/** Where findings begin, in the order of the text: their own places, and those of the quotations that they stand in. */
function placesOf(findings: readonly Finding[], quotes: readonly Quote[]): readonly FindingPlace[] {
  const rest = quotes.values()
  let next = rest.next().value
  let around: readonly Quote[] = []
  return findings
    .toSorted(byStart)
    .flatMap((finding) => {
      const {start} = finding.span
      for (; next !== undefined && next.span.start <= start; next = rest.next().value) {
        if (start < next.span.end) around = [...around, next]
      }
      around = around.filter(({span}) => start < span.end)
      return [finding, ...around].map(({span}) => ({finding, span}))
    })
    .sort(byStart)
}

function byStart(one: {readonly span: Span}, other: {readonly span: Span}): number {
  return one.span.start - other.span.start
}

/** Goes once through the places and once through the exceptions, of which each covers a run of places. */
function silence(
  places: readonly FindingPlace[],
  exceptions: readonly Exception[],
  {used, silenced}: {readonly used: Set<SuppressedRule>; readonly silenced: Set<Finding>},
): void {
  /** How many runs begin at each place, less those that are over by then. */
  const begun = new Int32Array(places.length + 1)
  for (const {rule, covers} of exceptions) {
    const first = firstStartingAt(places, covers.start)
    const behind = firstStartingAt(places, covers.end)
    if (first >= behind) continue
    used.add(rule)
    begun[first] = (begun[first] ?? 0) + 1
    begun[behind] = (begun[behind] ?? 0) - 1
  }
  let covering = 0
  for (const [index, {finding}] of places.entries()) {
    covering += begun[index] ?? 0
    if (covering > 0) silenced.add(finding)
  }
}
