import type {Place} from '../model/place.ts'
import type {SourceEntry} from '../model/project.ts'

/** Where a registered source names its file; where it names none, the place of the entry. */
export function placeOfFile({file, place}: SourceEntry): Place {
  return {file: place.file, span: file?.span ?? place.span}
}
