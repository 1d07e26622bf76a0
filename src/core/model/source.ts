import type {Arguments} from './problem.ts'
import type {Span} from './span.ts'

/** A document that may be cited, as the product reads it. Every span is in `text`. */
export interface Source {
  /** The file's name as the host gave it, with `/`. */
  readonly file: string
  /** The reader that made it: `text`, `markdown`. */
  readonly reader: string
  /** The whole extracted text. Line ends are as in the file for text formats. */
  readonly text: string
  /** At least one; they cover the text without gaps. */
  readonly pages: readonly Page[]
  /** In the order of the text, without overlaps. */
  readonly paragraphs: readonly Paragraph[]
  readonly warnings: readonly SourceWarning[]
  /** How the letters of a text file are written, where that is neither UTF-8 nor said by the file's first bytes. */
  readonly encoding?: string
  /** Where on the pages the words stand; only of formats that say so: PDF. */
  readonly layout?: SourceLayout
  /** What was worked out of `text` before, so that searching it need not be prepared again: only `indexSource` reads it. */
  readonly prepared?: Uint8Array
}

/**
 * Where the words of a source stand on its pages, as flat lists of whole numbers, so that a thousand pages are a few
 * megabytes. Lengths are tenths of a point, in the page's own coordinates: the origin is at the bottom left, upwards
 * is more. Lines and words are in the order of the text; `findBoxes` reads them.
 */
export interface SourceLayout {
  /** Four numbers a page: left, bottom, right and top edge. */
  readonly pages: Int32Array
  /** Seven numbers a line: start and end in the text, page index, left, bottom, right, top. */
  readonly lines: Int32Array
  /** Four numbers a word: start and end in the text, left, right. It is as high as its line. */
  readonly words: Int32Array
}

/** Danish: side. The position in the document, counted from zero, and the number printed on it. */
export interface Page extends Span {
  readonly index: number
  readonly label: string
}

export type ParagraphKind =
  'heading' | 'paragraph' | 'list-item' | 'table-row' | 'caption' | 'footnote'

/** Danish: afsnit. The smallest unit that is linked to. (Danish *paragraf*, §, is `section`.) */
export interface Paragraph extends Span {
  readonly index: number
  readonly kind: ParagraphKind
  /** Index in `Source.pages` of the page it begins on. */
  readonly page: number
  /** The headings that it stands under, outermost first, white space made single. */
  readonly headingPath: readonly string[]
  /** Depth of a heading, from 1; of a list item that stands in another, from 2. */
  readonly depth?: number
}

/** What a reader of the findings should know about how a source was read; the rule of that id reports it. */
export interface SourceWarning {
  readonly ruleId: string
  readonly messageId: string
  readonly args: Arguments
  readonly span?: Span
  readonly page?: number
}

/** What came of reading a file: the source, or why it could not be read. */
export type ReadResult =
  | {readonly kind: 'read'; readonly source: Source}
  | {readonly kind: 'unreadable'; readonly messageId: UnreadableReason; readonly args: Arguments}

/** Messages of the rule `source/unreadable`. */
export type UnreadableReason =
  | 'notYetReadable'
  | 'oldFormat'
  /** Readable by other programs, but no text document: a spreadsheet, slides. Args: `format`. */
  | 'wrongKind'
  | 'binary'
  /** A password is needed to open it. */
  | 'encrypted'
  /** Its structure is broken, or ends too early. */
  | 'damaged'
  /** It holds what could do harm and is not opened. Args: `what`, a technical name: `DOCTYPE`, `../x`. */
  | 'unsafe'
  | 'tooLarge'
  /** Args: `pages`, `limit`. */
  | 'tooManyPages'
  | 'notAFile'
  /** Reading took longer than it may. Args: `seconds`. */
  | 'timeout'
  /** Reading took more memory than it may. Args: `limit`, in MB. */
  | 'outOfMemory'
  /** What reads it broke down. */
  | 'crashed'
  | 'failed'

/** A span in a source, with the paragraph and page that it begins in. */
export interface Passage {
  /** `Source.file`. */
  readonly file: string
  readonly span: Span
  /** Index in `Source.paragraphs`; the first, where the passage covers several. */
  readonly paragraph: number
  /** Index in `Source.pages`. */
  readonly page: number
}
