/** Plain words as Markdown that shows them: what Markdown would read as markup is escaped, lines are joined. */
export function markdownText(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]<]/gu, '\\$&')
    .replace(/&(?=#?\p{L}+;|#\d+;)/gu, '\\&')
    .replace(/ (#+)$/u, ' \\$1')
    .trim()
}
