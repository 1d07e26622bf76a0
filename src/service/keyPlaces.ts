import type {Place} from '../core/model/place.ts'
import type {Project, SourceEntry} from '../core/model/project.ts'
import {fieldSpanAt} from './findDataSubject.ts'
import {lockedKeyPlace} from './lockedKeyPlace.ts'

/**
 * Where the hearing's own files name a source's key, quotation marks left out: in its entry, in the source lock, and
 * in the proposals whose text stands in it.
 */
export function keyPlaces(project: Project, {key, place}: SourceEntry): readonly Place[] {
  const {files, proposals} = project
  const under = ({file, span}: Place, field: string): readonly Place[] => {
    const value = fieldSpanAt(file, files.get(file) ?? '', span, field)
    return value === undefined ? [] : [{file, span: value}]
  }
  const locked = lockedKeyPlace(project, key)
  return [
    ...under(place, 'id'),
    ...(locked === undefined ? [] : [locked]),
    ...proposals
      .filter(({sourceKey}) => sourceKey === key)
      .flatMap((proposal) => under(proposal.place, 'source')),
  ]
}
