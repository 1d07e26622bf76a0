import {distance} from 'fastest-levenshtein'

/** The rule whose id is most like the one written, where one is so like it that it was probably meant. */
export function nearestRuleId(written: string, known: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(written.length / 4))
  let best: {readonly id: string; readonly errors: number} | undefined
  for (const id of known) {
    const whole = distance(written.toLowerCase(), id)
    // `unknown-number` for `proposal/unknown-number` is a common slip.
    const errors = id.endsWith(`/${written.toLowerCase()}`) ? 0 : whole
    if (errors <= limit && (best === undefined || errors < best.errors)) best = {id, errors}
  }
  return best?.id
}
