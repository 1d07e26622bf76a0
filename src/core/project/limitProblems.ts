import type {ProjectProblem} from '../model/project.ts'

/** More than anybody reads; a file with as many has one cause that explains them all. */
const limit = 100

/** At most 100 problems a file, in the order of the text; the last one then counts the rest. */
export function limitProblems(problems: readonly ProjectProblem[]): readonly ProjectProblem[] {
  const byFile = Map.groupBy(problems, ({file}) => file)
  return [...byFile.values()].flatMap((all) => {
    const sorted = all.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    const next = sorted[limit]
    if (next === undefined) return sorted
    const args = {count: sorted.length - limit}
    return [
      ...sorted.slice(0, limit),
      {...next, ruleId: 'meta/schema', messageId: 'moreProblems', args},
    ]
  })
}
