import type {BlockContent, Code, Definition, List, Nodes, RootContent, Table} from 'mdast'
import type {
  Block,
  CodeBlock,
  FrontMatterBlock,
  ListBlock,
  TableBlock,
} from '../model/syntaxTree.ts'
import type {Span} from '../model/span.ts'
import {
  convertInlines,
  findDestination,
  shifted,
  spanOf,
  type Conversion,
  type LinkTarget,
} from './convertInlines.ts'

/** The blocks of unified's tree (mdast) as ours; what is no block is left out. */
export function convertBlocks(nodes: readonly RootContent[], conversion: Conversion): Block[] {
  const blocks: Block[] = []
  for (const node of nodes) {
    const block = convertBlock(node, conversion)
    if (block !== undefined) blocks.push(block)
  }
  return blocks
}

function convertBlock(node: RootContent, conversion: Conversion): Block | undefined {
  const span = shifted(spanOf(node), conversion)
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- inlines are no blocks
  switch (node.type) {
    case 'heading':
      return {
        kind: 'heading',
        depth: node.depth,
        span,
        prose: convertInlines(node.children, conversion),
      }
    case 'paragraph':
      return {kind: 'paragraph', span, prose: convertInlines(node.children, conversion)}
    case 'blockquote':
      return {kind: 'quote', span, blocks: convertBlocks(node.children, conversion)}
    case 'list':
      return convertList(node, span, conversion)
    case 'table':
      return convertTable(node, span, conversion)
    case 'code':
      return convertCode(node, span, conversion)
    case 'html':
      return {kind: 'html', span: withoutBlankEnd(span, conversion)}
    case 'thematicBreak':
      return {kind: 'break', span}
    case 'footnoteDefinition':
      return {
        kind: 'footnote',
        label: node.label ?? node.identifier,
        span: withoutBlankEnd(span, conversion),
        blocks: convertBlocks(node.children, conversion),
      }
    case 'definition':
      return {kind: 'definition', label: node.label ?? node.identifier, url: node.url, span}
    case 'yaml':
      return convertFrontMatter('yaml', span, conversion)
    default:
      // The types of mdast do not know of TOML, which its extension for front matter adds.
      return (node.type as string) === 'toml'
        ? convertFrontMatter('toml', span, conversion)
        : undefined
  }
}

function convertList(node: List, span: Span, conversion: Conversion): ListBlock {
  const items = node.children.map((item) => ({
    span: withoutBlankEnd(shifted(spanOf(item), conversion), conversion),
    blocks: convertBlocks(item.children as readonly BlockContent[], conversion),
  }))
  const start = typeof node.start === 'number' ? {start: node.start} : {}
  // A list in a quotation ends, for the parser, behind the mark of the next line.
  const end = items.at(-1)?.span.end ?? span.end
  return {
    kind: 'list',
    span: {start: span.start, end},
    ordered: node.ordered ?? false,
    ...start,
    items,
  }
}

/** A span without the blank lines that the parser counts in where a block goes to the end of the text. */
function withoutBlankEnd({start, end}: Span, {raw, shift}: Conversion): Span {
  let last = end - shift
  for (let at = last; at > start - shift; at--) {
    const sign = raw.charAt(at - 1)
    if (sign === '\n' || sign === '\r') last = at - 1
    else if (sign !== ' ' && sign !== '\t' && sign !== '>') break
  }
  return {start, end: last + shift}
}

function convertTable(node: Table, span: Span, conversion: Conversion): TableBlock {
  const rows = node.children.map((row) => ({
    span: shifted(spanOf(row), conversion),
    cells: row.children.map((cell) => ({
      span: shifted(spanOf(cell), conversion),
      prose: convertInlines(cell.children, conversion),
    })),
  }))
  return {kind: 'table', span, rows}
}

function convertCode(node: Code, span: Span, conversion: Conversion): CodeBlock {
  const fenced = /^[`~]{3}/u.test(conversion.raw.slice(spanOf(node).start, spanOf(node).start + 3))
  const language = typeof node.lang === 'string' && node.lang !== '' ? {language: node.lang} : {}
  return {kind: 'code', span: withoutBlankEnd(span, conversion), fenced, ...language}
}

function convertFrontMatter(
  language: 'yaml' | 'toml',
  span: Span,
  {raw, shift}: Conversion,
): FrontMatterBlock {
  return {kind: 'frontMatter', language, span, content: frontMatterContent(raw, span, shift)}
}

/** The lines between the fences of a block of front matter, the last line ending included. */
export function frontMatterContent(raw: string, span: Span, shift: number): Span {
  const block = raw.slice(span.start - shift, span.end - shift)
  const opening = /^.*?(?:\r\n|\r|\n)/u.exec(block)?.[0].length ?? block.length
  const closing = Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r')) + 1
  return {start: span.start + opening, end: span.start + Math.max(opening, closing)}
}

/** Every link reference definition under a node, whatever it stands in; the first of a name counts. */
export function collectDefinitions(
  node: Nodes,
  shiftOf: (node: Definition) => number,
  raw: string,
  found = new Map<string, LinkTarget>(),
): Map<string, LinkTarget> {
  if (node.type === 'definition' && !found.has(node.identifier)) {
    const {start, end} = spanOf(node)
    const shift = shiftOf(node)
    const place = findDestination(raw, start, end)
    found.set(node.identifier, {
      url: node.url,
      urlSpan: {start: place.start + shift, end: place.end + shift},
    })
  }
  if ('children' in node) {
    for (const child of node.children) collectDefinitions(child, shiftOf, raw, found)
  }
  return found
}
