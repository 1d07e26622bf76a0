import {ThemeColor, ThemeIcon} from 'vscode'
import type {
  HearingOverview,
  ProblemCount,
  ProposalState,
  ProposalSummary,
  QuoteSummary,
  QuoteVerdict,
  RemarkStance,
  RemarkSummary,
} from '../../protocol/protocol.ts'
import {say, type Language} from '../words.ts'
import {problemAddress} from './decorateProblems.ts'
import {describeProposal, describeQuotes} from './describeProposals.ts'
import {goTo} from './goTo.ts'
import type {HearingItem} from './hearingItem.ts'
import {namePlace} from './namePlace.ts'

/**
 * The tree of proposals: each with its answer, under it the remarks on it, under them what they quote and cite. Last
 * come the remarks on no proposal that have something to be looked at.
 */
export function proposalItems(
  {proposals, otherRemarks}: HearingOverview,
  language: Language,
): readonly HearingItem[] {
  const others = otherRemarks.filter(
    ({quotes, problems}) => quotes.length + problems.errors + problems.warnings > 0,
  )
  return [
    ...proposals.map((proposal) => proposalItem(proposal, language)),
    ...(others.length === 0 ? [] : [otherItem(others, language)]),
  ]
}

function otherItem(remarks: readonly RemarkSummary[], language: Language): HearingItem {
  const sum = (of: (problems: ProblemCount) => number): number =>
    remarks.reduce((total, {problems}) => total + of(problems), 0)
  const id = 'otherRemarks'
  const problems = {
    errors: sum(({errors}) => errors),
    warnings: sum(({warnings}) => warnings),
    infos: sum(({infos}) => infos),
  }
  const decoration = problemAddress(id, problems, language)
  return {
    id,
    label: say(language, 'otherRemarks'),
    description: describeQuotes(remarks, language).join(' · '),
    icon: new ThemeIcon('comment-discussion'),
    ...(decoration === undefined ? {} : {decoration}),
    contextValue: 'otherRemarks',
    children: remarks.map((remark, index) => remarkItem(remark, `${id}/${index}`, language)),
  }
}

const stateIcons: Readonly<Record<ProposalState, ThemeIcon>> = {
  answered: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  noRemarks: new ThemeIcon('dash'),
  open: new ThemeIcon('circle-large-outline'),
  unknown: new ThemeIcon('question', new ThemeColor('list.errorForeground')),
}

const stanceIcons: Readonly<Record<RemarkStance, ThemeIcon>> = {
  supports: new ThemeIcon('thumbsup', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('thumbsup'),
  opposes: new ThemeIcon('thumbsdown'),
  neutral: new ThemeIcon('dash'),
  question: new ThemeIcon('comment-unresolved'),
}

function proposalItem(proposal: ProposalSummary, language: Language): HearingItem {
  const {number, name, section, state, stance, remarks, problems, location} = proposal
  const description = describeProposal(proposal, language)
  const target = remarks[0]?.location ?? location
  const id = `proposal/${number}`
  const decoration = problemAddress(id, problems, language)
  return {
    id,
    label: name,
    description,
    // The editor puts what the decoration says behind it.
    tooltip: [name, ...(section === undefined ? [] : [section]), description].join('\n'),
    icon: state === 'answered' && stance !== undefined ? stanceIcons[stance] : stateIcons[state],
    ...(decoration === undefined ? {} : {decoration}),
    ...(target === undefined ? {} : {command: goTo(name, target)}),
    contextValue: `proposal.${state}`,
    children:
      remarks.length === 1
        ? quoteItems(remarks[0]?.quotes ?? [], id, language)
        : remarks.map((remark, index) => remarkItem(remark, `${id}/${index}`, language)),
  }
}

/** One of several remarks on a proposal: they mostly have the same heading, so each says where it stands. */
function remarkItem(remark: RemarkSummary, id: string, language: Language): HearingItem {
  const {title, stance, quotes, location, problems} = remark
  const decoration = problemAddress(id, problems, language)
  const stances = stance === undefined ? [] : [say(language, stance)]
  return {
    id,
    label: title,
    description: [...stances, namePlace(location, language)].join(' · '),
    icon: stance === undefined ? new ThemeIcon('comment') : stanceIcons[stance],
    ...(decoration === undefined ? {} : {decoration}),
    command: goTo(title, location),
    contextValue: 'remark',
    children: quoteItems(quotes, id, language),
  }
}

const good = new ThemeIcon('check', new ThemeColor('testing.iconPassed'))
const bad = new ThemeIcon('error', new ThemeColor('list.errorForeground'))
const doubtful = new ThemeIcon('warning', new ThemeColor('list.warningForeground'))

const verdictIcons: Readonly<Record<QuoteVerdict, ThemeIcon>> = {
  exact: good,
  normalized: good,
  ocrVariant: good,
  altered: bad,
  elsewhere: doubtful,
  ambiguous: doubtful,
  notFound: bad,
  cited: new ThemeIcon('link'),
  unchecked: new ThemeIcon('circle-large-outline'),
}

function quoteItems(
  quotes: readonly QuoteSummary[],
  parent: string,
  language: Language,
): readonly HearingItem[] {
  return quotes.map((quote, index) => {
    const {words, verdict, sourceKey, page, location, target} = quote
    const place = [
      ...(sourceKey === undefined ? [] : [sourceKey]),
      ...(page === undefined ? [] : [say(language, 'page', {page})]),
    ].join(', ')
    const id = `${parent}/quote/${index}`
    return {
      id,
      label: verdict === 'cited' ? words : `»${words}«`,
      description: place,
      tooltip: [words, say(language, verdict), place].filter((line) => line !== '').join('\n'),
      icon: verdictIcons[verdict],
      command: goTo(words, location),
      contextValue: target === undefined ? 'quote' : 'quote.found',
      children: [],
    }
  })
}
