import type {Amount, CalendarDate} from './amount.ts'
import type {Citation} from './citation.ts'
import type {Problem} from './problem.ts'
import type {Prose} from './prose.ts'
import type {Quote} from './quote.ts'
import type {Span} from './span.ts'
import type {Suppression} from './suppression.ts'

/** A hearing response (Danish: høringssvar): one Markdown document. Every span is in `text`. */
export interface HearingResponse {
  /** The file's name as the host gave it, with `/`. */
  readonly file: string
  /** The decoded text, without a byte order mark. */
  readonly text: string
  readonly frontMatter: FrontMatter
  readonly headings: readonly Heading[]
  /** In the order of the text. Text before the first heading belongs to no remark. */
  readonly remarks: readonly Remark[]
  /** All running text piece by piece, in the order of the text: what rules on words go through. */
  readonly passages: readonly ResponsePassage[]
  readonly quotes: readonly Quote[]
  readonly quoteMarks: readonly QuoteMark[]
  readonly citations: readonly Citation[]
  /** What looks like a citation and is none: `[@ , s. 3]`, `[notat, s. 3]` with a known key's shape. */
  readonly malformedCitations: readonly MalformedCitation[]
  /** Proposals spoken of by number in running text, headings and block quotations left out. */
  readonly proposalMentions: readonly ProposalMention[]
  readonly amounts: readonly Amount[]
  readonly dates: readonly CalendarDate[]
  readonly links: readonly ResponseLink[]
  readonly images: readonly Span[]
  /** Fenced or indented; also what was pasted with blanks before it. */
  readonly codeBlocks: readonly Span[]
  readonly comments: readonly MarkdownComment[]
  readonly footnotes: readonly Footnote[]
  readonly footnoteReferences: readonly FootnoteReference[]
  readonly suppressions: readonly Suppression[]
  /** Lines that look like proposal headings and are none: `Nr. 4. Titel` without `##`, `**Nr. 4** …`. */
  readonly headingLikes: readonly HeadingLike[]
  /** Ordered lists that a writer meant as a date: `31. marts 2025` at the start of a line. */
  readonly datesAsLists: readonly Span[]
  /**
   * Other people's words and what is no words at all, in order and without overlaps: quotations and
   * everything between quotation marks, code, link targets and bare addresses, HTML, front matter,
   * and the official titles in proposal headings. Rules on terms, style and typography leave them alone.
   */
  readonly foreign: readonly Span[]
  /** What could not be understood while reading; the rules `document/*` and `meta/*` report it. */
  readonly problems: readonly Problem[]
}

export interface FrontMatter {
  /** The block with its fences; `undefined` where the document has none. */
  readonly span?: Span
  readonly title?: Field
  readonly sender?: Field
  readonly recipient?: Field
  readonly caseNumber?: Field
  readonly documentNumber?: Field
  readonly date?: Field
  readonly language?: Field
  /** The hearing file that the response belongs to, relative to the response: `../hearing.yaml`. */
  readonly hearing?: Field
  /** `selected` when the response speaks of selected proposals only. */
  readonly covers?: Field
}

/** A value as it was written, and the place of that value. */
export interface Field {
  readonly value: string
  readonly span: Span
}

/** Danish: overskrift. */
export interface Heading {
  readonly depth: number
  readonly span: Span
  readonly prose: Prose
  /** The number and title, where the heading has the form of a proposal's. */
  readonly proposal?: ProposalHeading
}

/** `Nr. 5. Længere åbningstid`, taken apart. */
export interface ProposalHeading {
  /** `Nr.`, `Forslag`; empty where the code stands alone (`BI07 - …`). */
  readonly prefix: Field
  /** The label as compared: `5`, `BI07`, `3.2.a`. Digits from other scripts are made ASCII here. */
  readonly number: string
  /** The label as written. */
  readonly numberSpan: Span
  /** `Længere åbningstid`; `undefined` where the heading is a number only. */
  readonly title?: Field
  /** True where the number is written with digits other than 0–9, or with look-alike letters. */
  readonly unusual: boolean
  /**
   * Set where the label reads as several numbers, `4, 5 og 6` or `1-3`: each of them, in order. `number` is
   * then the whole label, for a hearing may have a proposal `1-3`.
   */
  readonly series?: readonly NumberInSeries[]
}

