import type {SourceLock} from '../core/model/lock.ts'
import type {Place} from '../core/model/place.ts'
import type {Project} from '../core/model/project.ts'

/**
 * Gives a project's files other names: `buildProject` names them relative to the hearing's folder, findings name
 * them relative to the working directory. `SourceEntry.path` stays relative to the hearing's folder.
 */
export function renameProject(project: Project, nameOf: (file: string) => string): Project {
  // A hearing has few files and many places in them.
  const names = new Map<string, string>()
  const rename = (file: string): string => {
    const known = names.get(file) ?? nameOf(file)
    names.set(file, known)
    return known
  }
  const replace = <T extends {readonly place: Place}>(item: T): T => ({
    ...item,
    place: {...item.place, file: rename(item.place.file)},
  })
  return {
    ...project,
    file: rename(project.file),
    files: new Map([...project.files].map(([file, text]) => [rename(file), text])),
    proposals: project.proposals.map(replace),
    sources: project.sources.map(replace),
    concepts: project.concepts.map(replace),
    ...(project.lock === undefined ? {} : {lock: renameLock(project.lock, rename)}),
    settings: {...project.settings, places: project.settings.places.map(replace)},
    problems: project.problems.map((problem) => ({...problem, file: rename(problem.file)})),
  }
}

function renameLock(lock: SourceLock, rename: (file: string) => string): SourceLock {
  const file = rename(lock.file)
  const sources = lock.sources.map((source) => ({
    ...source,
    paragraphs: source.paragraphs.map((each) => ({...each, place: {...each.place, file}})),
  }))
  return {file, sources}
}
