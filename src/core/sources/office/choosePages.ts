import type {Block} from './block.ts'
import type {OfficeFindings} from './officeFindings.ts'

/** What a document says of itself. Programs that make documents of a pattern leave there what the pattern said. */
export interface SaidCounts {
  readonly pages: number | undefined
  readonly words: number | undefined
}

/** More text than this does not go on one page; less than a third of it does for certain. */
const LONGEST_PAGE = 4000

/**
 * Which marks in a document are ends of pages. Where the program that saved it wrote down where its pages ended
 * those are; where there are only the new pages that the writer asked for, they are if they make as many pages
 * as the document says it has, or, where it says nothing, if what lies between goes on a page. Else its
 * pages are not known. What a document says of itself is believed if so much text goes on so many pages, and if it
 * knows how many words it has.
 */
export function choosePages(
  {renderedBreaks, askedBreaks}: OfficeFindings,
  blocks: readonly Block[],
  said: SaidCounts,
): 'rendered' | 'asked' | 'none' {
  if (renderedBreaks > 0) return 'rendered'
  const texts = textsOf(blocks)
  const stretches = texts
    .join('\n')
    .split('\v')
    .map(({length}) => length)
  const pageCount = fits(said.words, texts) ? said.pages : undefined
  const total = stretches.reduce((sum, length) => sum + length, 0)
  const isCredible = pageCount !== undefined && pageCount > 0 && total / pageCount <= LONGEST_PAGE
  if (isCredible) return pageCount === askedBreaks + 1 ? 'asked' : 'none'
  const longest = askedBreaks === 0 ? LONGEST_PAGE / 3 : LONGEST_PAGE
  return stretches.every((length) => length <= longest) ? 'asked' : 'none'
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'section') return ''
    return block.kind === 'table-row' ? block.cells.join('\t') : block.text
  })
}

/** So many words more or less are notes, numbers, or another way of counting. */
const FEW = 40

/** Whether a document has about as many words as it says; if it says nothing, nothing speaks against the rest. */
function fits(words: number | undefined, texts: readonly string[]): boolean {
  if (words === undefined) return true
  const own = texts.reduce((sum, text) => sum + (text.match(/\S+/gu)?.length ?? 0), 0)
  return Math.abs(own - words) <= FEW || (own < 2 * words && words < 2 * own)
}
