import {boxAround, type Block} from './block.ts'
import type {Fragment} from './fragment.ts'
import {joinCellLines} from './joinCellLines.ts'
import type {ItemRow} from './splitBands.ts'

/** Reads rows without columns: what stands on one line is one line; a table is a block of its own. */
export function readLines(rows: readonly ItemRow[]): readonly Block[] {
  return rows.flatMap(({items}): readonly Block[] => {
    const fragments: Fragment[] = []
    const blocks: Block[] = []
    for (const {content} of items) {
      if ('kind' in content) blocks.push(content)
      else fragments.push(content)
    }
    const lines = joinCellLines(fragments)
    const text: readonly Block[] =
      lines.length === 0 ? [] : [{kind: 'text', lines, ...boxAround(lines)}]
    return [...text, ...blocks].sort((one, other) => other.y1 - one.y1)
  })
}
