import type {Block} from '../model/syntaxTree.ts'

/** The blocks of one kind, in order, with those inside quotations, footnotes and lists. */
export function blocksOfKind<Kind extends Block['kind']>(
  blocks: readonly Block[],
  kind: Kind,
): readonly Extract<Block, {readonly kind: Kind}>[] {
  const found: Extract<Block, {readonly kind: Kind}>[] = []
  const collect = (inside: readonly Block[]): void => {
    for (const block of inside) {
      if (isOfKind(block, kind)) found.push(block)
      else if (block.kind === 'quote' || block.kind === 'footnote') collect(block.blocks)
      else if (block.kind === 'list') for (const item of block.items) collect(item.blocks)
    }
  }
  collect(blocks)
  return found
}

function isOfKind<Kind extends Block['kind']>(
  block: Block,
  kind: Kind,
): block is Extract<Block, {readonly kind: Kind}> {
  return block.kind === kind
}
