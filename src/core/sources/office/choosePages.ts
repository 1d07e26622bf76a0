import type {Block} from './block.ts'
import type {OfficeFindings} from './officeFindings.ts'

/** More text than this does not go on one page; less than a third of it does for certain. */
const LONGEST_PAGE = 4000

/**
 * Which marks in a document are ends of pages. Where the program that saved it wrote down where its pages ended
 * those are; where there are only the new pages that the writer asked for, they are if they make as many pages
 * as the document says it has, or, where it says nothing, if what lies between goes on a page. Else its
 * pages are not known. What a document says of itself is believed if so much text goes on so many pages.
 */
export function choosePages(
  {renderedBreaks, askedBreaks}: OfficeFindings,
  blocks: readonly Block[],
  pageCount: number | undefined,
): 'rendered' | 'asked' | 'none' {
  if (renderedBreaks > 0) return 'rendered'
  const stretches = measureStretches(blocks)
  const total = stretches.reduce((sum, length) => sum + length, 0)
  const isCredible = pageCount !== undefined && pageCount > 0 && total / pageCount <= LONGEST_PAGE
  if (isCredible) return pageCount === askedBreaks + 1 ? 'asked' : 'none'
  const longest = askedBreaks === 0 ? LONGEST_PAGE / 3 : LONGEST_PAGE
  return stretches.every((length) => length <= longest) ? 'asked' : 'none'
}

/** How much text there is between one asked-for page and the next, in code units. */
function measureStretches(blocks: readonly Block[]): readonly number[] {
  const texts = blocks.map((block) => {
    if (block.kind === 'section') return ''
    return block.kind === 'table-row' ? block.cells.join('\t') : block.text
  })
  return texts
    .join('\n')
    .split('\v')
    .map(({length}) => length)
}
