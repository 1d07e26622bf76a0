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
 * that begins in the part of the text it covers, whether or not it gives a reason. A finding inside a
 * quotation begins where the quotation does: the word that differs may stand several lines further down.
 */
export function suppressFindings(
  findings: readonly Finding[],
  responses: readonly HearingResponse[],
): Suppressed {
  const responsesByFile = new Map(responses.map((each) => [each.file, each]))
  const used = new Set<SuppressedRule>()
  const left = findings.filter((finding) => {
    const response = responsesByFile.get(finding.file)
    const silencing = response === undefined ? [] : silencedBy(finding, response)
    for (const rule of silencing) used.add(rule)
    return silencing.length === 0
  })
  return {findings: left, used}
}

function silencedBy(
  {ruleId, span}: Finding,
  {suppressions, quotes}: HearingResponse,
): readonly SuppressedRule[] {
  if (suppressions.length === 0) return []
  const starts = quotes.flatMap((quote) =>
    quote.span.start <= span.start && span.start < quote.span.end ? [quote.span.start] : [],
  )
  return suppressions
    .filter(({covers}) => [span.start, ...starts].some((at) => isIn(at, covers)))
    .flatMap(({rules}) => rules.filter(({id}) => id === '*' || id === ruleId))
}

function isIn(at: number, {start, end}: Suppression['covers']): boolean {
  return start <= at && at < end
}
