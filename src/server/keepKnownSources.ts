import {isDeepStrictEqual} from 'node:util'
import type {LinkedSource} from '../core/model/linked.ts'

/**
 * Sources that were read anew, those that are as they were by the same objects as before: what was made of a source,
 * its search index above all, is found again by the object. A source that is still being read stays what it was,
 * and is one without a file where nothing is known of it: then nothing is said about quotations from it.
 */
export function keepKnownSources(
  before: readonly LinkedSource[],
  now: readonly LinkedSource[],
  waiting: ReadonlyMap<string, unknown>,
): readonly LinkedSource[] {
  const known = new Map(before.map((linked) => [linked.entry.key, linked]))
  return now.map((linked): LinkedSource => {
    const {entry, state} = linked
    const old = known.get(entry.key)
    const wasRead = old?.state.kind === 'read' ? old.state : undefined
    const isWaiting = state.kind === 'unreadable' && state.messageId === 'notYetReadable'
    if (isWaiting && waiting.size > 0) return {entry, state: wasRead ?? {kind: 'noFile'}}
    if (wasRead === undefined || state.kind !== 'read') return linked
    // Texts first: they tell most sources apart, and are compared fastest.
    if (wasRead.source.text !== state.source.text) return linked
    if (!isDeepStrictEqual(wasRead.source, state.source)) return linked
    if (old !== undefined && isDeepStrictEqual(old, linked)) return old
    return {...linked, state: {...state, source: wasRead.source}}
  })
}
