import type {Span} from '../model/span.ts'
import type {Block, ListBlock} from '../model/syntaxTree.ts'
import {findDates} from '../text/findDates.ts'

/** Items of ordered lists that are a date at the start of a line: `31. marts 2025`; the span of the date. */
export function findDatesAsLists(text: string, blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block): readonly Span[] => {
    switch (block.kind) {
      case 'list':
        return [
          ...datesIn(text, block),
          ...block.items.flatMap((item) => findDatesAsLists(text, item.blocks)),
        ]
      case 'quote':
      case 'footnote':
        return findDatesAsLists(text, block.blocks)
      case 'frontMatter':
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'code':
      case 'html':
      case 'definition':
      case 'break':
        return []
    }
  })
}

function datesIn(text: string, list: ListBlock): readonly Span[] {
  if (!list.ordered) return []
  return list.items.flatMap(({span}) => {
    const line = text.slice(span.start, Math.min(span.end, span.start + 80))
    const [date] = findDates(line)
    if (date?.span.start !== 0) return []
    return [{start: span.start, end: span.start + date.span.end}]
  })
}
