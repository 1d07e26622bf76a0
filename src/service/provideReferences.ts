import type {Location, Position} from 'vscode-languageserver-types'
import type {LinkedQuote, LinkedSource} from '../core/model/linked.ts'
import type {Place} from '../core/model/place.ts'
import type {Proposal} from '../core/model/project.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Passage} from '../core/model/source.ts'
import type {Concept} from '../core/model/termbase.ts'
import {closeCitations} from './closeCitations.ts'
import {passagesOf} from './provideDefinition.ts'
import {locateProposalText} from './locateProposalText.ts'
import {findSubject, type Subject} from './findSubject.ts'
import {sourceOf, type HearingView} from './hearingView.ts'

/** What references are looked for. */
export type Referent =
  | {readonly kind: 'passage'; readonly passage: Passage}
  | {readonly kind: 'proposal'; readonly proposal: Proposal}
  | {readonly kind: 'source'; readonly source: LinkedSource}
  | {readonly kind: 'concept'; readonly concept: Concept}
  | {readonly kind: 'rule'; readonly ruleId: string}

/**
 * Every place that leads to the subject under the cursor: from a paragraph of a source to the quotations and
 * citations of it and, where a proposal's text stands there, to its remarks; from a proposal to its remarks and mentions, from a source to its citations, from a term to
 * its uses, from a rule to the comments that silence it. A quotation's references are those of its passage.
 */
export function provideReferences(
  view: HearingView,
  file: string,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const subject = findSubject(view.hearing, file, own.offsetAt(position))
  const referent = subject && referentOf(subject)
  if (referent === undefined) return []
  const places = [
    ...(includeDeclaration ? declarationsOf(referent) : []),
    ...referencesTo(view.hearing, referent),
  ]
  return places.flatMap((place) => locationOf(view, place) ?? [])
}

/** A place as the editor finds it. */
export function locationOf(view: HearingView, {file, span}: Place): Location | undefined {
  const other = view.fileView(file)
  return other && {uri: other.uri, range: other.rangeOf(span)}
}

/** What a subject stands for. */
export function referentOf(subject: Subject): Referent | undefined {
  switch (subject.kind) {
    case 'quote': {
      const [passage] = passagesOf(subject.quote.resolution)
      return passage && {kind: 'passage', passage}
    }
    case 'citation':
      return subject.citation.source && {kind: 'source', source: subject.citation.source}
    case 'heading':
      return subject.answer.proposal && {kind: 'proposal', proposal: subject.answer.proposal}
    case 'mention':
      return subject.proposal && {kind: 'proposal', proposal: subject.proposal}
    case 'proposal':
      return {kind: 'proposal', proposal: subject.proposal}
    case 'source':
      return {kind: 'source', source: subject.source}
    case 'term':
      return {kind: 'concept', concept: subject.occurrence.concept}
    case 'concept':
      return {kind: 'concept', concept: subject.concept}
    case 'rule':
      return {kind: 'rule', ruleId: subject.ruleId}
    case 'paragraph': {
      const {source, paragraph} = subject
      const {start, end, index, page} = paragraph
      const passage = {file: source.file, span: {start, end}, paragraph: index, page}
      return {kind: 'passage', passage}
    }
  }
}

function declarationsOf(referent: Referent): readonly Place[] {
  switch (referent.kind) {
    case 'passage':
      return [referent.passage]
    case 'proposal':
      return [referent.proposal.place]
    case 'source':
      return [referent.source.entry.place]
    case 'concept':
      return [referent.concept.place]
    case 'rule':
      return []
  }
}

/** The places in the responses that lead to something, response by response in the order of the text. */
export function referencesTo(hearing: LinkedHearing, referent: Referent): readonly Place[] {
  switch (referent.kind) {
    case 'passage':
      return passageReferences(hearing, referent.passage)
    case 'proposal':
      return proposalReferences(hearing, referent.proposal)
    case 'source':
      return everywhere(hearing, ({citations}) =>
        citations
          .filter(({source}) => source?.entry === referent.source.entry)
          .map(({citation}) => citation.span),
      )
    case 'concept':
      return everywhere(hearing, ({terms}) =>
        terms.filter(({concept}) => concept === referent.concept).map(({span}) => span),
      )
    case 'rule':
      return everywhere(hearing, ({response}) =>
        response.suppressions.flatMap(({rules}) =>
          rules.filter(({id}) => id === referent.ruleId).map(({span}) => span),
        ),
      )
  }
}

type LinkedResponse = LinkedHearing['responses'][number]

function everywhere(
  {responses}: LinkedHearing,
  find: (linked: LinkedResponse) => readonly Place['span'][],
): readonly Place[] {
  return responses.flatMap((linked) =>
    find(linked)
      .toSorted((a, b) => a.start - b.start)
      .map((span) => ({file: linked.response.file, span})),
  )
}

/** Quotations that stand there, and citations without a quotation that point at nothing wider than a few paragraphs. */
function passageReferences(hearing: LinkedHearing, passage: Passage): readonly Place[] {
  const proposals = proposalsAt(hearing, passage)
  return everywhere(hearing, (linked) => {
    const quotes = linked.quotes.filter((quote) => standsIn(quote, passage))
    const citations = closeCitations(linked).filter(({target}) => meet(target, passage))
    return [
      ...quotes.map(({quote}) => quote.span),
      ...citations.map(({span}) => span),
      ...proposals.flatMap((proposal) => headingsOf(linked, proposal)),
    ]
  })
}

/** The way back from where definition leads from a remark's heading. */
function proposalsAt(hearing: LinkedHearing, passage: Passage): readonly Proposal[] {
  const paragraph = sourceOf(hearing.sources, passage.file)?.paragraphs[passage.paragraph]
  if (paragraph === undefined) return []
  return hearing.project.proposals.filter((proposal) => {
    const text = locateProposalText(hearing, proposal)
    // A proposal that is only known to stand on some page stands in no paragraph.
    return text !== undefined && meet(text, passage) && text.span.end <= paragraph.end
  })
}

function standsIn({resolution}: LinkedQuote, passage: Passage): boolean {
  if (resolution?.kind === 'notFound') return false
  return passagesOf(resolution).some((each) => meet(each, passage))
}

function meet(one: Passage, other: Passage): boolean {
  return (
    one.file === other.file && one.span.start < other.span.end && other.span.start < one.span.end
  )
}

function proposalReferences(hearing: LinkedHearing, proposal: Proposal): readonly Place[] {
  return everywhere(hearing, (linked) => [
    ...headingsOf(linked, proposal),
    ...linked.response.proposalMentions
      .filter((_, index) => linked.mentions[index] === proposal)
      .map(({span}) => span),
  ])
}

function headingsOf({remarks}: LinkedResponse, proposal: Proposal): readonly Place['span'][] {
  return remarks.flatMap(({answers}) =>
    answers.filter((answer) => answer.proposal === proposal).map(({numberSpan}) => numberSpan),
  )
}
