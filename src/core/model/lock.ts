import type {Difference} from './resolution.ts'
import type {Passage} from './source.ts'
import type {Place} from './place.ts'

/**
 * What the quotations of a hearing rested on when somebody last said that they were right: `hearing.lock`, beside
 * `hearing.yaml`, written by `hearing-response lock` and by nothing else.
 */
export interface SourceLock {
  readonly file: string
  readonly sources: readonly LockedSource[]
}

export interface LockedSource {
  /** The citation key. */
  readonly key: string
  /** The document's path, relative to the hearing's folder. */
  readonly path?: string
  /** Of the document's bytes, in hexadecimal, when all of `paragraphs` stood in it. */
  readonly sha256: string
  /** Those that are quoted, in the order of the document. */
  readonly paragraphs: readonly LockedParagraph[]
}

export interface LockedParagraph {
  /** `fingerprint` of its text. */
  readonly id: string
  /** On lines of any length; white space means nothing. */
  readonly text: string
  /** The label of the page that it began on, where the document has several. */
  readonly page?: string
  /** The innermost heading that it stood under. */
  readonly section?: string
  /** Its text in the lock file; empty for one that was not read from a file. */
  readonly place: Place
}

/** What became of a quoted paragraph in the document that took the place of the one it was locked in. */
export type ParagraphChange =
  /** It is there, word for word. */
  | {readonly kind: 'unchanged'; readonly locked: LockedParagraph; readonly passage: Passage}
  | {
      readonly kind: 'changed'
      readonly locked: LockedParagraph
      readonly passage: Passage
      /** `quote` is what was there before, with places in `locked.text`; `source` is what is there now. */
      readonly differences: readonly Difference[]
    }
  | {readonly kind: 'gone'; readonly locked: LockedParagraph}

/** A source that was locked, and is another document now. */
export interface ReplacedSource {
  readonly locked: LockedSource
  /** As `locked.paragraphs`. */
  readonly changes: readonly ParagraphChange[]
}
