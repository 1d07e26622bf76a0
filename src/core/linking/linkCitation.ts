import type {Citation} from '../model/citation.ts'
import type {LinkedCitation, LinkedSource} from '../model/linked.ts'
import type {Project} from '../model/project.ts'
import type {HearingResponse} from '../model/response.ts'
import {resolveLocators} from './resolveLocator.ts'
import {resolvePath} from './resolvePath.ts'

/** Where a citation stands. */
export interface CitationContext {
  readonly response: HearingResponse
  readonly project: Project
  readonly sources: readonly LinkedSource[]
}

/** The source that a citation names, by key or as a link to its file, and the place its locators point at. */
export function linkCitation(citation: Citation, context: CitationContext): LinkedCitation {
  const source = citedSource(citation, context)
  if (source?.state.kind !== 'read') {
    const locators = citation.locators.map((locator) => ({kind: 'unknown' as const, locator}))
    return {citation, locators, ...(source === undefined ? {} : {source})}
  }
  return {citation, source, ...resolveLocators(citation.locators, source.state.source)}
}

function citedSource(
  {form, key}: Citation,
  {response, project, sources}: CitationContext,
): LinkedSource | undefined {
  if (form !== 'link') return sources.find(({entry}) => entry.key === key)
  const cited = resolvePath(response.file, key)
  return sources.find(
    ({entry}) => entry.path !== undefined && resolvePath(project.file, entry.path) === cited,
  )
}
