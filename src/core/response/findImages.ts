import type {ResponseLink} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Block} from '../model/syntaxTree.ts'
import {blocksOfKind} from './blocksOfKind.ts'

/** What stands in a comment is not shown. */
const IMAGE = /<!--[^]*?(?:-->|$)|<img(?=[\s/>])[^<>]*>/giu

/** The images of a document in order: those of Markdown that have an address, and those in blocks of HTML. */
export function findImages(
  text: string,
  blocks: readonly Block[],
  links: readonly ResponseLink[],
): readonly Span[] {
  const images = links.filter(({image}) => image).map(({span}) => span)
  for (const {span} of blocksOfKind(blocks, 'html')) {
    for (const {0: markup, index} of text.slice(span.start, span.end).matchAll(IMAGE)) {
      if (markup.startsWith('<!')) continue
      const start = span.start + index
      images.push({start, end: start + markup.length})
    }
  }
  return images.sort((a, b) => a.start - b.start)
}
