import type {Finding} from '../core/model/finding.ts'
import type {ProblemCount} from '../protocol/protocol.ts'

/** How many findings there are of each severity. */
export function problemCount(findings: readonly Finding[]): ProblemCount {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), infos: count('info')}
}
