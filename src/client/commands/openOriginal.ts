import {commands, env, extensions, UIKind, Uri, window} from 'vscode'
import {sourceScheme} from '../../protocol/protocol.ts'
import {opensOutside} from '../opensOutside.ts'
import type {HearingItem} from '../trees/hearingItem.ts'
import type {CommandContext} from './commandContext.ts'

/** Opens the document that a source's text was read from (the PDF itself): with an extension that shows such ones,
 * else with the system's own program. */
export async function openOriginal(
  {current}: CommandContext,
  item?: Partial<HearingItem>,
): Promise<void> {
  const key = /^source\/(.*)$/u.exec(item?.id ?? '')?.[1]
  const fromTree = current.overview?.sources.find((source) => source.key === key)?.document
  const shown = fromTree === undefined ? window.activeTextEditor?.document.uri : Uri.parse(fromTree)
  if (shown === undefined) return
  const isExtracted = shown.scheme === sourceScheme
  const original = isExtracted
    ? shown.with({scheme: 'file', path: shown.path.replace(/\.txt$/u, '')})
    : shown
  const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined
  const isOutside = opensOutside(original.path, {isLocal, shown: shownByExtensions()})
  if (isOutside && (await env.openExternal(original))) return
  await commands.executeCommand('vscode.open', original)
}

/** The patterns of files that installed extensions have an editor for. */
function shownByExtensions(): readonly string[] {
  return extensions.all.flatMap(({packageJSON}) => {
    const {contributes} = packageJSON as {contributes?: {customEditors?: readonly CustomEditor[]}}
    const editors = contributes?.customEditors ?? []
    return editors.flatMap(({selector = []}) =>
      selector.map(({filenamePattern = ''}) => filenamePattern),
    )
  })
}

interface CustomEditor {
  readonly selector?: readonly {readonly filenamePattern?: string}[]
}
