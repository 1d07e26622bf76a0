import {type Block, pageMarks} from '../office/block.ts'
import {layOutRow, type Cell} from '../office/layOutRow.ts'
import {attributeOf, childrenOf, type XmlElement, type XmlNode} from '../xml/xmlElement.ts'
import type {OdtNote, OdtState} from './odtState.ts'
import type {OdtStory} from './readOdtStory.ts'

/** Repeated cells and rows are nearly always empty ones at the edge of a table. */
const MOST_REPEATED = 64

/**
 * Reads what stands in a table (ODF 1.3, part 3, 9), or a stretch of it: a block for each row, with as many cells as
 * the row has columns, those that are merged with another empty.
 */
export function readOdtTable(
  content: readonly XmlNode[],
  state: OdtState,
  read: (element: XmlElement, state: OdtState, options: {isCell: true}) => OdtStory,
): OdtStory {
  const blocks: Block[] = []
  const notes: OdtNote[] = []
  for (const row of rowsOf(content)) {
    if (row.name === 'text:soft-page-break') {
      state.found.renderedBreaks++
      blocks.push({kind: 'paragraph', text: pageMarks.rendered})
      continue
    }
    const cells = childrenOf(row).flatMap((cell): Cell[] => {
      const isCovered = cell.name === 'table:covered-table-cell'
      if (!isCovered && cell.name !== 'table:table-cell') return []
      const story = isCovered ? {blocks: [], notes: []} : read(cell, state, {isCell: true})
      notes.push(...story.notes)
      const others = timesOf(cell, 'table:number-columns-repeated') - 1
      return [story.blocks, ...Array.from({length: others}, () => story.blocks)]
    })
    const laidOut = layOutRow(cells.slice(0, MOST_REPEATED))
    for (let left = timesOf(row, 'table:number-rows-repeated'); left > 0; left--) {
      blocks.push(...laidOut)
    }
  }
  return {blocks, notes}
}

/** The rows of a table, also those in its head and in groups, and the ends of pages between them. */
function rowsOf(content: readonly XmlNode[]): readonly XmlElement[] {
  return content.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === 'table:table-row' || child.name === 'text:soft-page-break') return [child]
    return GROUPS.has(child.name) ? rowsOf(child.children) : []
  })
}

const GROUPS: ReadonlySet<string> = new Set([
  'table:table-header-rows',
  'table:table-rows',
  'table:table-row-group',
])

function timesOf(element: XmlElement, name: string): number {
  const times = Number(attributeOf(element, name) ?? 1)
  return times >= 1 ? Math.min(Math.floor(times), MOST_REPEATED) : 1
}
