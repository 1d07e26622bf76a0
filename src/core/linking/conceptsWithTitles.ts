import type {Project} from '../model/project.ts'
import type {Concept} from '../model/termbase.ts'

const known = new WeakMap<Project, readonly Concept[]>()

/**
 * The concepts of a hearing, and one more that has the titles of the hearing, its proposals and its sources as names: they are
 * somebody else's words, and what stands in them is left alone. The same list for the same project.
 */
export function conceptsWithTitles(project: Project): readonly Concept[] {
  const kept = known.get(project)
  if (kept !== undefined) return kept
  const {hearing, proposals, sources, concepts} = project
  const titles = [
    hearing.title?.value,
    ...proposals.map(({title}) => title),
    ...sources.map(({title}) => title),
  ]
  const names = [
    ...new Set(titles.flatMap((title = '') => (/^\p{Lu}.*\s/u.test(title) ? [title] : []))),
  ]
  const place = {file: project.file, span: {start: 0, end: 0}}
  const titled = {preferred: '', admitted: [], deprecated: [], names, place}
  const all = concepts.length === 0 || names.length === 0 ? concepts : [...concepts, titled]
  known.set(project, all)
  return all
}
