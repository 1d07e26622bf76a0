import {isStopWord} from './commonWords.ts'
import {isEmptyWord} from './findKeys.ts'
import {pattern} from '../text/pattern.ts'

/** What the neighbours in a name are told by. */
export interface NameWord {
  /** It can begin a name: a capital letter, and no word that begins sentences. */
  readonly begins: boolean
  /** It is nothing alone. */
  readonly isEmpty: boolean
}

const CAPITALIZED = pattern('u')`^\p{Lu}\p{Ll}`

export function toNameWord(word: string): NameWord {
  return {begins: CAPITALIZED.test(word) && !isStopWord(word), isEmpty: isEmptyWord(word)}
}

/**
 * The neighbouring words that are nothing alone and a programme's name together, by the place of the first:
 * `Flere skal med` has two pairs. Only where a capital letter begins it.
 */
export function findNamePairs(
  length: number,
  wordAt: (at: number) => NameWord | undefined,
): readonly number[] {
  const pairs: number[] = []
  for (let at = 0; at + 1 < length; at++) {
    if (wordAt(at)?.begins !== true) continue
    const second = wordAt(at + 1)
    if (second === undefined || !second.isEmpty || second.begins) continue
    pairs.push(at)
    if (wordAt(at + 2)?.isEmpty === true) pairs.push(at + 1)
  }
  return pairs
}
