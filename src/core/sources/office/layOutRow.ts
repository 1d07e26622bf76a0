import type {Block} from './block.ts'

/** What stands in a cell; nothing where it is one with another. */
export type Cell = readonly Block[]

/** Longer cells hold text for reading, not entries. */
const LONGEST_ENTRY = 2000

/**
 * Makes a block of a table's row, its cells side by side. Where a table is only there to lay text out (a
 * frame of one cell around several paragraphs, a heading in a cell, pages of text in one) the cells' blocks
 * stand one after the other instead. What is a table within a cell becomes lines of it.
 */
export function layOutRow(cells: readonly Cell[]): readonly Block[] {
  const filled = cells.filter((cell) => cell.some(hasWords))
  const isFrame = filled.length === 1 && cells.length === 1 && isText(filled[0] ?? [])
  if (isFrame || filled.some(isLongText)) return cells.flat()
  let breaks = 0
  const texts = cells.map((cell) => {
    const text = cell
      .map((block) => textOfBlock(block).replace(/^ +| +$/gu, ''))
      .filter((each) => each !== '')
      .join('\n')
    const kept = withoutBreaks(text, breaks)
    breaks = Math.max(breaks, countBreaks(text))
    return kept
  })
  return [{kind: 'table-row', cells: texts}]
}

function hasWords(block: Block): boolean {
  return textOfBlock(block).trim() !== ''
}

function isText(cell: Cell): boolean {
  return cell.filter(hasWords).length > 1
}

function isLongText(cell: Cell): boolean {
  const blocks = cell.filter(hasWords)
  if (blocks.length < 2) return false
  const length = blocks.reduce((sum, block) => sum + textOfBlock(block).length, 0)
  return length > LONGEST_ENTRY || blocks.slice(0, -1).some(({kind}) => kind === 'heading')
}

function textOfBlock(block: Block): string {
  if (block.kind === 'section') return ''
  return block.kind === 'table-row'
    ? block.cells.filter((cell) => cell !== '').join(' ')
    : block.text
}

function countBreaks(text: string): number {
  return text.includes('\f') ? text.split('\f').length - 1 : 0
}

/** Cells that stand side by side are parted by the same end of a page, which counts once. */
function withoutBreaks(text: string, count: number): string {
  if (count === 0) return text
  let left = count
  return text.replace(/\f/gu, (mark) => (left-- > 0 ? '' : mark))
}
