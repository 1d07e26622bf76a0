import type {Block} from './block.ts'

/** Whether all letters of a paragraph are bold, and the size of the first, in whatever unit. */
export interface Look {
  readonly isBold: boolean
  readonly size: number | undefined
}

/** Longer lines are paragraphs in bold letters. */
const LONGEST_HEADING = 120

/**
 * Gives a document whose headings have no style the headings that a reader sees: short paragraphs in bold
 * letters that end no sentence and have text after them. The larger their letters, the higher they stand. In a
 * document with styled headings bold lines are what they are.
 */
export function findHeadingsByLook(
  blocks: readonly Block[],
  looks: ReadonlyMap<Block, Look>,
): readonly Block[] {
  if (blocks.some(({kind}) => kind === 'heading')) return blocks
  const isHeading = (block: Block, at: number): boolean =>
    looks.get(block)?.isBold === true && at < blocks.length - 1 && mayBeHeading(block)
  const headings = new Set(blocks.filter(isHeading))
  const sizeOf = (block: Block): number => looks.get(block)?.size ?? 0
  const sizes = [...new Set([...headings].map(sizeOf))].sort((one, other) => other - one)
  return blocks.map((block) => {
    if (!headings.has(block) || !('text' in block)) return block
    return {kind: 'heading', text: block.text, depth: Math.min(6, sizes.indexOf(sizeOf(block)) + 1)}
  })
}

function mayBeHeading(block: Block): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false
  const words = block.text.trim()
  return (
    words.length <= LONGEST_HEADING &&
    /^["»“(]?[\p{Lu}\p{N}]/u.test(words) &&
    !/[.:;,!]$/u.test(words)
  )
}