export interface NumberInSeries {
  readonly number: string
  /** Where it is written; for the numbers inside a range, the range. */
  readonly numberSpan: Span
}

/** `Nr. 5` or `forslag 3.2.a` in running text. */
export interface ProposalMention {
  readonly number: string
  readonly numberSpan: Span
  readonly span: Span
}

/** Danish: bemærkning. What is said about one proposal, or in general. */
export type Remark = ProposalRemark | GeneralRemark

interface RemarkParts {
  readonly heading: Heading
  /** From the heading's start to the next heading that closes the remark. */
  readonly span: Span
  readonly body: Span
  readonly stance?: StanceLine
  readonly demands: readonly DemandLine[]
  /** "Ingen bemærkninger" under the heading: an answer. */
  readonly noRemarks?: Span
  /** Running text paragraph by paragraph, quotations and the stance and demand lines left out. */
  readonly paragraphs: readonly RemarkParagraph[]
}

export interface ProposalRemark extends RemarkParts {
  readonly kind: 'proposal'
  readonly proposal: ProposalHeading
}

export interface GeneralRemark extends RemarkParts {
  readonly kind: 'general'
}

export interface RemarkParagraph {
  readonly span: Span
  readonly prose: Prose
}

/** Danish: holdning. */
export type Stance = 'supports' | 'partial' | 'opposes' | 'neutral' | 'question'

/** `**Holdning:** Støtter delvist.` */
export interface StanceLine {
  readonly span: Span
  /** `undefined` where the words after the label are not understood. */
  readonly stance?: Stance
  readonly value: Field
}

/** `**Anmodning:** Beløbet afstemmes.` */
export interface DemandLine {
  readonly span: Span
  readonly value: Field
}

/** A paragraph, list item, heading or table cell as prose, and where in the document's order it stands. */
export interface ResponsePassage {
  readonly role: 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'footnote'
  /** True inside a block quotation. */
  readonly quoted: boolean
  readonly span: Span
  readonly prose: Prose
}

/** One quotation mark, paired or not. */
export interface QuoteMark {
  readonly character: string
  readonly span: Span
  /**
   * The index of its partner in `quoteMarks`; `undefined` for one without a partner.
   * Apostrophes (`BIF's`) and inch marks are no quotation marks and are not listed.
   */
  readonly partner?: number
  /** True where the mark stands inside another quotation. */
  readonly nested: boolean
}

export interface MalformedCitation {
  readonly span: Span
  readonly problem:
    | 'emptyKey'
    | 'missingAt'
    | 'spaceAfterAt'
    | 'unclosed'
    | 'locatorOutside'
    | 'semicolon'
    | 'emptyLocator'
  /** What the writer probably meant, ready to be put in its place: `[@notat, s. 3]`. */
  readonly suggestion?: string
}

export interface ResponseLink {
  readonly span: Span
  readonly text: string
  readonly textSpan: Span
  readonly url: string
  readonly urlSpan: Span
  readonly autolink: boolean
  readonly image: boolean
  readonly quoted: boolean
}

/** `<!-- … -->` */
export interface MarkdownComment {
  readonly span: Span
  readonly content: Span
}

export interface Footnote {
  readonly label: string
  readonly span: Span
}

export interface FootnoteReference {
  readonly label: string
  readonly span: Span
}

export interface HeadingLike {
  /** The whole line. */
  readonly span: Span
  readonly proposal: ProposalHeading
  /** The depth a heading would have here: one below the section it stands in. */
  readonly depth: number
}
