import type {LockedParagraph, LockedSource, SourceLock} from '../core/model/lock.ts'

const HEAD = `# Made by "hearing-response lock": what the quotations rest on. Commit it; do not edit it.
# Lavet af "hearing-response lock": det citaterne bygger på. Gem den med høringen, og ret ikke i den.
version: 1
`

/**
 * A source lock as the text of `hearing.lock`: YAML that is made to be read, and compared line by line. Sources are
 * in the order of the hearing, paragraphs in that of their document, and every sentence has a line of its own.
 */
export function formatLock({sources}: SourceLock): string {
  if (sources.length === 0) return `${HEAD}sources: []\n`
  return `${HEAD}sources:\n${sources.map(formatSource).join('')}`
}

function formatSource({key, path, sha256, paragraphs}: LockedSource): string {
  const lines = [
    `  - id: ${inQuotes(key)}`,
    ...(path === undefined ? [] : [`    file: ${inQuotes(path)}`]),
    `    sha256: ${inQuotes(sha256)}`,
    ...(paragraphs.length === 0 ? [] : ['    paragraphs:']),
    ...paragraphs.flatMap(formatParagraph),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function formatParagraph({id, page, section, text}: LockedParagraph): readonly string[] {
  return [
    `      - id: ${inQuotes(id)}`,
    ...(page === undefined ? [] : [`        page: ${inQuotes(page)}`]),
    ...(section === undefined ? [] : [`        section: ${inQuotes(section)}`]),
    '        text: |-',
    ...text.split('\n').map((line) => `          ${line.trim()}`),
  ]
}

/** A JSON string is a YAML string. */
function inQuotes(text: string): string {
  return JSON.stringify(text)
}
