import type {Source} from '../../src/core/model/source.ts'

/**
 * A source in lines to compare with: each paragraph with its kind, the depth of headings, the page where the
 * source has several, and its text; `⇥` is a tab, `⏎` a line end.
 */
export function outlineOf({text, pages, paragraphs}: Source): readonly string[] {
  return paragraphs.map(({kind, depth, page, start, end}) => {
    const words = text.slice(start, end).replace(/\t/gu, ' ⇥ ').replace(/\n/gu, ' ⏎ ')
    const label = pages.length > 1 ? ` s. ${pages[page]?.label ?? '?'}` : ''
    return `${kind}${depth === undefined ? '' : ` ${depth}`}${label}: ${words}`
  })
}
