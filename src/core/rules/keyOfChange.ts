import type {LinkedResponse} from '../model/linked.ts'
import type {ParagraphChange} from '../model/lock.ts'

/** The key of the source that a locked paragraph belongs to. */
export function keyOfChange(change: ParagraphChange, {sources}: LinkedResponse): string {
  const source = sources.find(({replaced}) => replaced?.changes.includes(change) === true)
  return source?.entry.key ?? ''
}
