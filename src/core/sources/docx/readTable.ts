import type {Block} from '../office/block.ts'
import {layOutRow, type Cell} from '../office/layOutRow.ts'
import {attributeOf, childOf, type XmlElement, type XmlNode} from '../xml/xmlElement.ts'
import {chooseAlternative} from './chooseAlternative.ts'
import type {DocxNote, DocxState} from './docxState.ts'
import {readNumber} from './readSetting.ts'
import type {Story} from './readStory.ts'

/** Word has 63 columns. */
const MOST_COLUMNS = 63

/**
 * Reads what stands in a table (ISO 29500-1, 17.4), or a stretch of it: a block for each row, with as many cells as the
 * row has columns, those that are merged with another empty. Deleted rows and cells are left out.
 */
export function readTable(
  content: readonly XmlNode[],
  state: DocxState,
  read: (element: XmlElement, state: DocxState, options: {isCell: true}) => Story,
): {readonly blocks: readonly Block[]; readonly notes: readonly DocxNote[]} {
  const blocks: Block[] = []
  const notes: DocxNote[] = []
  for (const row of partsOf(content, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del') !== undefined) {
      state.found.deletions++
      continue
    }
    const cells: Cell[] = emptyCells(readNumber(properties, 'w:gridBefore') ?? 0)
    for (const cell of partsOf(row.children, 'w:tc')) {
      const cellProperties = childOf(cell, 'w:tcPr')
      if (childOf(cellProperties, 'w:cellDel') !== undefined) {
        state.found.deletions++
        continue
      }
      const story = isContinued(cellProperties)
        ? {blocks: [], notes: []}
        : read(cell, state, {isCell: true})
      notes.push(...story.notes)
      const span = readNumber(cellProperties, 'w:gridSpan') ?? 1
      cells.push(story.blocks, ...emptyCells(span - 1))
    }
    blocks.push(...layOutRow(cells.slice(0, MOST_COLUMNS)))
  }
  return {blocks, notes}
}

/** A cell that is one with the cell above it or to its left. */
function isContinued(properties: XmlElement | undefined): boolean {
  return ['w:vMerge', 'w:hMerge'].some((name) => {
    const merge = childOf(properties, name)
    return merge !== undefined && (attributeOf(merge, 'w:val') ?? 'continue') === 'continue'
  })
}

function emptyCells(count: number): Cell[] {
  return Array.from({length: Math.min(Math.max(count, 0), MOST_COLUMNS)}, () => [])
}

/** The rows of a table or cells of a row, also those within content controls and tags. */
function partsOf(content: readonly XmlNode[], name: 'w:tr' | 'w:tc'): readonly XmlElement[] {
  return content.flatMap((child) => {
    if (typeof child === 'string') return []
    if (child.name === name) return [child]
    if (child.name === 'mc:AlternateContent')
      return partsOf(chooseAlternative(child).children, name)
    return WRAPPERS.has(child.name) ? partsOf(child.children, name) : []
  })
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
])
