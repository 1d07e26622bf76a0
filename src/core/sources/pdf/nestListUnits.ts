import {nestItems} from '../nestItems.ts'
import type {TextUnit, Unit} from './unit.ts'

/** In heights of a letter. */
const LEAST = 0.8
const MOST = 6

/** Finds how deep the items of lists stand in each other: items that follow each other are of one list. */
export function nestListUnits(units: readonly Unit[]): readonly Unit[] {
  const nested: Unit[] = []
  let list: TextUnit[] = []
  const close = (): void => {
    const size = list[0]?.pieces[0]?.fragment.size ?? 10
    const edges = list.map(({pieces}) => pieces[0]?.fragment.x0 ?? 0)
    nestItems(edges, LEAST * size, MOST * size).forEach((depth, at) => {
      const item = list[at]
      if (item !== undefined) nested.push(depth === 1 ? item : {...item, depth})
    })
    list = []
  }
  for (const unit of units) {
    if (unit.kind === 'list-item') list.push(unit)
    else {
      close()
      nested.push(unit)
    }
  }
  close()
  return nested
}
