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
  // As the manifest has them: in a folder without a hearing nobody knows yet in which language it will be.
  const names = {proposals: proposals.view.title ?? '', sources: sources.view.title ?? ''}
  const show = (): void => {
    const {overview, status, language} = current
    const hearing = overview?.uri ?? ''
    const isKnown = overview !== undefined
    proposals.view.title = isKnown ? say(language, 'proposals') : names.proposals
    sources.view.title = isKnown ? say(language, 'sources') : names.sources
    proposals.show({
      hearing,
      items: isKnown ? proposalItems(overview, language) : [],
      description: isKnown ? describeProposals(overview, current.isOneOfSeveral, language) : '',
    })
    sources.show({
      hearing,
      items: isKnown ? sourceItems(overview, language) : [],
      description: '',
    })
    const problems = (status?.problems.errors ?? 0) + (status?.problems.warnings ?? 0)
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
