import type {Citation} from '../model/citation.ts'
import type {Heading, QuoteMark, ResponseLink} from '../model/response.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import type {Block} from '../model/syntaxTree.ts'
import {documentSpan} from '../text/documentSpan.ts'
import type {PlacedPassage} from './collectPassages.ts'
import {pattern} from '../text/pattern.ts'

/** Everything that is somebody else's words, or no words at all. */
export interface ForeignParts {
  readonly blocks: readonly Block[]
  readonly passages: readonly PlacedPassage[]
  readonly headings: readonly Heading[]
  readonly marks: readonly QuoteMark[]
  readonly citations: readonly Citation[]
  readonly links: readonly ResponseLink[]
}

const ADDRESS = pattern(
  'gu',
)`(?:https?://|www\.)[^\s<>»«”“"]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`

/**
 * The parts of a response that rules on words leave alone, in order and without overlaps: quotations and
 * what stands between quotation marks, code, addresses, HTML tags, front matter, citations and the official
 * titles in proposal headings.
 */
export function findForeign(parts: ForeignParts): readonly Span[] {
  const spans: Span[] = []
  const proses = new Map(parts.passages.map(({passage}) => [passage.span, passage.prose]))
  addBlocks(parts.blocks, spans, proses)
  for (const {passage} of parts.passages) addInlines(passage.prose, spans)
  for (const {proposal} of parts.headings) if (proposal?.title) spans.push(proposal.title.span)
  for (const mark of parts.marks) {
    const close = mark.partner === undefined ? undefined : parts.marks[mark.partner]
    if (close !== undefined && close.span.start > mark.span.start) {
      spans.push({start: mark.span.start, end: close.span.end})
    }
  }
  for (const {form, group} of parts.citations) if (form !== 'link') spans.push(group)
  for (const {urlSpan, span, image, autolink} of parts.links) {
    spans.push(image || autolink ? span : urlSpan)
  }
  return merged(spans)
}

function addBlocks(
  blocks: readonly Block[],
  spans: Span[],
  proses: ReadonlyMap<Span, Prose>,
): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'quote':
      case 'code':
      case 'frontMatter':
      case 'definition':
        spans.push(block.span)
        break
      case 'html':
        addTags(block.span, proses.get(block.span), spans)
        break
      case 'list':
        for (const item of block.items) addBlocks(item.blocks, spans, proses)
        break
      case 'footnote':
        addBlocks(block.blocks, spans, proses)
        break
      case 'heading':
      case 'paragraph':
      case 'table':
      case 'break':
        break
    }
  }
}

/** Of raw HTML the words are the writer's, the tags nobody's. */
function addTags({start, end}: Span, prose: Prose | undefined, spans: Span[]): void {
  let from = start
  for (const piece of prose?.pieces ?? []) {
    if (piece.end === piece.start) continue
    spans.push({start: from, end: piece.start})
    from = piece.end
  }
  spans.push({start: from, end})
}

function addInlines(prose: PlacedPassage['passage']['prose'], spans: Span[]): void {
  for (const {kind, span} of prose.inlines) {
    if (kind === 'code' || kind === 'html' || kind === 'image') spans.push(span)
  }
  if (!/:\/\/|www\.|@/u.test(prose.text)) return
  for (const match of prose.text.matchAll(ADDRESS)) {
    const end = match.index + match[0].replace(/[.,;:!?)]+$/u, '').length
    spans.push(documentSpan(prose, {start: match.index, end}))
  }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: {start: number; end: number}[] = []
  const ordered = spans.filter(({start, end}) => end > start).sort((a, b) => a.start - b.start)
  for (const {start, end} of ordered) {
    const last = result.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({start, end})
  }
  return result
}
