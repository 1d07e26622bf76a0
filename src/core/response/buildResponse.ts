import type {Amount, CalendarDate} from '../model/amount.ts'
import type {Problem} from '../model/problem.ts'
import type {Heading, HearingResponse, QuoteMark} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {FootnoteBlock, SyntaxTree} from '../model/syntaxTree.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {isForeign} from '../text/isForeign.ts'
import {buildRemarks, type HeadingOfRemark} from './buildRemarks.ts'
import {blocksOfKind} from './blocksOfKind.ts'
import {collectPassages, type PlacedPassage} from './collectPassages.ts'
import {findCitations} from './findCitations.ts'
import {findComments} from './findComments.ts'
import {findDatesAsLists} from './findDatesAsLists.ts'
import {findFigures} from './findFigures.ts'
import {findForeign} from './findForeign.ts'
import {findHeadingLikes} from './findHeadingLikes.ts'
import {findImages} from './findImages.ts'
import {findLinks} from './findLinks.ts'
import {findMalformedCitations} from './findMalformedCitations.ts'
import {findProposalMentions} from './findProposalMentions.ts'
import {findQuoteMarks, markSpan, type PlacedMark} from './findQuoteMarks.ts'
import {findQuotes} from './findQuotes.ts'
import {findUnknownDirectives} from './findUnknownDirectives.ts'
import {maskProse} from './maskProse.ts'
import {readFrontMatter} from './readFrontMatter.ts'
import type {RegisteredProposal} from './findRegisteredLabel.ts'
import {readProposalHeading} from './readProposalHeading.ts'
import {readSuppressions} from './readSuppressions.ts'
import type {IndexedCitation, Reading} from './reading.ts'
import {pattern} from '../text/pattern.ts'

const FIGURE = pattern('u')`\p{N}`

export interface ResponseInput {
  /** The file's name, with `/`. */
  readonly file: string
  readonly text: string
  /** What `parseMarkdown` gave for the text. */
  readonly tree: SyntaxTree
  /** What stands before proposals' numbers in headings: `Nr.`, `Forslag`. */
  readonly proposalPrefixes: readonly string[]
  /** The proposals that the hearing has, for headings that only those tell from other headings. */
  readonly proposals?: readonly RegisteredProposal[]
}

/**
 * A hearing response with everything in it that a person could click, each with its span in `text`. What
 * cannot be understood is among `problems`; nothing throws.
 */
export function buildResponse({
  file,
  text,
  tree,
  proposalPrefixes,
  proposals = [],
}: ResponseInput): HearingResponse {
  const passages = collectPassages(tree, text)
  const reading = readPassages(text, tree, passages)
  const heads = readHeadings(tree, proposalPrefixes, proposals)
  const headings = heads.map(({heading}) => heading)
  const remarks = buildRemarks(heads, passages, text.length)
  const citations = reading.citations.map(({citation}) => citation)
  const quoteMarks = reading.marks.map((mark) => quoteMarkOf(reading, mark))
  const links = passages.flatMap(({passage}) => findLinks(text, passage.prose, passage.quoted))
  const foreign = findForeign({
    blocks: tree.blocks,
    passages,
    headings,
    marks: quoteMarks,
    citations,
    links,
  })
  const comments = findComments(text, tree.blocks, passages)
  const {frontMatter, problems} = readFrontMatter(text, tree.blocks)
  return {
    file,
    text,
    frontMatter,
    headings,
    remarks,
    passages: passages.map(({passage}) => passage),
    quotes: findQuotes(reading, remarks, text),
    quoteMarks,
    citations,
    malformedCitations: passages.flatMap(({passage}, index) =>
      findMalformedCitations(
        passage.prose,
        reading.masked[index] ?? '',
        reading.citationsOf[index] ?? [],
      ),
    ),
    proposalMentions: passages.flatMap(({passage}, index) =>
      passage.role === 'heading' || passage.quoted || !FIGURE.test(passage.prose.text)
        ? []
        : findProposalMentions(
            passage.prose,
            reading.masked[index] ?? '',
            proposalPrefixes,
            proposals,
          ).filter(({numberSpan}) => !isForeign(foreign, numberSpan)),
    ),
    ...figuresIn(text, tree, reading, headings),
    links,
    images: findImages(text, tree.blocks, links),
    codeBlocks: blocksOfKind(tree.blocks, 'code').map(({span}) => span),
    comments,
    ...footnotesIn(tree, passages),
    suppressions: readSuppressions(text, comments),
    headingLikes: findHeadingLikes(tree.blocks, headings, proposalPrefixes),
    foreign,
    problems: [...limitProblems(tree), ...problems, ...findUnknownDirectives(text, comments)],
  }
}

