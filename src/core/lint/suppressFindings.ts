import type {Finding} from '../model/finding.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Suppression, SuppressedRule} from '../model/suppression.ts'

/** Findings that stay, and which of the writer's exceptions silenced something. */
export interface Suppressed {
  readonly findings: readonly Finding[]
  readonly used: ReadonlySet<SuppressedRule>
}

/**
 * Takes out the findings that a comment in their response silences. An exception counts for every finding
 * that begins in the part of the text it covers, whether or not it gives a reason.
 */
export function suppressFindings(
  findings: readonly Finding[],
  responses: readonly HearingResponse[],
): Suppressed {
  const suppressionsByFile = new Map(responses.map((each) => [each.file, each.suppressions]))
  const used = new Set<SuppressedRule>()
  const left = findings.filter((finding) => {
    const silencing = silencedBy(finding, suppressionsByFile.get(finding.file) ?? [])
    for (const rule of silencing) used.add(rule)
    return silencing.length === 0
  })
  return {findings: left, used}
}

function silencedBy(
  finding: Finding,
  suppressions: readonly Suppression[],
): readonly SuppressedRule[] {
  return suppressions
    .filter(({covers}) => covers.start <= finding.span.start && finding.span.start < covers.end)
    .flatMap(({rules}) => rules.filter(({id}) => id === '*' || id === finding.ruleId))
}
