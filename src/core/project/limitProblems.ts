import type {ProjectProblem} from '../model/project.ts'

/** More than anybody reads; a file with as many has one cause that explains them all. */
export const maximumProblems = 100

/** At most 100 problems a file, in the order of the text; the last one then says that there are more. */
export function limitProblems(problems: readonly ProjectProblem[]): readonly ProjectProblem[] {
  const byFile = Map.groupBy(problems, ({file}) => file)
  return [...byFile.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    const next = sorted[maximumProblems]
    if (next === undefined) return sorted
    return [
      ...sorted.slice(0, maximumProblems),
      {...next, ruleId: 'meta/schema', messageId: 'moreProblems', args: {}},
    ]
  })
}
