import type {Heading, HeadingLike} from '../model/response.ts'
import type {Block, ParagraphBlock} from '../model/syntaxTree.ts'
import {readProposalHeading} from './readProposalHeading.ts'

const LONGEST = 160

/**
 * Paragraphs of one short line that look like a proposal's heading and are none: `Nr. 4. Titel`,
 * `**Nr. 4** Titel`, `##Nr. 4. Titel`. A sentence (`Nr. 4 er et godt forslag.`) is not among them.
 */
export function findHeadingLikes(
  blocks: readonly Block[],
  headings: readonly Heading[],
  prefixes: readonly string[],
): readonly HeadingLike[] {
  const found: HeadingLike[] = []
  let next = 0
  for (const block of blocks) {
    while ((headings[next]?.span.start ?? Infinity) < block.span.start) next++
    if (block.kind !== 'paragraph') continue
    const like = readLine(block, headings[next - 1], prefixes)
    if (like !== undefined) found.push(like)
  }
  return found
}

function readLine(
  {span, prose}: ParagraphBlock,
  section: Heading | undefined,
  prefixes: readonly string[],
): HeadingLike | undefined {
  const {text} = prose
  if (text.length > LONGEST || text.includes('\n')) return undefined
  const signs = /^#{1,6}/u.exec(text)?.[0].length ?? 0
  const line = signs === 0 ? prose : {...prose, text: ' '.repeat(signs) + text.slice(signs)}
  const read = readProposalHeading(line, prefixes)
  if (read === undefined || read.noRemarks !== undefined) return undefined
  const {proposal, separator} = read
  const title = proposal.title?.value ?? ''
  if (/[.!?;:,]$/u.test(title) && !/(?:mv|m\.v|m\.m|osv|etc)\.$/u.test(title)) return undefined
  if (/^\p{Ll}/u.test(title)) return undefined
  const bold = prose.inlines.some(({kind, text: place}) => kind === 'strong' && place.start <= 2)
  const marked = signs > 0 || bold || separator !== ''
  if (!marked || (proposal.prefix.value === '' && title === '')) return undefined
  return {span, proposal, depth: depthUnder(section)}
}

function depthUnder(section: Heading | undefined): number {
  if (section === undefined) return 2
  return Math.min(6, section.proposal === undefined ? section.depth + 1 : section.depth)
}