/** What later steps share: masked texts, citations and quotation marks of each passage. */
function readPassages(text: string, tree: SyntaxTree, passages: readonly PlacedPassage[]): Reading {
  const masked = passages.map(({passage}) => maskProse(passage.prose, text))
  const citations: IndexedCitation[] = []
  const citationsOf = passages.map(({passage}, index) => {
    const found = findCitations(passage.prose, masked[index] ?? '', passage.quoted)
    const indexed = found.map((each, order) => ({
      ...each,
      passage: index,
      index: citations.length + order,
    }))
    for (const each of indexed) citations.push(each)
    return indexed
  })
  const footnotes = new Map<string, number[]>()
  passages.forEach(({footnote}, index) => {
    if (footnote === undefined) return
    const cited = footnotes.get(footnote.label) ?? []
    for (const each of citationsOf[index] ?? []) cited.push(each.index)
    footnotes.set(footnote.label, cited)
  })
  const marks = findQuoteMarks(passages, masked)
  const firstMarks = new Map(marks.toReversed().map((mark) => [mark.passage, mark]))
  return {
    blocks: tree.blocks,
    passages,
    masked,
    citations,
    citationsOf,
    marks,
    firstMarks,
    footnotes,
  }
}

function readHeadings(
  {blocks}: SyntaxTree,
  prefixes: readonly string[],
  proposals: readonly RegisteredProposal[],
): readonly HeadingOfRemark[] {
  return blocks.flatMap((block): readonly HeadingOfRemark[] => {
    if (block.kind !== 'heading') return []
    const read = readProposalHeading(block.prose, prefixes, proposals)
    const {depth, span, prose} = block
    const heading: Heading = {
      depth,
      span,
      prose,
      ...(read === undefined ? {} : {proposal: read.proposal}),
    }
    return [{heading, ...(read?.noRemarks === undefined ? {} : {noRemarks: read.noRemarks})}]
  })
}

function quoteMarkOf({passages}: Reading, mark: PlacedMark): QuoteMark {
  const passage = passages[mark.passage]?.passage
  const span: Span =
    passage === undefined ? {start: 0, end: 0} : documentSpan(passage.prose, markSpan(mark))
  return {
    character: mark.character,
    span,
    ...(mark.partner === undefined ? {} : {partner: mark.partner}),
    nested: mark.depth > 0 || passage?.quoted === true,
  }
}

function figuresIn(
  text: string,
  tree: SyntaxTree,
  reading: Reading,
  headings: readonly Heading[],
): {
  readonly amounts: readonly Amount[]
  readonly dates: readonly CalendarDate[]
  readonly datesAsLists: readonly Span[]
} {
  const datesAsLists = findDatesAsLists(text, tree.blocks)
  return {...findFigures(reading, headings, text, datesAsLists), datesAsLists}
}

function footnotesIn(
  {blocks}: SyntaxTree,
  passages: readonly PlacedPassage[],
): Pick<HearingResponse, 'footnotes' | 'footnoteReferences'> {
  const defined = new Set<FootnoteBlock>(passages.flatMap(({footnote}) => footnote ?? []))
  for (const block of blocks) if (block.kind === 'footnote') defined.add(block)
  return {
    footnotes: [...defined]
      .sort((a, b) => a.span.start - b.span.start)
      .map(({label, span}) => ({label, span})),
    footnoteReferences: passages.flatMap(({passage}) =>
      passage.prose.inlines.flatMap((inline) =>
        inline.kind === 'footnoteReference' ? [{label: inline.label, span: inline.span}] : [],
      ),
    ),
  }
}

function limitProblems({tooDeep, tooLarge, tooComplex = []}: SyntaxTree): readonly Problem[] {
  if (tooLarge !== undefined) {
    return [{ruleId: 'document/too-large', messageId: 'tooLarge', args: {}, span: tooLarge}]
  }
  if (tooDeep !== undefined) {
    return [{ruleId: 'document/too-deep', messageId: 'tooDeep', args: {}, span: tooDeep}]
  }
  return tooComplex.map((span) => ({
    ruleId: 'document/too-deep',
    messageId: 'tooComplex',
    args: {},
    span,
  }))
}
