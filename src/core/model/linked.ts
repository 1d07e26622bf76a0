import type {Citation, Locator} from './citation.ts'
import type {ParagraphChange, ReplacedSource} from './lock.ts'
import type {Project, Proposal, SourceEntry} from './project.ts'
import type {QuoteResolution} from './resolution.ts'
import type {HearingResponse, Remark} from './response.ts'
import type {Quote} from './quote.ts'
import type {Passage, Source, UnreadableReason} from './source.ts'
import type {Arguments} from './problem.ts'
import type {Span} from './span.ts'
import type {Lexicon} from './lexicon.ts'
import type {Concept, TermStatus} from './termbase.ts'

/**
 * A response with every reference looked up, once. Rules, hover, definition, references, coverage and
 * reports read this and nothing else, so they cannot disagree.
 */
export interface LinkedResponse {
  readonly response: HearingResponse
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  /** As `response.remarks`, in the same order. */
  readonly remarks: readonly LinkedRemark[]
  /** As `response.proposalMentions`: the proposal spoken of; `undefined` for a number that is not registered. */
  readonly mentions: readonly (Proposal | undefined)[]
  /** As `response.citations`. */
  readonly citations: readonly LinkedCitation[]
  /** As `response.quotes`. */
  readonly quotes: readonly LinkedQuote[]
  /** Words of the response, outside quotation marks, that stand in a source word for word. */
  readonly verbatimRuns: readonly VerbatimRun[]
  readonly terms: readonly TermOccurrence[]
  /** Gives the dictionary, where there is one. Reading it costs some milliseconds: ask where it matters. */
  readonly lexicon?: () => Lexicon | undefined
  /**
   * What the sentence around an offset of the response probably speaks of; `undefined` outside the
   * paragraphs of remarks. Worked out when it is asked for, since it takes longer than all the rest.
   */
  readonly suggestAt: (offset: number) => SentenceSuggestions | undefined
  /**
   * The sentence of a source that a quotation which stands nowhere probably renders in other words;
   * `undefined` where that is not clear. Worked out when it is asked for.
   */
  readonly nearestTo: (quote: Quote) => LikelyPlace | undefined
}

export interface SentenceSuggestions {
  /** In the response's text, with its final mark. */
  readonly sentence: Span
  /** Best first; empty where it is not clear. */
  readonly places: readonly LikelyPlace[]
}

/** A passage that something probably speaks of, and how likely that is, from 0 to 1. */
export interface LikelyPlace {
  readonly passage: Passage
  readonly confidence: number
}

export interface LinkedRemark {
  readonly remark: Remark
  /** The proposal that the remark is on; the first of those registered where it is on several. */
  readonly proposal?: Proposal
  /** What the heading numbers, one by one: none for a general remark, several for `Nr. 4, 5 og 6`. */
  readonly answers: readonly Answer[]
}

export interface Answer {
  readonly number: string
  readonly numberSpan: Span
  /** `undefined` for a number that is not registered. */
  readonly proposal?: Proposal
}

/** A registered source and what came of reading it. */
export interface LinkedSource {
  readonly entry: SourceEntry
  readonly state: SourceState
  /** Set where `hearing.lock` knows another document under this key: what became of the quoted paragraphs. */
  readonly replaced?: ReplacedSource
}

export type SourceState =
  /** `sha256`: of the document's bytes, in hexadecimal, where somebody needs it. */
  | {readonly kind: 'read'; readonly source: Source; readonly sha256?: string}
  /** The entry names no file: a web page, a law. Nothing can be looked up in it. */
  | {readonly kind: 'noFile'}
  /** `nearest`: a file that may have been meant, relative to the hearing's folder. */
  | {readonly kind: 'missing'; readonly nearest?: string}
  | {readonly kind: 'outside'; readonly messageId: 'outside' | 'invalidPath' | 'symbolicLink'}
  | {readonly kind: 'unreadable'; readonly messageId: UnreadableReason; readonly args: Arguments}

export interface LinkedCitation {
  readonly citation: Citation
  /** `undefined` for a key that is not registered. */
  readonly source?: LinkedSource
  /** As `citation.locators`. */
  readonly locators: readonly LinkedLocator[]
  /** The part of the source that all locators together point at; the whole of it where there are none. */
  readonly target?: Passage
}

export type LinkedLocator =
  | {readonly kind: 'found'; readonly locator: Locator; readonly passage: Passage}
  | {readonly kind: 'notFound'; readonly locator: Locator}
  /** The source was not read, or the label is one that cannot be looked up in it. */
  | {readonly kind: 'unknown'; readonly locator: Locator}

export interface LinkedQuote {
  readonly quote: Quote
  /** The citation that the quotation is held against: the nearest that leads to a source. */
  readonly citation?: LinkedCitation
  /**
   * `undefined` where there was nothing to look it up in: no source was read, it names another origin,
   * or it is the title of a proposal or source.
   */
  readonly resolution?: QuoteResolution
  /** True for the title of the hearing, a proposal or a source between quotation marks: it needs no citation. */
  readonly isTitle?: true
  /**
   * What became of the paragraphs that it rested on by `hearing.lock`, where its source was replaced since; absent
   * where it was not, or where the quotation is not of them.
   */
  readonly rests?: readonly ParagraphChange[]
}

export interface VerbatimRun {
  /** In the response's text. */
  readonly span: Span
  /** How many words are the source's. */
  readonly words: number
  /** Set where one or two other words stand among them. */
  readonly near?: true
  readonly passage: Passage
}

/** One use of a term of the termbase, in whatever form (Danish: forekomst). */
export interface TermOccurrence {
  readonly concept: Concept
  /** The entry of the termbase that was recognised: `klient`. */
  readonly term: string
  readonly status: TermStatus
  readonly span: Span
  /** What may be put in its place with inflection and capital kept, where that is sure. */
  readonly replacement?: string
  /** The same, where gender or meaning may want another word beside it changed. */
  readonly proposal?: string
  /** Set where the term is the last part of a closed compound, `superklienterne`, or an earlier one. */
  readonly compound?: 'head' | 'part'
}
