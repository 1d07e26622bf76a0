import type {LinkedHearing} from '../core/model/rule.ts'
import type {Source} from '../core/model/source.ts'

/** The sources of a hearing that could be read, by file. */
export function readSources({
  sources,
}: Pick<LinkedHearing, 'sources'>): ReadonlyMap<string, Source> {
  return new Map(
    sources.flatMap(({state}) =>
      state.kind === 'read' ? [[state.source.file, state.source] as const] : [],
    ),
  )
}
