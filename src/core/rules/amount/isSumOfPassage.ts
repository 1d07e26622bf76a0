import type {Amount} from '../../model/amount.ts'
import {pattern} from '../../text/pattern.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'
import {isRoundedTo} from './isInPassage.ts'

const TOGETHER = pattern(
  'iu',
)`(?<!\p{L})(?:i\salt|samlet|samlede|tilsammen|sammenlagt|totalt)(?!\p{L})`
/** So many amounts of a passage are added up. */
const MOST_ADDED = 40

/** Whether a figure is what some amounts that stand one after the other in a passage add up to, and its sentence says so. */
export function isSumOfPassage(
  amount: Amount,
  sentence: string,
  {amounts}: PassageAmounts,
): boolean {
  if (amount.unit === undefined || !TOGETHER.test(sentence)) return false
  const same = amounts.filter(({unit}) => unit === amount.unit).slice(0, MOST_ADDED)
  return same.some((_, from) => {
    let sum = 0
    return same.slice(from).some(({value}, at) => {
      sum += value
      return at > 0 && isRoundedTo(amount, sum)
    })
  })
}
