import type {Problem} from '../model/problem.ts'
import type {RuleFinding} from '../model/rule.ts'

/** What could not be understood in a file and was put down under one rule's name, as that rule's findings. */
export function* relayProblems(
  ruleId: string,
  problems: readonly (Problem & {readonly file?: string})[],
): Iterable<RuleFinding> {
  for (const problem of problems) {
    if (problem.ruleId !== ruleId) continue
    const {messageId, args, span, file} = problem
    yield {messageId, args, span, ...(file === undefined ? {} : {file})}
  }
}
