import type {SourceWarning} from '../../src/core/model/source.ts'

/**
 * Warnings of a source's reader, one a line: `source/partly-read stopped done=3 total=9 page=2 start=0 end=5`.
 * `page` (an index) and `start` and `end` are the warning's place; the others its arguments.
 */
export function readWarnings(lines: string): readonly SourceWarning[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readWarning)
}

function readWarning(line: string): SourceWarning {
  const [ruleId = '', messageId = '', ...rest] = line.trim().split(/\s+/u)
  const values = new Map(
    rest.map((each) => {
      const at = each.indexOf('=')
      const value = each.slice(at + 1)
      return [each.slice(0, at), /^[0-9]+$/u.test(value) ? Number(value) : value] as const
    }),
  )
  const [page, start, end] = ['page', 'start', 'end'].map((name) => values.get(name))
  for (const name of ['page', 'start', 'end']) values.delete(name)
  return {
    ruleId,
    messageId,
    args: Object.fromEntries(values),
    ...(typeof page === 'number' ? {page} : {}),
    ...(typeof start === 'number' && typeof end === 'number' ? {span: {start, end}} : {}),
  }
}
