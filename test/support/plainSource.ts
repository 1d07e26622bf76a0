import {indexSource, type SourceIndex} from '../../src/core/matching/indexSource.ts'
import type {Page, Paragraph, Source} from '../../src/core/model/source.ts'

/**
 * A source made of a text: its paragraphs are parted by blank lines, `# ` makes a heading, `¹ ` a footnote,
 * and a form feed begins a new page.
 */
export function plainSource(text: string, file = 'notat.txt'): Source {
  const pages: Page[] = []
  let start = 0
  for (const [index, page] of text.split('\f').entries()) {
    const end = Math.min(text.length, start + page.length + 1)
    pages.push({index, label: String(index + 1), start, end})
    start = end
  }
  const paragraphs: Paragraph[] = []
  let heading: string[] = []
  for (const {index: at, 0: found} of text.matchAll(/[^\n\f](?:[^\n\f]|\n(?![\n\f]))*/gu)) {
    const kind = found.startsWith('# ')
      ? 'heading'
      : /^[¹²³]/u.test(found)
        ? 'footnote'
        : 'paragraph'
    if (kind === 'heading') heading = [found.slice(2)]
    paragraphs.push({
      index: paragraphs.length,
      kind,
      start: at,
      end: at + found.length,
      page: pages.findIndex((page) => page.start <= at && at < page.end),
      headingPath: kind === 'heading' ? [] : heading,
    })
  }
  return {file, reader: 'text', text, pages, paragraphs, warnings: []}
}

/** The same, ready to be searched. */
export function plainIndex(text: string, file?: string): SourceIndex {
  return indexSource(plainSource(text, file))
}
