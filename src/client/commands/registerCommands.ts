import {commands, Disposable, window} from 'vscode'
import {
  settingsSection,
  showReferencesCommand,
  type Location,
  type Position,
} from '../../protocol/protocol.ts'
import type {HearingItem} from '../trees/hearingItem.ts'
import {say} from '../words.ts'
import {addSource} from './addSource.ts'
import {checkHearing} from './checkHearing.ts'
import type {CommandContext} from './commandContext.ts'
import {fixAll} from './fixAll.ts'
import {insertCitation} from './insertCitation.ts'
import {newHearing} from './newHearing.ts'
import {newRemark} from './newRemark.ts'
import {openOriginal} from './openOriginal.ts'
import {openSource} from './openSource.ts'
import {provideCoverage, showCoverage} from './showCoverage.ts'
import {quoteSelection} from './quoteSelection.ts'
import {showReferences} from './showReferences.ts'

/** Everything the palette, menus, trees and code lenses can call. */
export function registerCommands(context: CommandContext): Disposable {
  const {server, current} = context
  const register = (name: string, run: (...args: never[]) => unknown): Disposable =>
    commands.registerCommand(`${settingsSection}.${name}`, run)
  return Disposable.from(
    register('newHearing', () => newHearing(context)),
    register('addSource', () => addSource(context)),
    register('newRemark', (item?: unknown) => newRemark(context, item)),
    register('insertCitation', () => insertCitation(context)),
    register('quoteSelection', () => quoteSelection(context)),
    register('check', () => checkHearing(context)),
    register('fixAll', () => fixAll(context)),
    register('openSource', () => openSource(context)),
    register('openOriginal', (item?: Partial<HearingItem>) => openOriginal(context, item)),
    register('showCoverage', () => showCoverage(context)),
    register('restart', async () => {
      await server.restart()
      await current.refresh()
      void window.setStatusBarMessage(say(current.language, 'restarted'), 5000)
    }),
    register('showLog', () => server.log.show()),
    commands.registerCommand(
      showReferencesCommand,
      (uri: string, at: Position, places: readonly Location[]) => showReferences(uri, at, places),
    ),
    provideCoverage(context),
  )
}
