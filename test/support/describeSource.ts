import type {Source} from '../../src/core/model/source.ts'

/** A source as text that a person can compare: one line a paragraph, with page, kind and words. */
export function describeSource({text, pages, paragraphs, warnings}: Source): string {
  const labels = `pages: ${pages.map(({label}) => label).join(' ')}`
  const lines = paragraphs.map(({start, end, kind, page, depth}) => {
    const words = JSON.stringify(text.slice(start, end))
    return `${page + 1} ${kind}${depth === undefined ? '' : ` ${depth}`} ${words.slice(1, -1)}`
  })
  const said = warnings.map(({ruleId, messageId}) => `${ruleId} ${messageId}`)
  return `${[labels, ...lines, ...said].join('\n')}\n`
}
