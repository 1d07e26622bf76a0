import type {HearingStatus} from '../protocol/protocol.ts'
import {say, sayCount, type Language} from './words.ts'

/** `2 fejl · 5 af 6 citater stemmer · 3 kilder`, with a sign for how things stand. */
export function shortStatus(status: HearingStatus, language: Language): string {
  const {problems, sourcesWaiting, quotes, verified} = status
  if (sourcesWaiting > 0) return `$(loading~spin) ${say(language, 'readingSources')}`
  const errors = sayErrors(problems.errors, language)
  const icon = problems.errors > 0 ? '$(error)' : problems.warnings > 0 ? '$(warning)' : '$(check)'
  return [
    `${icon} ${errors}`,
    sayQuotes({quotes, verified}, language),
    saySources(status, language),
  ].join(' · ')
}

/** What was checked, and what came of it. */
export function describeStatus(status: HearingStatus, language: Language): readonly string[] {
  const {problems, sources, sourcesRead, proposals, answered, quotes, verified} = status
  return [
    `${sayErrors(problems.errors, language)}, ${sayCount(language, problems.warnings, 'oneWarning', 'warnings')}`,
    say(language, 'proposalsAnswered', {answered, proposals}),
    sayQuotes({quotes, verified}, language),
    say(language, 'sourcesRead', {read: sourcesRead, sources}),
    say(language, 'checked', {milliseconds: status.milliseconds}),
  ]
}

function sayQuotes(
  {quotes, verified}: Pick<HearingStatus, 'quotes' | 'verified'>,
  language: Language,
): string {
  if (quotes === 0) return say(language, 'noQuotes')
  if (quotes === 1) return say(language, verified === 1 ? 'oneVerified' : 'oneDoubtful')
  return say(language, 'verifiedOf', {verified, quotes})
}

/** How many documents it was held against; both numbers where not all of them could be read. */
function saySources({sources, sourcesRead}: HearingStatus, language: Language): string {
  if (sources === 0) return say(language, 'sourceNone')
  if (sourcesRead < sources) return say(language, 'sourcesOf', {read: sourcesRead, sources})
  return sayCount(language, sources, 'oneSource', 'sourceCount')
}

function sayErrors(count: number, language: Language): string {
  return count === 0 ? say(language, 'noErrors') : sayCount(language, count, 'oneError', 'errors')
}
