import {indexSource} from '../core/matching/indexSource.ts'
import {packIndex} from '../core/matching/packIndex.ts'
import type {Source} from '../core/model/source.ts'

/** Finding what is nearly the same is prepared for texts of so many characters; in shorter ones that is done at once. */
const LONG_TEXT = 200_000

/** The source with what searching it needs (`Source.prepared`), where it has not got it. */
export function prepareSource(source: Source): Source {
  if (source.prepared !== undefined) return source
  return {...source, prepared: packIndex(indexSource(source), source.text.length >= LONG_TEXT)}
}
