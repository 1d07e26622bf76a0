import type {Concept} from './termbase.ts'
import type {SourceLock} from './lock.ts'
import type {Place} from './place.ts'
import type {Problem} from './problem.ts'
import type {RuleSettings} from './settings.ts'
import type {Field} from './response.ts'

/** Everything that `hearing.yaml` and the files it names say. A missing or broken part never stops the rest. */
export interface Project {
  /** The file of the hearing itself, as the host named it: `hearing.yaml`. */
  readonly file: string
  /** The files that the project was read from, with their texts: what findings in them are placed by. */
  readonly files: ReadonlyMap<string, string>
  readonly hearing: Hearing
  readonly proposals: readonly Proposal[]
  readonly sources: readonly SourceEntry[]
  readonly concepts: readonly Concept[]
  /** Where there is a `hearing.lock`. */
  readonly lock?: SourceLock
  readonly settings: RuleSettings
  readonly problems: readonly ProjectProblem[]
}

/** Danish: høring. One consultation. */
export interface Hearing {
  readonly title?: Field
  readonly authority?: Field
  readonly caseNumber?: Field
  /** Danish: frist. `2026-03-31`. */
  readonly deadline?: Field
  readonly language: 'da' | 'en'
  /** `selected` when responses speak of selected proposals only: then silence is no gap. */
  readonly covers: 'all' | 'selected'
  /** What may stand before a proposal's number in a heading: `Nr.`, `Forslag`. */
  readonly proposalPrefixes: readonly string[]
  /** Files or folders that hold the responses, relative to the hearing's folder, where it says so. */
  readonly responses?: readonly string[]
}

/** A numbered entry of the authority's material. Its number is a label, never arithmetic. */
export interface Proposal {
  readonly number: string
  readonly title: string
  readonly section?: string
  /** The key of the source that its text stands in, and where. */
  readonly sourceKey?: string
  readonly locator?: string
  readonly place: Place
}

/** A registered source (Danish: kilde): a CSL item with a `file`. */
export interface SourceEntry {
  /** The citation key: CSL `id`. */
  readonly key: string
  readonly title?: string
  /** CSL `issued`, as written: `2026-01-15`. */
  readonly issued?: string
  readonly url?: string
  /** As written, relative to the file that it is written in. */
  readonly file?: Field
  /** The same, relative to the hearing's folder and made plain: `kilder/notat.txt`; absent where it leads outside. */
  readonly path?: string
  /** What the file is to be decoded as, where the entry says so. */
  readonly encoding?: string
  readonly place: Place
}

export interface ProjectProblem extends Problem {
  readonly file: string
}
