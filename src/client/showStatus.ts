import {Disposable, MarkdownString, StatusBarAlignment, window} from 'vscode'
import {settingsSection} from '../protocol/protocol.ts'
import type {CurrentHearing} from './currentHearing.ts'
import {describeStatus, shortStatus} from './describeStatus.ts'
import type {HearingServer} from './hearingServer.ts'
import {say, type Language} from './words.ts'

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

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#|!~]/gu, '\\$&')
}

async function offerLog({log}: HearingServer, language: Language): Promise<void> {
  const open = say(language, 'showLog')
  const answer = await window.showErrorMessage(say(language, 'stopped'), open)
  if (answer === open) log.show()
}
