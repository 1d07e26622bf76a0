import type {Problem} from '../model/problem.ts'
import type {Field, FrontMatter} from '../model/response.ts'

export type FrontMatterKey = Exclude<keyof FrontMatter, 'span'>

/** The fields of a front matter, and what is wrong with it. */
export interface FrontMatterFields {
  readonly fields: ReadonlyMap<FrontMatterKey, Field>
  readonly problems: readonly Problem[]
}

/** The keys that are read, and the fields that they are. */
export const frontMatterKeys: ReadonlyMap<string, FrontMatterKey> = new Map([
  ['title', 'title'],
  ['sender', 'sender'],
  ['recipient', 'recipient'],
  ['caseNumber', 'caseNumber'],
  ['documentNumber', 'documentNumber'],
  ['date', 'date'],
  ['lang', 'language'],
  ['language', 'language'],
  ['hearing', 'hearing'],
  ['covers', 'covers'],
])
