import type {Project} from '../model/project.ts'
import type {Quote} from '../model/quote.ts'
import {foldTitle} from '../text/foldTitle.ts'

/** The titles that a hearing knows by heart, its own and those of its proposals and sources, as `foldTitle` gives them. */
export function findTitles({hearing, proposals, sources}: Project): ReadonlySet<string> {
  const titles = [hearing.title?.value, ...[...proposals, ...sources].map(({title}) => title)]
  return new Set(titles.flatMap((title) => (title === undefined ? [] : [foldTitle(title)])))
}

/**
 * Whether words between quotation marks are one of those titles: `Forslaget »Bogbus til landsbyerne«` names
 * the proposal and quotes nobody. With a citation of its own it is put forward as a quotation all the same.
 */
export function isTitle({form, content, citations}: Quote, titles: ReadonlySet<string>): boolean {
  if (form !== 'inline' || citations.length > 0) return false
  const folded = foldTitle(content.text)
  return folded !== '' && titles.has(folded)
}
