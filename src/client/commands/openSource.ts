import type {Range, Uri} from 'vscode'
import {commands, window, type Location, type LocationLink} from 'vscode'
import {showLocation} from '../trees/goTo.ts'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** Opens the source at the place that the quotation or citation under the cursor speaks of; else one is chosen. */
export async function openSource(context: CommandContext): Promise<void> {
  if ((await needHearing(context)) === undefined) return
  const {current} = context
  const target = await targetAtCursor()
  if (target !== undefined && current.sourceOf(target.uri) !== undefined) {
    await window.showTextDocument(target.uri, {selection: target.range})
    return
  }
  await chooseSource(context)
}

async function targetAtCursor(): Promise<{uri: Uri; range: Range} | undefined> {
  const editor = window.activeTextEditor
  if (editor === undefined) return undefined
  const {document, selection} = editor
  const [found] = await commands.executeCommand<readonly (Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    selection.active,
  )
  if (found === undefined) return undefined
  if (!('targetUri' in found)) return found
  return {uri: found.targetUri, range: found.targetSelectionRange ?? found.targetRange}
}

async function chooseSource({current}: CommandContext): Promise<void> {
  const {overview, language} = current
  const items = (overview?.sources ?? []).flatMap(({title, key, document}) =>
    document === undefined ? [] : [{label: title, description: `@${key}`, document}],
  )
  const chosen = await window.showQuickPick(items, {
    placeHolder: say(language, 'chooseSource'),
    matchOnDescription: true,
  })
  if (chosen === undefined) return
  const start = {line: 0, character: 0}
  await showLocation({uri: chosen.document, range: {start, end: start}}, false)
}
