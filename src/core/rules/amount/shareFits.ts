import type {Fraction} from '../../text/findFractions.ts'

/** A third may be 30 or 36 per cent. */
const ROUND = 4.5
/** `knap` and `godt` point to one side, and further. */
const ASIDE = 3
const BESIDE = 1

/** Whether a share in words may be meant for so many per cent. */
export function shareFits({percent, side}: Fraction, value: number): boolean {
  const difference = value - percent
  if (side === 0) return Math.abs(difference) <= ROUND
  return difference * side >= -BESIDE && Math.abs(difference) <= ROUND + ASIDE
}
