import type {SyntaxTree} from '../model/syntaxTree.ts'
import {collectDefinitions, convertBlocks} from './convertBlocks.ts'
import {findTooDeep} from './findTooDeep.ts'
import {findTooLarge} from './findTooLarge.ts'
import {limits} from './limits.ts'
import {parseWithRemark} from './parseWithRemark.ts'

/**
 * Markdown (CommonMark with front matter, tables and footnotes) as a tree whose spans are offsets in
 * `text`, in UTF-16 code units. Line ends may be `\n`, `\r\n` or `\r`. A byte order mark must be gone.
 */
export function parseMarkdown(text: string): SyntaxTree {
  const tooLarge = findTooLarge(text)
  if (tooLarge !== undefined) return {blocks: [], tooLarge}
  const tooDeep = findTooDeep(text, {start: 0, end: text.length}, limits.depth)
  if (tooDeep !== undefined) return {blocks: [], tooDeep}
  const root = parseWithRemark(text)
  const definitions = collectDefinitions(root, () => 0, text)
  return {blocks: convertBlocks(root.children, {raw: text, shift: 0, definitions})}
}
