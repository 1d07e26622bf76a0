import type {Problem} from '../model/problem.ts'
import type {HearingResponse} from '../model/response.ts'
import type {LinkedHearing, RuleFinding} from '../model/rule.ts'

/** What could not be understood in a file and was put down under one rule's name, as that rule's findings. */
export function* relayProblems(
  ruleId: string,
  problems: readonly Problem[],
  file?: string,
): Iterable<RuleFinding> {
  for (const problem of problems) {
    if (problem.ruleId !== ruleId) continue
    const {messageId, args, span} = problem
    yield {messageId, args, span, ...(file === undefined ? {} : {file})}
  }
}

/** The same for the hearing's own files and for all its responses. */
export function* relayFileProblems(
  ruleId: string,
  {project, responses}: LinkedHearing,
): Iterable<RuleFinding> {
  for (const problem of project.problems) yield* relayProblems(ruleId, [problem], problem.file)
  for (const {response} of responses) yield* relayProblems(ruleId, response.problems, response.file)
}

/** Whether the response was refused, so that what is missing in it says nothing. */
export function isUnread({problems}: HearingResponse): boolean {
  return problems.some(
    ({ruleId}) => ruleId === 'document/too-deep' || ruleId === 'document/too-large',
  )
}
