import {commands, ProgressLocation, window} from 'vscode'
import {describeStatus} from '../describeStatus.ts'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** Reads and checks the whole hearing anew, and says what came of it. */
export async function checkHearing(context: CommandContext): Promise<void> {
  const overview = await needHearing(context)
  if (overview === undefined) return
  const {server, current} = context
  const {language} = current
  const status = await window.withProgress(
    {location: ProgressLocation.Notification, title: say(language, 'checking')},
    () => server.ask('hearing/check', {uri: overview.uri}),
  )
  await current.refresh()
  if (status === null) return
  const result = describeStatus(status, language).slice(0, 3).join(', ')
  const show = say(language, 'showProblems')
  const answer = await window.showInformationMessage(say(language, 'checkDone', {result}), show)
  if (answer === show) await commands.executeCommand('workbench.actions.view.problems')
}
