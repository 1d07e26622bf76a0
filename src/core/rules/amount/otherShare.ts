import type {Span} from '../../model/span.ts'
import type {Fraction} from '../../text/findFractions.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'
import {shareFits} from './shareFits.ts'

/** Two shares in words that differ by less are the same. */
const BESIDE = 1

/**
 * A share in words that no share of the cited places fits, with the one that stands there, where there is only one. A
 * share that is reckoned from numbers cannot be judged: places without any share say nothing.
 */
export function otherShare(
  fraction: Fraction,
  places: readonly PassageAmounts[],
): readonly {readonly text: string; readonly span: Span; readonly other: string | undefined}[] {
  const shares = places.flatMap(({amounts, fractions}) => [
    ...amounts
      .filter(({unit}) => unit === 'pct')
      .map(({value, text}) => ({
        text: text.replace(/\s+/gu, ' '),
        fits: shareFits(fraction, value),
      })),
    ...fractions.map(({percent, text}) => ({
      text,
      fits: Math.abs(percent - fraction.percent) < BESIDE,
    })),
  ])
  if (shares.length === 0 || shares.some((share) => share.fits)) return []
  if (places.some(({ratios}) => ratios.some((ratio) => shareFits(fraction, ratio)))) return []
  const texts = new Set(shares.map(({text}) => text))
  const other = texts.size === 1 ? shares[0]?.text : undefined
  return [{text: fraction.text, span: fraction.span, other}]
}
