import {commands, window} from 'vscode'
import type {HearingOverview} from '../../protocol/protocol.ts'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'

/** The hearing, as it is now; where there is none, that is said and the way to one is offered. */
export async function needHearing({current}: CommandContext): Promise<HearingOverview | undefined> {
  await current.settle()
  const {overview, language} = current
  if (overview !== undefined) return overview
  const make = say(language, 'makeHearing')
  const answer = await window.showInformationMessage(say(language, 'noHearing'), make)
  if (answer === make) await commands.executeCommand('hearingResponse.newHearing')
  return undefined
}
