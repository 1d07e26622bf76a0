import type {Place} from './place.ts'
import type {SeveritySetting} from './settings.ts'

/** What several terms name (ISO 30042, TBX: conceptEntry). */
export interface Concept {
  readonly preferred: string
  readonly admitted: readonly string[]
  readonly deprecated: readonly string[]
  /** Names that contain one of the words and are never touched: `Jobcenter København`. */
  readonly names: readonly string[]
  /** Short forms, `BIF`; they may be used with exactly these capitals. */
  readonly abbreviations?: readonly string[]
  readonly definition?: string
  readonly note?: string
  /** TBX: partOfSpeech. */
  readonly partOfSpeech?: PartOfSpeech
  /** Where the definition comes from. */
  readonly source?: string
  /** A language tag, `da`. */
  readonly language?: string
  /** How severe the use of a deprecated term is, where it is not as for the others. */
  readonly severity?: SeveritySetting
  /** Why the deprecated terms are to be avoided. */
  readonly reason?: string
  /** What is said of one deprecated term and not of the others, by the term. */
  readonly termFacts?: ReadonlyMap<string, TermFacts>
  /** Whether deprecated terms are to be avoided as parts of closed compounds too. */
  readonly compounds?: boolean
  readonly place: Place
}

/** How severe the use of one term is, and why it is to be avoided. */
export interface TermFacts {
  readonly severity?: SeveritySetting
  readonly reason?: string
}

export type PartOfSpeech = 'noun' | 'verb' | 'adjective' | 'properNoun' | 'other'

/** ISO 30042 administrativeStatus. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated'
