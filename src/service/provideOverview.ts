import type {Location} from 'vscode-languageserver-types'
import type {
  LinkedCitation,
  LinkedQuote,
  LinkedRemark,
  LinkedResponse,
} from '../core/model/linked.ts'
import type {Place} from '../core/model/place.ts'
import type {Passage} from '../core/model/source.ts'
import {proposalName} from '../core/text/proposalName.ts'
import type {
  HearingOverview,
  ProposalSummary,
  QuoteSummary,
  RemarkSummary,
} from '../protocol/protocol.ts'
import {sourceOf, type HearingView} from './hearingView.ts'
import {firstWords} from './markdown.ts'
import {problemCount} from './problemCount.ts'
import {locationOf} from './provideReferences.ts'
import {passagesOf} from './provideDefinition.ts'
import {proposalState} from './proposalState.ts'
import {isInside} from './spans.ts'
import {summarizeSources} from './summarizeSources.ts'

/** Everything the trees show: responses, proposals with their remarks and quotations, sources with what is quoted. */
export function provideOverview(view: HearingView): HearingOverview {
  const {project, responses} = view.hearing
  const {title, deadline, language} = project.hearing
  return {
    uri: view.fileView(project.file)?.uri ?? '',
    title: title?.value ?? '',
    language,
    ...(deadline === undefined ? {} : {deadline: deadline.value}),
    responses: responses.map(({response}) => ({
      uri: view.fileView(response.file)?.uri ?? '',
      title: response.frontMatter.title?.value ?? response.headings[0]?.prose.text ?? response.file,
      problems: problemCount(view.findings.filter(({file}) => file === response.file)),
    })),
    proposals: [...registeredProposals(view), ...unknownProposals(view)],
    otherRemarks: otherRemarks(view),
    sources: summarizeSources(view),
  }
}

function otherRemarks(view: HearingView): readonly RemarkSummary[] {
  return view.hearing.responses.flatMap((linked) =>
    linked.remarks.flatMap((remark, index) =>
      remark.answers.length > 0 ? [] : (summarizeRemark(view, {linked, remark, index}) ?? []),
    ),
  )
}

interface FoundRemark {
  readonly linked: LinkedResponse
  readonly remark: LinkedRemark
  readonly index: number
}

function remarksWhere(
  {hearing}: HearingView,
  isWanted: (answer: LinkedRemark['answers'][number]) => boolean,
): readonly FoundRemark[] {
  return hearing.responses.flatMap((linked) =>
    linked.remarks.flatMap((remark, index) =>
      remark.answers.some(isWanted) ? [{linked, remark, index}] : [],
    ),
  )
}

function registeredProposals(view: HearingView): readonly ProposalSummary[] {
  return view.hearing.project.proposals.map((proposal): ProposalSummary => {
    const found = remarksWhere(view, (answer) => answer.proposal === proposal)
    const location = locationOf(view, proposal.place)
    const {number, title, section} = proposal
    return {
      number,
      title,
      name: proposalName(number, title),
      ...(section === undefined ? {} : {section}),
      state: proposalState(view.hearing, proposal),
      ...(location === undefined ? {} : {location}),
      ...remarkParts(view, found),
    }
  })
}

/** Numbers that are answered and that the hearing does not have. */
function unknownProposals(view: HearingView): readonly ProposalSummary[] {
  const all = remarksWhere(view, ({proposal}) => proposal === undefined)
  const numbers = new Set(
    all.flatMap(({remark}) =>
      remark.answers.flatMap(({number, proposal}) => (proposal === undefined ? [number] : [])),
    ),
  )
  return [...numbers].map((number): ProposalSummary => {
    const found = all.filter(({remark}) => remark.answers.some((each) => each.number === number))
    const title = titleOf(found[0]?.remark)
    const name = proposalName(number, title)
    return {number, title, name, state: 'unknown', ...remarkParts(view, found)}
  })
}

