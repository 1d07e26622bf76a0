import {commands, Uri, window} from 'vscode'
import {sourceScheme} from '../../protocol/protocol.ts'
import type {HearingItem} from '../trees/hearingItem.ts'
import type {CommandContext} from './commandContext.ts'

/** Opens the document that a source's text was read from (the PDF itself), with whatever opens such documents. */
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
  await commands.executeCommand('vscode.open', original)
}
