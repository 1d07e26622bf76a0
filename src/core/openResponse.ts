import type {Problem} from './model/problem.ts'
import type {HearingResponse} from './model/response.ts'
import type {SourceWarning} from './model/source.ts'
import type {SyntaxTree} from './model/syntaxTree.ts'
import {checkFrontMatter} from './project/checkFrontMatter.ts'
import {buildResponse} from './response/buildResponse.ts'
import type {RegisteredProposal} from './response/findRegisteredLabel.ts'
import {parseMarkdown} from './syntax/parseMarkdown.ts'

/** A response as text, and what its hearing says of headings. */
export interface ResponseText {
  /** The file's name, with `/`. */
  readonly file: string
  /** Decoded, without a byte order mark. */
  readonly text: string
  readonly proposalPrefixes: readonly string[]
  /** The hearing's proposals: a heading without prefix, `1. Titel`, is one's only where it is registered so. */
  readonly proposals?: readonly RegisteredProposal[]
  /** What `decodeText` had to say about the file. */
  readonly warnings?: readonly SourceWarning[]
}

/** Warnings of the decoder that concern a response as they concern a source. */
const ENCODING: ReadonlySet<string> = new Set(['source/encoding', 'source/mojibake'])

/**
 * A response from its text: parsed, taken apart, its front matter held against the schema. The way that
 * every program takes, so that all see the same problems. Never throws.
 */
export function openResponse({
  file,
  text,
  proposalPrefixes,
  proposals = [],
  warnings = [],
}: ResponseText): HearingResponse {
  const tree = parseMarkdown(text)
  const response = buildResponse({file, text, tree, proposalPrefixes, proposals})
  const problems = [
    ...response.problems,
    ...frontMatterProblems(text, tree, response),
    ...encodingProblems(warnings),
  ]
  return {...response, problems}
}

/** What is no YAML at all has been said by the reader of the response already. */
function frontMatterProblems(
  text: string,
  {blocks}: SyntaxTree,
  {problems}: HearingResponse,
): readonly Problem[] {
  const block = blocks.find((each) => each.kind === 'frontMatter')
  if (block?.language !== 'yaml') return []
  const isRead = !problems.some(({ruleId}) => ruleId === 'meta/front-matter')
  return checkFrontMatter(text, block.content).filter(
    ({ruleId}) => isRead || ruleId !== 'meta/syntax',
  )
}

/** What the decoder, or a look at the text, had to say, as problems of a response. */
export function encodingProblems(warnings: readonly SourceWarning[]): readonly Problem[] {
  return warnings
    .filter(({ruleId}) => ENCODING.has(ruleId))
    .map(({messageId, args, span = {start: 0, end: 0}}) => ({
      ruleId: 'document/encoding',
      messageId,
      args,
      span,
    }))
}