function remarkParts(
  view: HearingView,
  found: readonly FoundRemark[],
): Pick<ProposalSummary, 'stance' | 'remarks' | 'problems'> {
  const remarks = found.flatMap((each) => summarizeRemark(view, each) ?? [])
  const stance = remarks.find((remark) => remark.stance !== undefined)?.stance
  const sum = (key: 'errors' | 'warnings' | 'infos'): number =>
    remarks.reduce((total, {problems}) => total + problems[key], 0)
  return {
    ...(stance === undefined ? {} : {stance}),
    remarks,
    problems: {errors: sum('errors'), warnings: sum('warnings'), infos: sum('infos')},
  }
}

function titleOf(remark: LinkedRemark | undefined): string {
  return remark?.remark.kind === 'proposal' ? (remark.remark.proposal.title?.value ?? '') : ''
}

function summarizeRemark(
  view: HearingView,
  {linked, remark, index}: FoundRemark,
): RemarkSummary | undefined {
  const {file} = linked.response
  const {heading, span, stance} = remark.remark
  const location = locationOf(view, {file, span: heading.span})
  if (location === undefined) return undefined
  const quotes = linked.quotes.filter(({quote}) => quote.remark === index)
  const used = new Set(quotes.flatMap(({citation}) => citation ?? []))
  const alone = linked.citations.filter(
    (citation) => !used.has(citation) && isInside(span, citation.citation.span.start),
  )
  const entries = [
    ...quotes.map((quote) => ({at: quote.quote.span, entry: quoteEntry(view, linked, quote)})),
    ...alone.map((citation) => ({
      at: citation.citation.span,
      entry: citationEntry(view, linked, citation),
    })),
  ].sort((a, b) => a.at.start - b.at.start)
  return {
    title: heading.prose.text.replace(/\s+/gu, ' ').trim(),
    ...(stance?.stance === undefined ? {} : {stance: stance.stance}),
    location,
    quotes: entries.flatMap(({entry}) => entry ?? []),
    problems: problemCount(
      view.findings.filter(
        (finding) => finding.file === file && isInside(span, finding.span.start),
      ),
    ),
  }
}

function quoteEntry(
  view: HearingView,
  {response}: LinkedResponse,
  {quote, citation, resolution}: LinkedQuote,
): QuoteSummary | undefined {
  const place = {file: response.file, span: quote.span}
  const [passage] = passagesOf(resolution)
  const verdict = resolution?.kind ?? 'unchecked'
  return entryOf(view, place, {words: quote.content.text, verdict, citation, passage})
}

function citationEntry(
  view: HearingView,
  {response}: LinkedResponse,
  citation: LinkedCitation,
): QuoteSummary | undefined {
  const {span, group} = citation.citation
  const words = response.text.slice(group.start, group.end)
  const passage = citation.citation.locators.length > 0 ? citation.target : undefined
  return entryOf(view, {file: response.file, span}, {words, verdict: 'cited', citation, passage})
}

interface EntryParts {
  readonly words: string
  readonly verdict: QuoteSummary['verdict']
  readonly citation: LinkedCitation | undefined
  readonly passage: Passage | undefined
}

function entryOf(
  view: HearingView,
  place: Place,
  {words, verdict, citation, passage}: EntryParts,
): QuoteSummary | undefined {
  const location = locationOf(view, place)
  if (location === undefined) return undefined
  const target = passage && locationOf(view, passage)
  const page = passage && pageOf(view, passage)
  const key = citation?.source?.entry.key ?? citation?.citation.key
  return {
    words: firstWords(words),
    verdict,
    location,
    ...(key === undefined ? {} : {sourceKey: key}),
    ...(page === undefined ? {} : {page}),
    ...(target === undefined ? {} : {target: target satisfies Location}),
  }
}

/** The printed page of a passage; `undefined` in a source of one page. */
export function pageOf({hearing}: HearingView, {file, page}: Passage): string | undefined {
  const pages = sourceOf(hearing.sources, file)?.pages ?? []
  return pages.length > 1 ? pages[page]?.label : undefined
}
