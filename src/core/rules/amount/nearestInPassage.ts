import type {Amount} from '../../model/amount.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'

/** What differs by more is probably another figure. */
const NEAR = 0.15

/**
 * The figure of a passage that somebody probably meant who wrote another one: of the same unit, with the same digits in
 * another order (`7,5` for `5,7`) or of nearly the same size. As it is written there; `undefined` where there
 * is none, or where it is not clear which.
 */
export function nearestInPassage(
  amount: Amount,
  {amounts, tables}: PassageAmounts,
): string | undefined {
  const same = amounts.filter(({unit}) => unit !== undefined && unit === amount.unit)
  const candidates = [
    ...same.map(({value, text}) => ({value, text: text.replace(/\s+/gu, ' ')})),
    ...(amount.unit === 'kr' ? tables : []),
  ]
  const swapped = candidates.filter(({text}) => digitsOf(text) === digitsOf(amount.text))
  const near = candidates.filter(
    ({value}) => Math.abs(value - amount.value) <= NEAR * Math.abs(amount.value),
  )
  const [choice] = swapped.length > 0 ? swapped : near
  const others = new Set((swapped.length > 0 ? swapped : near).map(({value}) => value))
  return others.size === 1 ? choice?.text : undefined
}

/** The digits in order of size: `5,7` and `7,5` have the same. */
function digitsOf(text: string): string {
  return (text.match(/\d/gu) ?? []).sort().join('')
}
