/** One example of a rule's page: files, and what the rule has to say about them. */
export interface PageExample {
  readonly title: string
  readonly files: ReadonlyMap<string, string>
  /** By source, for formats that cannot stand on a page: what its reader says, as `readWarnings` reads it. */
  readonly warnings: ReadonlyMap<string, string>
  /** `svar.md:3:1-3:12 error messageId`, sorted; empty for an example of what is right. */
  readonly findings: readonly string[]
  /** Files as they are after the first fix of each finding. */
  readonly fixed: ReadonlyMap<string, string>
}

/** A rule's page taken apart. */
export interface RulePage {
  readonly title: string
  readonly headings: readonly string[]
  readonly wrong: readonly PageExample[]
  readonly right: readonly PageExample[]
}

interface Block {
  readonly info: string
  readonly content: string
}

/** Reads a page of `docs/rules`. The fences may be longer than three backticks. */
export function readRulePage(page: string): RulePage {
  const headings = [...page.matchAll(/^#{1,6} (.*)$/gmu)].map((match) => match[1] ?? '')
  const examples = page.slice(page.indexOf('\n## Eksempler')).split(/^### /mu).slice(1)
  const named = (prefix: string) =>
    examples.filter((example) => example.startsWith(prefix)).map(readExample)
  return {
    title: headings[0] ?? '',
    headings,
    wrong: named('Forkert'),
    right: named('Rigtigt'),
  }
}

function readExample(section: string): PageExample {
  const blocks = [...section.matchAll(/^(`{3,})(.*)\n([^]*?)^\1 *$/gmu)].map((match): Block => ({
    info: match[2] ?? '',
    content: match[3] ?? '',
  }))
  const lines = blocks.find(({info}) => info.trim() === 'findings')?.content.trim() ?? ''
  return {
    title: section.slice(0, section.indexOf('\n')),
    files: filesOf(blocks, 'file'),
    warnings: filesOf(blocks, 'warnings'),
    findings:
      lines === ''
        ? []
        : lines
            .split('\n')
            .map((line) => line.trim())
            .sort(),
    fixed: filesOf(blocks, 'fixed'),
  }
}

function filesOf(blocks: readonly Block[], attribute: string): ReadonlyMap<string, string> {
  const pattern = new RegExp(`\\s${attribute}=(\\S+)`, 'u')
  const files = new Map<string, string>()
  for (const {info, content} of blocks) {
    const name = pattern.exec(info)?.[1]
    if (name !== undefined) files.set(name, content)
  }
  return files
}
