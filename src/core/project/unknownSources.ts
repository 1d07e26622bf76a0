import type {ProjectProblem, SourceEntry} from '../model/project.ts'
import {fieldOf} from './dataFields.ts'
import type {Entry} from './gatherEntries.ts'
import {nearMiss} from './nearMiss.ts'
import {shorten} from './shorten.ts'

/** Proposals that say they stand in a source which is not registered. Where there are no sources at all, nothing is said. */
export function unknownSources(
  proposals: readonly Entry[],
  sources: readonly SourceEntry[],
): readonly ProjectProblem[] {
  if (sources.length === 0) return []
  const keys = new Set(sources.map(({key}) => key))
  return proposals.flatMap(({file, node}): readonly ProjectProblem[] => {
    const written = fieldOf(node, 'source')
    if (written === undefined || written.value === '' || keys.has(written.value)) return []
    const suggestion = nearMiss(written.value, keys)
    const place = {ruleId: 'meta/schema', span: written.span, file}
    const value = shorten(written.value)
    return suggestion === undefined
      ? [{...place, messageId: 'unknownSource', args: {value}}]
      : [{...place, messageId: 'misspeltSource', args: {value, suggestion}}]
  })
}
