import type {FrontMatterBlock} from '../model/syntaxTree.ts'

// A line end is read in one way only: else a text that nothing closes is tried in every combination of them.
const FRONT_MATTER =
  /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\r(?!\n)|\n)(?<content>(?:(?!\k<fence>[ \t]*(?:[\r\n]|$))[^\r\n]*(?:\r\n|\r(?!\n)|\n))*)\k<fence>[ \t]*(?=[\r\n]|$)/u

/** The front matter at the very start of a text, and where the text goes on after it. */
export function readFrontMatterBlock(
  text: string,
): {readonly block: FrontMatterBlock; readonly next: number} | undefined {
  if (!text.startsWith('---') && !text.startsWith('+++')) return undefined
  const match = FRONT_MATTER.exec(text)
  if (match === null) return undefined
  const {fence, content = ''} = match.groups ?? {}
  const [whole] = match
  const closing = whole.slice(whole.lastIndexOf(fence ?? ''))
  const end = whole.length - closing.length
  const span = {start: 0, end: whole.length}
  const block: FrontMatterBlock = {
    kind: 'frontMatter',
    language: fence === '---' ? 'yaml' : 'toml',
    span,
    content: {start: end - content.length, end},
  }
  return {block, next: whole.length}
}
