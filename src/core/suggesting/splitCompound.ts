/** The two words that a compound is made of, as stems. */
export interface CompoundParts {
  readonly first: string
  readonly last: string
}

/**
 * The stem of a word of the sources that `text`, or the part of it from `start` to `end`, is a form or the
 * stem of; of no small word.
 */
export type StemOf = (text: string, start?: number, end?: number) => string | undefined

const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 8
/** Beside a part that the sources do not know alone, the other one must be this long. */
const LONG_PART = 5
/** Beyond this a word is no word. */
const LONGEST_COMPOUND = 60

/**
 * Takes the stem of a compound apart where both parts, or else a long last or first one, are words of the
 * sources: `veteranindsats` is `veteran` and `indsats`. Linking -s- and -e- fall away.
 */
export function splitCompound(stem: string, stemOf: StemOf): CompoundParts | undefined {
  if (stem.length < SHORTEST_COMPOUND || stem.length > LONGEST_COMPOUND) return undefined
  let best: Split | undefined
  for (let at = SHORTEST_PART; at <= stem.length - SHORTEST_PART; at++) {
    const split = splitAt(stem, at, stemOf)
    if (split !== undefined && split.value > (best?.value ?? 0)) best = split
  }
  return best
}

interface Split extends CompoundParts {
  /** How much speaks for it. */
  readonly value: number
}

const BOTH_KNOWN = 100
/** A linking -s-, or -e- behind a consonant. */
const LINK = /[^s]s$|[^aeiouyæøå]e$/u

function splitAt(stem: string, at: number, stemOf: StemOf): Split | undefined {
  const last = stemOf(stem, at)
  const bare = LINK.test(stem.slice(at - 2, at)) ? at - 1 : at
  const first = stemOf(stem, 0, at) ?? (bare < at ? stemOf(stem, 0, bare) : undefined)
  if (first !== undefined && last !== undefined) {
    return {first, last, value: BOTH_KNOWN + last.length}
  }
  const backLength = stem.length - at
  if (last !== undefined && backLength >= LONG_PART && bare >= LONG_PART) {
    return {first: stem.slice(0, bare), last, value: backLength}
  }
  if (first !== undefined && at > LONG_PART && backLength >= LONG_PART) {
    return {first, last: stem.slice(at), value: at - 1}
  }
  return undefined
}
