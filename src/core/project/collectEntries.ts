import type {Problem} from '../model/problem.ts'
import {reservedKeys} from './dataTree.ts'
import type {DataEntry} from './dataTree.ts'

/**
 * The entries of a map that may be used: a key that was there before, or that means something to
 * JavaScript (`__proto__`), is reported and left out. The first of several counts.
 */
export function collectEntries(
  entries: readonly DataEntry[],
  problems: Problem[],
): readonly DataEntry[] {
  const seen = new Set<string>()
  return entries.filter(({key, keySpan}) => {
    const refused = reservedKeys.has(key)
      ? 'reservedKey'
      : seen.has(key)
        ? 'duplicateKey'
        : undefined
    if (refused !== undefined) {
      problems.push({ruleId: 'meta/syntax', messageId: refused, args: {key}, span: keySpan})
    }
    seen.add(key)
    return refused === undefined
  })
}
