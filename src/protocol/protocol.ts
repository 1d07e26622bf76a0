import type {DocumentUri, Location, Position, Range, TextEdit} from 'vscode-languageserver-types'

export type {Location, Position, Range, TextEdit} from 'vscode-languageserver-types'

/**
 * What editor and server say to each other beyond the Language Server Protocol, in one place for both sides.
 *
 * Every request names a document, or the hearing file itself, by `uri`; the answer is `null` where that
 * belongs to no hearing. Ranges are in the text as the editor shows it, unsaved changes included.
 */
export interface HearingRequests {
  /** Everything the two trees show. */
  'hearing/overview': {readonly params: OfDocument; readonly result: HearingOverview | null}
  /** What was checked, for the status item and the log. */
  'hearing/status': {readonly params: OfDocument; readonly result: HearingStatus | null}
  /** The text of a source that is no text itself; `uri` is of the scheme `sourceScheme`. */
  'hearing/sourceText': {readonly params: OfDocument; readonly result: SourceText | null}
  /** Where a source, or the place in it that a locator names, is shown. */
  'hearing/locateSource': {readonly params: LocateSource; readonly result: Location | null}
  /** Passages with some words in them, best first; with an empty query the paragraphs in order. */
  'hearing/searchPassages': {
    readonly params: SearchPassages
    readonly result: readonly FoundPassage[] | null
  }
  /** A quotation with its citation, from what is selected in a source. */
  'hearing/makeQuotation': {readonly params: MakeQuotation; readonly result: Quotation | null}
  /** Where the words that were copied stand in the sources: for pasting them as a quotation. */
  'hearing/findQuotations': {
    readonly params: FindQuotations
    readonly result: readonly Quotation[] | null
  }
  /** What to insert, and where, to begin a remark on a proposal. */
  'hearing/newRemark': {readonly params: NewRemark; readonly result: RemarkEdit | null}
  /** The same figures as `hearing-response coverage --format json`. */
  'hearing/coverage': {readonly params: OfDocument; readonly result: CoverageReport | null}
  /** A rule's page as Markdown. */
  'hearing/rulePage': {readonly params: RulePage; readonly result: string | null}
  /** The documents in the hearing's folder that may become sources, as paths from there with `/`. */
  'hearing/freeDocuments': {readonly params: OfDocument; readonly result: readonly string[] | null}
  /** The edit of the hearing file that registers documents; `null` too where it has to be made by hand. */
  'hearing/newSources': {readonly params: NewSources; readonly result: TextEdit | null}
  /** The files of a new hearing, to be written where the writer wants them; belongs to no document. */
  'hearing/newFiles': {readonly params: NewHearing; readonly result: readonly NewFile[] | null}
  /** The automatic corrections of a response, as edits of one step. */
  'hearing/fixAll': {readonly params: OfDocument; readonly result: readonly TextEdit[] | null}
  /** Reads and checks the hearing anew; done when the findings are. */
  'hearing/check': {readonly params: OfDocument; readonly result: HearingStatus | null}
}

/** What the server says unasked. */
export interface HearingNotifications {
  /** Something in the hearing changed: trees and status are to be asked for again. At most a few times a second. */
  'hearing/changed': OfDocument
  /** How far the reading of a source is; `done === total` at the end. */
  'hearing/progress': ReadingProgress
}

export type HearingRequest = keyof HearingRequests
export type HearingNotification = keyof HearingNotifications

/** The scheme of the read-only texts of sources: `hearing-source:///home/a/kilder/notat.pdf.txt`. */
export const sourceScheme = 'hearing-source'

/** The settings that the server asks for, and takes as `initializationOptions` from other editors. */
export interface HearingSettings {
  /** The language of messages; `auto` is the hearing's own. */
  readonly language?: 'auto' | 'da' | 'en'
  /** How strict the check is; `auto` is what the hearing file says. */
  readonly profile?: 'auto' | 'draft' | 'review' | 'submit'
  /** The page of the source behind a quotation without one, and the title behind a key. */
  readonly inlayHints?: boolean
  readonly codeLenses?: boolean
}

/** The section that the settings stand under. */
export const settingsSection = 'hearingResponse'

/** Commands that code lenses name, and that the editor runs. */
export const showReferencesCommand = 'hearingResponse.showReferences'

export interface OfDocument {
  readonly uri: DocumentUri
}

export interface HearingOverview {
  /** The hearing file. */
  readonly uri: DocumentUri
  readonly title: string
  readonly language: 'da' | 'en'
  readonly deadline?: string
  readonly responses: readonly ResponseSummary[]
  readonly proposals: readonly ProposalSummary[]
  /** Remarks on no proposal. */
  readonly otherRemarks: readonly RemarkSummary[]
  readonly sources: readonly SourceSummary[]
}

export interface ResponseSummary extends OfDocument {
  readonly title: string
  readonly problems: ProblemCount
}

