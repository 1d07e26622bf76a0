import {findVerbatimRuns} from '../matching/findVerbatimRuns.ts'
import type {Lexicon} from '../model/lexicon.ts'
import type {
  Answer,
  LikelyPlace,
  LinkedCitation,
  LinkedRemark,
  LinkedResponse,
  LinkedSource,
  SentenceSuggestions,
} from '../model/linked.ts'
import type {Project, Proposal} from '../model/project.ts'
import type {Quote} from '../model/quote.ts'
import type {HearingResponse, Remark} from '../model/response.ts'
import type {ParagraphIndex} from '../suggesting/indexParagraphs.ts'
import {suggestForSentence} from '../suggesting/suggestForSentence.ts'
import {suggestSentence} from '../suggesting/suggestSentence.ts'
import {findTerms} from '../terminology/findTerms.ts'
import {conceptsWithTitles} from './conceptsWithTitles.ts'
import {linkCitation} from './linkCitation.ts'
import type {LinkMemory} from './linkMemory.ts'
import type {SearchableSource} from './linkQuote.ts'
import {linkQuotes} from './linkQuotes.ts'
import {sameLabel} from './sameLabel.ts'

/** The sources, ready to be searched. */
export interface Searchable {
  readonly sources: readonly LinkedSource[]
  readonly searchable: readonly SearchableSource[]
  /** Made when it is first asked for, as are the titles. */
  readonly paragraphIndex: () => ParagraphIndex
  readonly titles: () => ReadonlySet<string>
}

/** What a response is looked up in. */
export interface Surroundings extends Searchable {
  readonly project: Project
  readonly lexicon: (() => Lexicon | undefined) | undefined
  readonly memory: LinkMemory<Searchable> | undefined
}

/** Fewer words in a row are everybody's; as many as these are somebody's. */
const BORROWED_WORDS = 8

/** Looks up what one response refers to. What leads nowhere is in the result as such. */
export function linkResponse(
  response: HearingResponse,
  surroundings: Surroundings,
): LinkedResponse {
  return new LinkedOnDemand(response, surroundings)
}

/**
 * What takes longer than all the rest is looked up when it is first asked for. A class and no object with accessors of
 * its own: V8 makes a shape for each of those, which keeps all that the object refers to until memory is tidied wholly,
 * and a response is linked at every keystroke.
 */
class LinkedOnDemand implements LinkedResponse {
  readonly response: HearingResponse
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  readonly remarks: readonly LinkedRemark[]
  readonly mentions: readonly (Proposal | undefined)[]
  readonly citations: readonly LinkedCitation[]
  readonly lexicon?: () => Lexicon | undefined
  readonly #surroundings: Surroundings
  #quotes: LinkedResponse['quotes'] | undefined
  #runs: LinkedResponse['verbatimRuns'] | undefined
  #terms: LinkedResponse['terms'] | undefined

  constructor(response: HearingResponse, surroundings: Surroundings) {
    const {project, sources, lexicon} = surroundings
    this.#surroundings = surroundings
    this.response = response
    this.project = project
    this.sources = sources
    this.remarks = response.remarks.map((remark) => linkRemark(remark, project))
    this.mentions = response.proposalMentions.map(({number}) => findProposal(number, project))
    this.citations = response.citations.map((citation) =>
      linkCitation(citation, {response, project, sources}),
    )
    if (lexicon !== undefined) this.lexicon = lexicon
  }

  get quotes(): LinkedResponse['quotes'] {
    const {searchable, titles, memory} = this.#surroundings
    return (this.#quotes ??= linkQuotes(
      this.response,
      this.citations,
      searchable,
      titles(),
      memory,
    ))
  }

  get verbatimRuns(): LinkedResponse['verbatimRuns'] {
    return (this.#runs ??= findVerbatimRuns(
      this.response,
      this.#surroundings.searchable.map(({index}) => index),
      BORROWED_WORDS,
    ))
  }

  get terms(): LinkedResponse['terms'] {
    return (this.#terms ??= findTerms(
      this.response,
      conceptsWithTitles(this.project),
      this.project.concepts.length === 0 ? undefined : this.lexicon?.(),
    ))
  }

  readonly suggestAt = (offset: number): SentenceSuggestions | undefined =>
    suggestForSentence(offset, this, this.#surroundings.paragraphIndex())

  readonly nearestTo = ({content}: Quote): LikelyPlace | undefined => {
    const {paragraphIndex, searchable} = this.#surroundings
    return suggestSentence(
      content.text,
      paragraphIndex(),
      searchable.map(({index}) => index.source),
    )
  }
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
