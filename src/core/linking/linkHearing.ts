import type {Lexicon} from '../model/lexicon.ts'
import type {Answer, LinkedRemark, LinkedResponse, LinkedSource} from '../model/linked.ts'
import type {Project, Proposal} from '../model/project.ts'
import type {HearingResponse, Remark} from '../model/response.ts'
import type {LinkedHearing} from '../model/rule.ts'
import {findVerbatimRuns} from '../matching/findVerbatimRuns.ts'
import {indexSource, type SourceIndex} from '../matching/indexSource.ts'
import {indexParagraphs, type ParagraphIndex} from '../suggesting/indexParagraphs.ts'
import {suggestForSentence} from '../suggesting/suggestForSentence.ts'
import {suggestSentence} from '../suggesting/suggestSentence.ts'
import {findTerms} from '../terminology/findTerms.ts'
import {conceptsWithTitles} from './conceptsWithTitles.ts'
import {findReplaced} from './findReplaced.ts'
import {findTitles} from './findTitles.ts'
import {linkCitation} from './linkCitation.ts'
import {LinkMemory} from './linkMemory.ts'
import type {SearchableSource} from './linkQuote.ts'
import {linkQuotes} from './linkQuotes.ts'
import {sameLabel} from './sameLabel.ts'

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

/** The sources, ready to be searched. */
interface Searchable {
  readonly sources: readonly LinkedSource[]
  readonly searchable: readonly SearchableSource[]
  /** Made when it is first asked for. */
  readonly paragraphIndex: () => ParagraphIndex
}

/** Fewer words in a row are everybody's; as many as these are somebody's. */
const BORROWED_WORDS = 8

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
  return {
    sources: indexed.map(({linked}) => linked),
    searchable,
    paragraphIndex: () =>
      (paragraphs ??= indexParagraphs(searchable.map(({index}) => index.source))),
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

interface Surroundings extends Searchable {
  readonly project: Project
  readonly lexicon: (() => Lexicon | undefined) | undefined
  readonly memory: HearingMemory | undefined
}

function linkResponse(
  response: HearingResponse,
  {project, sources, searchable, paragraphIndex, lexicon, memory}: Surroundings,
): LinkedResponse {
  const citations = response.citations.map((citation) =>
    linkCitation(citation, {response, project, sources}),
  )
  let quotes: LinkedResponse['quotes'] | undefined
  let runs: LinkedResponse['verbatimRuns'] | undefined
  let terms: LinkedResponse['terms'] | undefined
  const linked: LinkedResponse = {
    response,
    project,
    sources,
    remarks: response.remarks.map((remark) => linkRemark(remark, project)),
    mentions: response.proposalMentions.map(({number}) => findProposal(number, project)),
    citations,
    // These take longer than all the rest, and not everybody asks for them.
    get quotes() {
      return (quotes ??= linkQuotes(response, citations, searchable, findTitles(project), memory))
    },
    get verbatimRuns() {
      return (runs ??= findVerbatimRuns(
        response,
        searchable.map(({index}) => index),
        BORROWED_WORDS,
      ))
    },
    get terms() {
      return (terms ??= findTerms(
        response,
        conceptsWithTitles(project),
        project.concepts.length === 0 ? undefined : lexicon?.(),
      ))
    },
    ...(lexicon === undefined ? {} : {lexicon}),
    suggestAt: (offset) => suggestForSentence(offset, linked, paragraphIndex()),
    nearestTo: ({content}) =>
      suggestSentence(
        content.text,
        paragraphIndex(),
        searchable.map(({index}) => index.source),
      ),
  }
  return linked
}

function linkRemark(remark: Remark, project: Project): LinkedRemark {
  if (remark.kind === 'general') return {remark, answers: []}
  const {number, numberSpan, series = []} = remark.proposal
  const whole = findProposal(number, project)
  const named = whole === undefined && series.length > 0 ? series : [{number, numberSpan}]
  const answers = named.map((each): Answer => {
    const proposal = findProposal(each.number, project)
    const {number, numberSpan} = each
    return proposal === undefined ? {number, numberSpan} : {number, numberSpan, proposal}
  })
  const proposal = answers.find((each) => each.proposal !== undefined)?.proposal
  return proposal === undefined ? {remark, answers} : {remark, proposal, answers}
}

function findProposal(number: string, {proposals}: Project): Proposal | undefined {
  return (
    proposals.find((each) => each.number === number) ??
    proposals.find((each) => sameLabel(each.number, number))
  )
}
