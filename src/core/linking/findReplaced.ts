import type {LinkedSource} from '../model/linked.ts'
import type {ReplacedSource, SourceLock} from '../model/lock.ts'
import type {SourceIndex} from '../matching/indexSource.ts'
import {compareLocked} from './compareLocked.ts'

/**
 * Holds a source against the lock: `undefined` where there is no lock, where it does not know the source, or
 * where the document is still the one that was locked. Only a document that was replaced is compared.
 */
export function findReplaced(
  {entry, state}: LinkedSource,
  index: SourceIndex,
  lock: SourceLock | undefined,
): ReplacedSource | undefined {
  if (lock === undefined || state.kind !== 'read' || state.sha256 === undefined) return undefined
  const locked =
    lock.sources.find(({key}) => key === entry.key) ??
    lock.sources.find(({path}) => path !== undefined && path === entry.path)
  if (locked === undefined || locked.sha256 === state.sha256) return undefined
  return {locked, changes: compareLocked(locked, index)}
}
