import type {Lexicon} from '../model/lexicon.ts'
import type {LinkedResponse, LinkedSource} from '../model/linked.ts'
import type {Project} from '../model/project.ts'
import type {HearingResponse} from '../model/response.ts'
import type {LinkedHearing} from '../model/rule.ts'
import {indexSource, type SourceIndex} from '../matching/indexSource.ts'
import {indexParagraphs, type ParagraphIndex} from '../suggesting/indexParagraphs.ts'
import {findReplaced} from './findReplaced.ts'
import {findTitles} from './findTitles.ts'
import {LinkMemory} from './linkMemory.ts'
import type {SearchableSource} from './linkQuote.ts'
import {linkResponse, type Searchable, type Surroundings} from './linkResponse.ts'

/** What was read for one hearing. */
export interface HearingParts {
  readonly project: Project
  /** As `project.sources`, in the same order. */
  readonly sources: readonly LinkedSource[]
  readonly responses: readonly HearingResponse[]
  /** Gives the dictionary; it is asked for where there is a termbase, and by rules that need it. */
  readonly lexicon?: () => Lexicon | undefined
  /** What was looked up before; for programs that link the same hearing again and again. */
  readonly memory?: HearingMemory
}

/** `LinkMemory` of a hearing; new with `createHearingMemory`. */
export type HearingMemory = LinkMemory<Searchable>

export function createHearingMemory(): HearingMemory {
  return new LinkMemory()
}

/**
 * Looks every reference up, once: remarks to proposals, citations to places, quotations to the paragraphs
 * that they stand in, terms to the termbase. What leads nowhere is in the result as such.
 */
export function linkHearing(parts: HearingParts): LinkedHearing {
  const {project, lexicon, memory} = parts
  const make = (): Searchable => indexSources(parts)
  const made = memory?.surroundings(project, parts.sources, make) ?? make()
  const around: Surroundings = {...made, project, lexicon, memory}
  const responses = parts.responses.map((response) => {
    const link = (): LinkedResponse => linkResponse(response, around)
    return memory?.response(response, link) ?? link()
  })
  memory?.endPass()
  return {project, sources: made.sources, responses}
}

function indexSources({sources: all, project}: HearingParts): Searchable {
  const indexed = all.map((linked) => indexLinked(linked, project))
  const searchable = indexed.flatMap(({linked, index}): readonly SearchableSource[] =>
    index === undefined ? [] : [{linked, index}],
  )
  let paragraphs: ParagraphIndex | undefined
  let titles: ReadonlySet<string> | undefined
  return {
    sources: indexed.map(({linked}) => linked),
    searchable,
    paragraphIndex: () =>
      (paragraphs ??= indexParagraphs(searchable.map(({index}) => index.source))),
    titles: () => (titles ??= findTitles(project)),
  }
}

/** A source that was read is searchable, and knows what became of it since it was locked. */
function indexLinked(
  linked: LinkedSource,
  {lock}: Project,
): {readonly linked: LinkedSource; readonly index?: SourceIndex} {
  if (linked.state.kind !== 'read') return {linked}
  const index = indexSource(linked.state.source)
  const replaced = findReplaced(linked, index, lock)
  return {linked: replaced === undefined ? linked : {...linked, replaced}, index}
}
