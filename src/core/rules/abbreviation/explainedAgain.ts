import type {LinkedResponse} from '../../model/linked.ts'
import {findAbbreviations, type PlacedDefinition} from './findAbbreviations.ts'

/** An abbreviation that the response explains once more. */
export interface ExplainedAgain {
  readonly letters: string
  readonly first: PlacedDefinition
  readonly again: PlacedDefinition
  /** Whether both say the same. */
  readonly isSame: boolean
}

/** Every explanation in the response's own words but the first of each abbreviation, beside that first one. */
export function* explainedAgain(linked: LinkedResponse): Generator<ExplainedAgain> {
  for (const {letters, definitions} of findAbbreviations(linked).values()) {
    const [first, ...others] = definitions.filter(
      ({own, isDescription}) => own && isDescription !== true,
    )
    if (first === undefined) continue
    for (const again of others) {
      yield {letters, first, again, isSame: isSameExpansion(again.expansion, first.expansion)}
    }
  }
}

/** Equal but for case, signs and endings, or the one with a word more before it. */
function isSameExpansion(a: string, b: string): boolean {
  const [left, right] = [stemOf(a), stemOf(b)]
  return left.endsWith(right) || right.endsWith(left)
}

function stemOf(expansion: string): string {
  const letters = expansion
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  return letters.replace(/(?:ens|ets|en|et|s)$/u, '')
}
