import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver-types'
import {proposalName} from '../core/text/proposalName.ts'
import {completionItem} from './completionItem.ts'
import {describeProposal} from './describeProposal.ts'
import type {HearingView} from './hearingView.ts'
import {headingStart} from './newRemark.ts'
import type {CompletionPlace} from './provideCompletion.ts'
import {proposalState, type StateOfProposal} from './proposalState.ts'

const HEADING = /^(#{1,6}[ \t]*)(.*)$/u

const states: Readonly<Record<StateOfProposal, string>> = {
  open: 'not answered yet',
  noRemarks: 'no remarks',
  answered: 'answered',
}
const order: Readonly<Record<StateOfProposal, number>> = {
  open: 0,
  noRemarks: 10_000,
  answered: 20_000,
}

/** Headings of proposals, those not yet answered first; `undefined` anywhere but in a heading. */
export function completeHeading(
  view: HearingView,
  {before, after, position, offset, linked}: CompletionPlace,
): CompletionItem[] | undefined {
  const heading = HEADING.exec(before)
  if (heading === null) return undefined
  const [, signs = '', typed = ''] = heading
  const start = headingStart(linked, offset).replace(/^#+ /u, '')
  const {proposals} = view.hearing.project
  return proposals.map((proposal, index) => {
    const {number, title} = proposal
    const name = proposalName(number, title)
    const state = proposalState(view.hearing, proposal)
    const text = `${start}${name}`
    const space = /[ \t]$/u.test(signs) ? '' : ' '
    return completionItem(
      position,
      position.character - typed.length,
      {
        label: name,
        kind: CompletionItemKind.Class,
        text: `${space}${text}`,
        detail: view.say(states[state]),
        documentation: describeProposal(view, proposal),
        filter: `${text} ${number} ${title}`,
        order: order[state] + index,
      },
      after.trimEnd().length,
    )
  })
}
