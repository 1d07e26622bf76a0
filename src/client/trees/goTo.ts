import {commands, Range, Uri, window, type Command, type Disposable} from 'vscode'
import type {Location} from '../../protocol/protocol.ts'

const command = 'hearingResponse.goTo'

/** The command behind a line of a tree that opens a place and selects what is meant there. */
export function goTo(title: string, location: Location): Command {
  return {title, command, arguments: [location]}
}

/** Opens a place of the protocol in an editor, with what it spans selected. */
export async function showLocation({uri, range}: Location, preview = true): Promise<void> {
  await window.showTextDocument(Uri.parse(uri), {selection: toRange(range), preview})
}

export function toRange({start, end}: Location['range']): Range {
  return new Range(start.line, start.character, end.line, end.character)
}

export function registerGoTo(): Disposable {
  return commands.registerCommand(command, (location: Location) => showLocation(location))
}
