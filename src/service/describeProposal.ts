import type {Proposal} from '../core/model/project.ts'
import {proposalName} from '../core/text/proposalName.ts'
import type {HearingView} from './hearingView.ts'
import {locateProposalText} from './locateProposalText.ts'
import {escapeMarkdown} from './markdown.ts'
import {proposalState, type StateOfProposal} from './proposalState.ts'
import {passageLines} from './describeSource.ts'
import {sourceOf, titleOf} from './hearingView.ts'

const states: Readonly<Record<StateOfProposal, string>> = {
  answered: 'Answered.',
  noRemarks: 'No remarks.',
  open: 'Not answered yet.',
}

/** A proposal as Markdown: number, title, section, whether it is answered, and its text in the source. */
export function describeProposal(view: HearingView, proposal: Proposal): string {
  const {number, title, section} = proposal
  const state = view.say(states[proposalState(view.hearing, proposal)])
  const passage = locateProposalText(view.hearing, proposal)
  const source = passage && sourceOf(view.hearing.sources, passage.file)
  const lines = [
    `**${proposalName(escapeMarkdown(number), escapeMarkdown(title))}**`,
    section === undefined ? state : `${escapeMarkdown(section)} · ${state}`,
    source === undefined || passage === undefined
      ? undefined
      : passageLines(view, source, passage, titleOf(view.hearing.sources, source)),
  ]
  return lines.filter((line) => line !== undefined).join('\n\n')
}
