import type {HearingStatus} from '../protocol/protocol.ts'
import type {HearingView} from './hearingView.ts'
import {problemCount} from './problemCount.ts'
import {proposalState} from './proposalState.ts'

const VERIFIED: ReadonlySet<string | undefined> = new Set(['exact', 'normalized', 'ocrVariant'])

/** What was checked, in figures; how long it took is for the caller to say. */
export function provideStatus(
  view: HearingView,
  milliseconds: number,
  sourcesWaiting = 0,
): HearingStatus {
  const {project, responses, sources} = view.hearing
  const quotes = responses.flatMap((linked) => linked.quotes)
  return {
    uri: view.fileView(project.file)?.uri ?? '',
    title: project.hearing.title?.value ?? '',
    responses: responses.length,
    proposals: project.proposals.length,
    answered: project.proposals.filter((each) => proposalState(view.hearing, each) !== 'open')
      .length,
    sources: sources.length,
    sourcesRead: sources.filter(({state}) => state.kind === 'read').length,
    sourcesWaiting,
    quotes: quotes.length,
    verified: quotes.filter(({resolution}) => VERIFIED.has(resolution?.kind)).length,
    problems: problemCount(view.findings),
    milliseconds: Math.round(milliseconds),
  }
}
