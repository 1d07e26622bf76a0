import type {LinkedHearing} from '../core/model/rule.ts'
import {folderOf} from './folderOf.ts'

/**
 * Those of the documents in a hearing's folder that may become sources: none that is one, and none that is a response.
 * `documents` are paths from the hearing's folder, with `/`, and so is the result, in the order of the Danish alphabet.
 * Some systems take letters such as å apart; the same name written so is the same document.
 *
 * @example freeDocuments(view.hearing, ['kilder/notat.pdf', 'svar/svar.md']) // ['kilder/notat.pdf']
 */
export function freeDocuments(
  {project, responses}: LinkedHearing,
  documents: readonly string[],
): readonly string[] {
  const root = folderOf(project.file)
  const taken = new Set([
    ...project.sources.flatMap(({path}) => path?.normalize() ?? []),
    ...responses.flatMap(({response}) =>
      response.file.startsWith(root) ? [response.file.slice(root.length).normalize()] : [],
    ),
  ])
  return documents
    .filter((each) => !taken.has(each.normalize()))
    .toSorted((one, other) => one.localeCompare(other, 'da'))
}
