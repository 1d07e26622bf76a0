import {Disposable, MarkdownString, StatusBarAlignment, window} from 'vscode'
import {settingsSection, type HearingStatus} from '../protocol/protocol.ts'
import type {CurrentHearing} from './currentHearing.ts'
import type {HearingServer} from './hearingServer.ts'
import {say, sayCount, type Language} from './words.ts'

/** The item in the status bar that says what was checked; the log gets the same in more words. */
export function showStatus(server: HearingServer, current: CurrentHearing): Disposable {
  const {log} = server
  const item = window.createStatusBarItem(`${settingsSection}.status`, StatusBarAlignment.Left, 10)
  item.name = 'Høringssvar'
  item.command = `${settingsSection}.showLog`
  let logged = ''
  const show = (): void => {
    const {status, language} = current
    if (status === undefined) {
      item.hide()
      return
    }
    const lines = describeStatus(status, language)
    item.text = shortStatus(status, language)
    item.tooltip = new MarkdownString(
      [status.title, ...lines, say(language, 'opensLog')].map(escape).join('\n\n'),
    )
    item.accessibilityInformation = {label: [item.name, ...lines].join(', ')}
    item.show()
    // How long it took is another number each time.
    const what = lines.slice(0, -1).join('; ')
    if (what !== logged) log.info(`${status.title}: ${lines.join('; ')}`)
    logged = what
  }
  return Disposable.from(
    item,
    current.onChanged(show),
    server.onFailed(() => void offerLog(server, current.language)),
  )
}

/** `2 fejl · 7 advarsler · 3 kilder`, with a sign for how things stand. */
function shortStatus(status: HearingStatus, language: Language): string {
  const {problems, sourcesWaiting, quotes, verified} = status
  if (sourcesWaiting > 0) return `$(loading~spin) ${say(language, 'readingSources')}`
  const errors = sayErrors(problems.errors, language)
  const icon = problems.errors > 0 ? '$(error)' : problems.warnings > 0 ? '$(warning)' : '$(check)'
  return `${icon} ${errors} · ${sayQuotes({quotes, verified}, language)}`
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

function sayErrors(count: number, language: Language): string {
  return count === 0 ? say(language, 'noErrors') : sayCount(language, count, 'oneError', 'errors')
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#|!~]/gu, '\\$&')
}

async function offerLog({log}: HearingServer, language: Language): Promise<void> {
  const open = say(language, 'showLog')
  const answer = await window.showErrorMessage(say(language, 'stopped'), open)
  if (answer === open) log.show()
}
