/** In which paragraphs each key stands. */
export interface Postings {
  /** In how many paragraphs. */
  count(key: number): number
  /** Calls `visit` with each paragraph that has the key and how well it has it, from 0 to 1. */
  forEach(key: number, visit: (paragraph: number, weight: number) => void): void
}

/** A key that a paragraph has, once or oftener. */
export interface KeyUse {
  readonly key: number
  readonly weight: number
}

const FULL = 100

/**
 * Lists the paragraphs by key, in arrays of numbers: a few bytes a word, whatever its length. `usesOf` gives
 * the keys of a paragraph; the greatest weight of a key counts.
 */
export function gatherPostings(
  paragraphCount: number,
  keyCount: number,
  usesOf: (paragraph: number, use: (key: number, weight: number) => void) => void,
): Postings {
  const uses = collectUses(paragraphCount, keyCount, usesOf)
  const starts = new Int32Array(keyCount + 1)
  for (const key of uses.keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < keyCount; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  }
  const numbers = new Int32Array(uses.keys.length)
  const weights = new Uint8Array(uses.keys.length)
  const next = starts.slice()
  for (let at = 0; at < uses.keys.length; at++) {
    const key = uses.keys[at] ?? 0
    const place = next[key] ?? 0
    next[key] = place + 1
    numbers[place] = uses.paragraphs[at] ?? 0
    weights[place] = uses.weights[at] ?? 0
  }
  return {
    count: (key) => (starts[key + 1] ?? 0) - (starts[key] ?? 0),
    forEach: (key, visit) => {
      const end = starts[key + 1] ?? 0
      for (let at = starts[key] ?? 0; at < end; at++) {
        visit(numbers[at] ?? 0, (weights[at] ?? 0) / FULL)
      }
    },
  }
}

/** Each paragraph's keys, each once and with its greatest weight, in the order of the paragraphs. */
function collectUses(
  paragraphCount: number,
  keyCount: number,
  usesOf: (paragraph: number, use: (key: number, weight: number) => void) => void,
): {
  readonly keys: readonly number[]
  readonly paragraphs: readonly number[]
  readonly weights: readonly number[]
} {
  const [keys, paragraphs, weights]: [number[], number[], number[]] = [[], [], []]
  /** Where the key was last put, counted from one. */
  const places = new Int32Array(keyCount)
  for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
    const first = keys.length
    usesOf(paragraph, (key, weight) => {
      const place = (places[key] ?? 0) - 1
      const rounded = Math.round(weight * FULL)
      if (place >= first) weights[place] = Math.max(rounded, weights[place] ?? 0)
      else {
        keys.push(key)
        paragraphs.push(paragraph)
        weights.push(rounded)
        places[key] = keys.length
      }
    })
  }
  return {keys, paragraphs, weights}
}