export interface ProblemCount {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export type ProposalState = 'answered' | 'noRemarks' | 'open' | 'unknown'
export type RemarkStance = 'supports' | 'partial' | 'opposes' | 'neutral' | 'question'

export interface ProposalSummary {
  readonly number: string
  readonly title: string
  /** Both as they are shown: the number alone where there is no title. */
  readonly name: string
  readonly section?: string
  readonly state: ProposalState
  /** Of the first remark that names one. */
  readonly stance?: RemarkStance
  /** Where it is registered; absent for a number that is not. */
  readonly location?: Location
  readonly remarks: readonly RemarkSummary[]
  readonly problems: ProblemCount
}

export interface RemarkSummary {
  readonly title: string
  readonly stance?: RemarkStance
  /** The heading. */
  readonly location: Location
  readonly quotes: readonly QuoteSummary[]
  readonly problems: ProblemCount
}

/** `cited` is a citation without a quotation, `unchecked` a quotation that there was nothing to look up in. */
export type QuoteVerdict =
  | 'exact'
  | 'normalized'
  | 'ocrVariant'
  | 'altered'
  | 'elsewhere'
  | 'ambiguous'
  | 'notFound'
  | 'cited'
  | 'unchecked'

export interface QuoteSummary {
  /** The first words. */
  readonly words: string
  readonly verdict: QuoteVerdict
  readonly location: Location
  readonly sourceKey?: string
  readonly page?: string
  /** Where it stands in the source. */
  readonly target?: Location
}

export type SourceStateKind = 'read' | 'reading' | 'noFile' | 'missing' | 'outside' | 'unreadable'

export interface SourceSummary {
  readonly key: string
  readonly title: string
  readonly issued?: string
  readonly state: SourceStateKind
  /** Why it could not be read, in words. */
  readonly reason?: string
  readonly pages: number
  readonly paragraphs: number
  readonly citations: number
  /** The path from the hearing's folder, with `/`; absent where it has no file there. */
  readonly file?: string
  /** Where it is registered. */
  readonly location: Location
  /** What to open; absent where there is nothing to open. */
  readonly document?: DocumentUri
  readonly quoted: readonly QuotedParagraph[]
}

export interface QuotedParagraph {
  /** The first words. */
  readonly words: string
  readonly page?: string
  readonly location: Location
  /** The quotations and citations in the responses that lead here. */
  readonly from: readonly Location[]
}

export interface HearingStatus {
  readonly uri: DocumentUri
  readonly title: string
  readonly responses: number
  readonly proposals: number
  readonly answered: number
  readonly sources: number
  readonly sourcesRead: number
  /** Sources that are still being read. */
  readonly sourcesWaiting: number
  readonly quotes: number
  readonly verified: number
  readonly problems: ProblemCount
  /** How long the last check took, in milliseconds. */
  readonly milliseconds: number
}

export interface SourceText {
  /** With a line of its own at each page break and `#` before headings. */
  readonly text: string
  readonly title: string
}

export interface LocateSource extends OfDocument {
  readonly key: string
  /** `s. 3`, as in a citation. */
  readonly locator?: string
}

export interface SearchPassages extends OfDocument {
  readonly query: string
  /** One source only. */
  readonly key?: string
  /** At most so many; 50 unless said. */
  readonly limit?: number
}

export interface FoundPassage {
  readonly key: string
  readonly sourceTitle: string
  readonly page?: string
  readonly heading?: string
  /** The paragraph, white space made single. */
  readonly words: string
  /** `[@notat, s. 3]`. */
  readonly citation: string
  readonly location: Location
}

export interface MakeQuotation extends OfDocument {
  /** In the document `uri`, a source as the editor shows it. */
  readonly range: Range
  /** The response that the quotation is for: its language and quotation marks count. */
  readonly response?: DocumentUri
}

export interface FindQuotations extends OfDocument {
  /** `uri` is the response. */
  readonly words: string
}

export interface Quotation {
  readonly key: string
  readonly citation: string
  /** The words on one line for each paragraph, line breaks and hyphenation gone. */
  readonly words: string
  /** With `> ` and the citation as its last line; no line end behind it. */
  readonly block: string
  /** Between the quotation marks that the response uses, with the citation behind. */
  readonly inline: string
  readonly source: Location
}

export interface NewRemark extends OfDocument {
  /** `uri` is the response. */
  readonly number: string
}

export interface RemarkEdit {
  readonly edit: TextEdit
  /** The same as `edit.newText`, with `$1` … where an editor's snippet would stop. */
  readonly snippet: string
  /** Where the cursor belongs after the edit. */
  readonly cursor: Position
}

export interface CoverageReport {
  readonly version: 1
  readonly proposals: readonly unknown[]
  /** The same as Markdown, for people. */
  readonly markdown: string
}

export interface RulePage {
  readonly id: string
}

export interface NewSources extends OfDocument {
  /** Documents, as paths from the hearing's folder with `/`. */
  readonly files: readonly string[]
}

/** What is known of a hearing that is about to be made; what is left out stands in it as an example. */
export interface NewHearing {
  readonly language: 'da' | 'en'
  readonly title?: string
  readonly authority?: string
  readonly caseNumber?: string
  /** `2026-03-31`. */
  readonly deadline?: string
}

export interface NewFile {
  /** Below the hearing's folder, with `/`. */
  readonly name: string
  readonly text: string
}

export interface ReadingProgress {
  /** The hearing file. */
  readonly uri: DocumentUri
  readonly file: string
  readonly key: string
  readonly done: number
  readonly total: number
}
