import type {Place} from './place.ts'

/** What several terms name (ISO 30042, TBX: conceptEntry). */
export interface Concept {
  readonly preferred: string
  readonly admitted: readonly string[]
  readonly deprecated: readonly string[]
  /** Names that contain one of the words and are never touched: `Jobcenter København`. */
  readonly names: readonly string[]
  readonly definition?: string
  readonly note?: string
  readonly place: Place
}

/** ISO 30042 administrativeStatus. */
export type TermStatus = 'preferred' | 'admitted' | 'deprecated'
