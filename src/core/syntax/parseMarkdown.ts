import type {Block, SyntaxTree} from '../model/syntaxTree.ts'
import type {Span} from '../model/span.ts'
import {buildPlainBlocks} from './buildPlainBlocks.ts'
import {buildPlainCode} from './buildPlainCode.ts'
import {findTooDeep} from './findTooDeep.ts'
import {findTooLarge} from './findTooLarge.ts'
import {isTooComplex, plainParagraphs} from './isTooComplex.ts'
import {limits} from './limits.ts'
import {readLines, type Line} from './lines.ts'
import {parseRegions} from './parseRegions.ts'
import {readFrontMatterBlock} from './readFrontMatterBlock.ts'
import {findReferences, type References} from './references.ts'
import {scanChunks, type Chunk} from './scanChunks.ts'

/**
 * Markdown (CommonMark with front matter, tables and footnotes) as a tree whose spans are offsets in
 * `text`, in UTF-16 code units. Line ends may be `\n`, `\r\n` or `\r`. A byte order mark must be gone.
 *
 * A parser is slow, and a hearing response is mostly plain. So the text is cut into chunks that no block
 * crosses; what is plain in them is read directly, and the parser gets the rest in one piece. The result
 * is that of a parser over the whole text. Texts too large or nested too deep are not parsed; a block
 * with so much markup that a parser would take seconds is plain text.
 */
export function parseMarkdown(text: string): SyntaxTree {
  const tooLarge = findTooLarge(text)
  if (tooLarge !== undefined) return {blocks: [], tooLarge}
  const frontMatter = readFrontMatterBlock(text)
  const lines = readLines(text, frontMatter?.next ?? 0)
  const parts = readParts(text, lines)
  const references = findReferences(text, new Set(parts.map(({span}) => span.start)))
  const blocks = parts.map((part) => buildPart(text, part, references))
  const complex = needParser(text, parts, blocks)
  for (const part of complex) {
    const tooDeep = findTooDeep(text, part.span, limits.depth)
    if (tooDeep !== undefined) return {blocks: [], tooDeep}
  }
  const tooComplex = complex.filter(({span}) => isTooComplex(text, span)).map(({span}) => span)
  const regions = complex.map(({span}) => span).filter((span) => !tooComplex.includes(span))
  const parsed = parseRegions(text, regions)
  const all = parts.flatMap(
    ({span}, index) => blocks[index] ?? parsed.get(span) ?? plainParagraphs(text, span),
  )
  return {
    blocks: frontMatter === undefined ? all : [frontMatter.block, ...all],
    ...(tooComplex.length === 0 ? {} : {tooComplex}),
  }
}

interface Part {
  readonly kind: Chunk['kind']
  readonly lines: readonly Line[]
  /** With the blank lines after it: some blocks end otherwise at the end of a text. */
  readonly span: Span
}

function readParts(text: string, lines: readonly Line[]): readonly Part[] {
  const chunks = scanChunks(text, lines)
  return chunks.map(({kind, from, to}, index) => {
    const next = lines[chunks[index + 1]?.from ?? lines.length]
    const start = lines[from]?.start ?? 0
    return {kind, lines: lines.slice(from, to), span: {start, end: next?.start ?? text.length}}
  })
}

function buildPart(text: string, part: Part, references: References): readonly Block[] | undefined {
  switch (part.kind) {
    case 'blocks':
      return buildPlainBlocks(text, part.lines, references)
    case 'fence':
      return buildPlainCode(text, part.lines)
    case 'comment':
      return [{kind: 'html', span: linesSpan(part)}]
    case 'rest':
      return undefined
  }
}

function linesSpan({lines, span}: Part): Span {
  return {start: span.start, end: lines.at(-1)?.end ?? span.end}
}

/**
 * The parts that were not plain. If brackets are among them, the parser must know what they may refer to:
 * then it gets every part with a definition in it too.
 */
function needParser(
  text: string,
  parts: readonly Part[],
  blocks: readonly (readonly Block[] | undefined)[],
): readonly Part[] {
  const complex = parts.filter((_, index) => blocks[index] === undefined)
  if (!complex.some(({span}) => text.slice(span.start, span.end).includes('['))) return complex
  return parts.filter(({span}, index) => {
    return blocks[index] === undefined || text.slice(span.start, span.end).includes(']:')
  })
}
