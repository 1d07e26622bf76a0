/**
 * Words of a document as one line of Markdown that shows exactly them: what could begin markup, a link, an image,
 * HTML, an entity or an icon is escaped, white space is made single.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~@]|\$(?=\()|:(?=\/\/)|(?<=www)\./giu, '\\$&')
    .replace(/^(?:[-+#=]|\p{Nd}+(?=[.)]))/u, (start) =>
      /^\p{Nd}/u.test(start) ? `${start}\\` : `\\${start}`,
    )
}

/** The first words of a text that fit in a number of characters, with `…` where something is left out. */
export function firstWords(text: string, limit = 60): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= limit) return line
  const space = line.lastIndexOf(' ', limit)
  const end = space > limit * 0.6 ? space : limit
  // Half of a character that takes two code units is none.
  const whole = /[\uD800-\uDBFF]$/.test(line.slice(0, end)) ? end - 1 : end
  return `${line.slice(0, whole).trimEnd()}…`
}
