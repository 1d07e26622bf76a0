import type {CurrentHearing} from '../currentHearing.ts'
import {say, sayCount} from '../words.ts'
import {describeProposals} from './describeProposals.ts'
import {HearingTree} from './hearingTree.ts'
import {proposalItems} from './proposalItems.ts'
import {sourceItems} from './sourceItems.ts'

/** The two trees under "Høring", in the hearing's language. */
export interface HearingTrees {
  readonly proposals: HearingTree
  readonly sources: HearingTree
  readonly dispose: () => void
}

/** Shows the trees and keeps them as the hearing is. */
export function showTrees(current: CurrentHearing): HearingTrees {
  const proposals = new HearingTree('hearingResponse.proposals')
  const sources = new HearingTree('hearingResponse.sources')
  const show = (): void => {
    const {overview, status, language} = current
    proposals.view.title = say(language, 'proposals')
    sources.view.title = say(language, 'sources')
    proposals.show(overview === undefined ? [] : proposalItems(overview, language))
    sources.show(overview === undefined ? [] : sourceItems(overview, language))
    const problems = (status?.problems.errors ?? 0) + (status?.problems.warnings ?? 0)
    proposals.view.description =
      overview === undefined ? '' : describeProposals(overview, current.isOneOfSeveral, language)
    proposals.view.badge =
      problems === 0
        ? undefined
        : {value: problems, tooltip: sayCount(language, problems, 'oneProblem', 'problems')}
  }
  const subscription = current.onChanged(show)
  show()
  return {
    proposals,
    sources,
    dispose: () => {
      for (const each of [subscription, proposals, sources]) each.dispose()
    },
  }
}
