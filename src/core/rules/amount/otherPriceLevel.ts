import type {Span} from '../../model/span.ts'
import type {PriceLevel} from '../../text/findPriceLevels.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'

/** A price level that the cited places do not have, where they have one and only one: `2024-priser` for `2025 p/l`. */
export function otherPriceLevel(
  level: PriceLevel,
  places: readonly PassageAmounts[],
): readonly {readonly text: string; readonly span: Span; readonly other: string}[] {
  const levels = places.flatMap(({priceLevels}) => priceLevels)
  const [other] = levels
  if (other === undefined || levels.some(({year}) => year !== other.year)) return []
  return other.year === level.year ? [] : [{text: level.text, span: level.span, other: other.text}]
}
