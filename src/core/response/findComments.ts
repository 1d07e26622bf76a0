import type {MarkdownComment} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Block} from '../model/syntaxTree.ts'
import {blocksOfKind} from './blocksOfKind.ts'
import type {PlacedPassage} from './collectPassages.ts'

/** Every HTML comment of a document, in blocks and in running text, in order. */
export function findComments(
  text: string,
  blocks: readonly Block[],
  passages: readonly PlacedPassage[],
): readonly MarkdownComment[] {
  const html: Span[] = blocksOfKind(blocks, 'html').map(({span}) => span)
  for (const {passage} of passages) {
    for (const inline of passage.prose.inlines) if (inline.kind === 'html') html.push(inline.span)
  }
  return html.sort((a, b) => a.start - b.start).flatMap((span) => commentsIn(text, span))
}

/** A comment that nothing closes goes to the end of its block, as CommonMark has it. */
function commentsIn(text: string, {start, end}: Span): readonly MarkdownComment[] {
  // What stands behind the block is not looked at: a document may have a hundred thousand of them.
  const html = text.slice(start, end)
  const comments: MarkdownComment[] = []
  let at = html.indexOf('<!--')
  while (at >= 0) {
    const close = html.indexOf('-->', at + 4)
    const until = close < 0 ? html.length : close + 3
    comments.push({
      span: {start: start + at, end: start + until},
      content: {start: start + at + 4, end: start + (close < 0 ? html.length : close)},
    })
    at = html.indexOf('<!--', until)
  }
  return comments
}
