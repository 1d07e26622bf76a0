import type {MarkdownComment} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Block} from '../model/syntaxTree.ts'
import type {PlacedPassage} from './collectPassages.ts'

/** Every HTML comment of a document, in blocks and in running text, in order. */
export function findComments(
  text: string,
  blocks: readonly Block[],
  passages: readonly PlacedPassage[],
): readonly MarkdownComment[] {
  const html: Span[] = []
  collectHtml(blocks, html)
  for (const {passage} of passages) {
    for (const inline of passage.prose.inlines) if (inline.kind === 'html') html.push(inline.span)
  }
  return html.sort((a, b) => a.start - b.start).flatMap((span) => commentsIn(text, span))
}

function collectHtml(blocks: readonly Block[], found: Span[]): void {
  for (const block of blocks) {
    if (block.kind === 'html') found.push(block.span)
    else if (block.kind === 'quote' || block.kind === 'footnote') collectHtml(block.blocks, found)
    else if (block.kind === 'list') for (const item of block.items) collectHtml(item.blocks, found)
  }
}

/** A comment that nothing closes goes to the end of its block, as CommonMark has it. */
function commentsIn(text: string, {start, end}: Span): readonly MarkdownComment[] {
  const comments: MarkdownComment[] = []
  let at = text.indexOf('<!--', start)
  while (at >= 0 && at < end) {
    const close = text.indexOf('-->', at + 4)
    const closed = close >= 0 && close + 3 <= end
    const until = closed ? close + 3 : end
    comments.push({
      span: {start: at, end: until},
      content: {start: at + 4, end: closed ? close : end},
    })
    at = text.indexOf('<!--', until)
  }
  return comments
}
