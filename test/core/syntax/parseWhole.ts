import type {SyntaxTree} from '../../../src/core/model/syntaxTree.ts'
import {collectDefinitions, convertBlocks} from '../../../src/core/syntax/convertBlocks.ts'
import {parseWithRemark} from '../../../src/core/syntax/parseWithRemark.ts'
import {readFrontMatterBlock} from '../../../src/core/syntax/readFrontMatterBlock.ts'

/**
 * What `parseMarkdown` must equal: the parser over the whole text, nothing skipped.
 *
 * A blank line keeps the parser from looking for the end of front matter that has none: on its way
 * through the text it would forget that quotations and lists begin on the lines it passes.
 */
export function parseWhole(text: string): SyntaxTree {
  const hasFence = /^(?:---|\+\+\+)/u.test(text)
  const lead = hasFence && readFrontMatterBlock(text) === undefined ? '\n' : ''
  const raw = lead + text
  const root = parseWithRemark(raw)
  const shift = -lead.length
  const definitions = collectDefinitions(root, () => shift, raw)
  return {blocks: convertBlocks(root.children, {raw, shift, definitions})}
}
