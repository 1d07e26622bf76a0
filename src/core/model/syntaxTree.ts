import type {Prose} from './prose.ts'
import type {Span} from './span.ts'

/** A Markdown document as blocks. Every span is in the document's text. */
export interface SyntaxTree {
  readonly blocks: readonly Block[]
  /** Set when the text is nested so deep that it was not parsed: the place where the limit was reached. */
  readonly tooDeep?: Span
  /** Set when the text is so large that it was not parsed: the place where the limit was reached. */
  readonly tooLarge?: Span
  /** Blocks with so much markup in them that they were taken as plain text. */
  readonly tooComplex?: readonly Span[]
}

export type Block =
  | FrontMatterBlock
  | HeadingBlock
  | ParagraphBlock
  | QuoteBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | HtmlBlock
  | FootnoteBlock
  | DefinitionBlock
  | BreakBlock

export interface FrontMatterBlock {
  readonly kind: 'frontMatter'
  readonly language: 'yaml' | 'toml'
  readonly span: Span
  /** The lines between the fences. */
  readonly content: Span
}

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly depth: number
  readonly span: Span
  readonly prose: Prose
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly prose: Prose
}

export interface QuoteBlock {
  readonly kind: 'quote'
  readonly span: Span
  readonly blocks: readonly Block[]
}

export interface ListBlock {
  readonly kind: 'list'
  readonly span: Span
  readonly ordered: boolean
  /** The number of the first item, for an ordered list: `31` for `31. marts`. */
  readonly start?: number
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly span: Span
  readonly blocks: readonly Block[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly span: Span
  /** The first row is the header. */
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly span: Span
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly span: Span
  readonly prose: Prose
}

export interface CodeBlock {
  readonly kind: 'code'
  readonly span: Span
  readonly fenced: boolean
  /** The word after the fence, `json` in "```json", where there is one. */
  readonly language?: string
}

/** A block of raw HTML; comments, among them `<!-- hearing-disable … -->`, are such blocks too. */
export interface HtmlBlock {
  readonly kind: 'html'
  readonly span: Span
}

/** `[^1]: …` */
export interface FootnoteBlock {
  readonly kind: 'footnote'
  readonly label: string
  readonly span: Span
  readonly blocks: readonly Block[]
}

/** `[label]: url "title"` */
export interface DefinitionBlock {
  readonly kind: 'definition'
  readonly label: string
  readonly url: string
  readonly span: Span
}

/** A thematic break, `---`. */
export interface BreakBlock {
  readonly kind: 'break'
  readonly span: Span
}
