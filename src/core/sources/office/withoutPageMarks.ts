import type {Block} from './block.ts'

/** A text box stands beside the text, so that what it says of pages does not count. */
export function withoutPageMarks(block: Block): Block {
  const clean = (text: string): string => text.replace(/[\f\v]/gu, ' ')
  if (block.kind === 'section') return block
  if (block.kind === 'table-row') return {...block, cells: block.cells.map(clean)}
  return {...block, text: clean(block.text)}
}
