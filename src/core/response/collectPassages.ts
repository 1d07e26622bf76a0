import type {Prose} from '../model/prose.ts'
import type {ResponsePassage} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {proseOfHtml} from './proseOfHtml.ts'
import type {Block, FootnoteBlock, QuoteBlock, SyntaxTree, TableRow} from '../model/syntaxTree.ts'

/** A passage and what it stands in. */
export interface PlacedPassage {
  readonly passage: ResponsePassage
  /** The outermost block quotation that it stands in. */
  readonly quote?: QuoteBlock
  readonly footnote?: FootnoteBlock
  /** The row of a table that it is a cell of. */
  readonly row?: TableRow
  /** Counts up at every heading of the document: quotations do not go from one section to the next. */
  readonly section: number
  /** Index of its block among the blocks of the document. */
  readonly block: number
}

interface Surroundings extends Omit<PlacedPassage, 'passage'> {
  readonly role: ResponsePassage['role']
  readonly text: string
}

/** All running text of a document piece by piece, in order. */
export function collectPassages({blocks}: SyntaxTree, text: string): readonly PlacedPassage[] {
  const found: PlacedPassage[] = []
  let section = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') section++
    collect([block], {role: 'paragraph', section, block: index, text}, found)
    if (block.kind === 'heading') section++
  })
  return found
}

function collect(blocks: readonly Block[], around: Surroundings, found: PlacedPassage[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        add(block, {...around, role: 'heading'}, found)
        break
      case 'paragraph':
        add(block, around, found)
        break
      case 'quote':
        collect(block.blocks, {...around, role: 'paragraph', quote: around.quote ?? block}, found)
        break
      case 'list':
        for (const item of block.items) collect(item.blocks, {...around, role: 'listItem'}, found)
        break
      case 'table':
        for (const row of block.rows) {
          for (const cell of row.cells) add(cell, {...around, role: 'tableCell', row}, found)
        }
        break
      case 'footnote':
        collect(block.blocks, {...around, role: 'footnote', footnote: block}, found)
        break
      case 'html':
        addHtml(block.span, around, found)
        break
      case 'frontMatter':
      case 'code':
      case 'definition':
      case 'break':
        break
    }
  }
}

function add(
  {span, prose}: {readonly span: Span; readonly prose: Prose},
  {role, section, block, quote, footnote, row}: Surroundings,
  found: PlacedPassage[],
): void {
  found.push({
    passage: {role, quoted: quote !== undefined, span, prose},
    section,
    block,
    ...(quote === undefined ? {} : {quote}),
    ...(footnote === undefined ? {} : {footnote}),
    ...(row === undefined ? {} : {row}),
  })
}

function addHtml(span: Span, around: Surroundings, found: PlacedPassage[]): void {
  const prose = proseOfHtml(around.text, span)
  if (prose !== undefined) add({span, prose}, around, found)
}
