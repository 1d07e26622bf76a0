import type {Arguments} from '../core/model/problem.ts'
import type {Language} from '../output/report.ts'
import type {Texts} from '../output/texts.ts'
import type {Invocation} from './invocation.ts'

/** What every command is given besides its own arguments. */
export interface CommandContext extends Invocation {
  readonly language: Language
  readonly texts: Texts
  /** A text of the program's own in the reader's language. */
  readonly say: (english: string, args?: Arguments) => string
}

/** Options that all commands share. */
export interface CommonOptions {
  readonly config?: string
  readonly format?: string
  readonly output?: string
  readonly locale?: Language
  readonly color: boolean
  readonly cache: boolean
}
