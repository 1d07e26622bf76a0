import {commands, Location, Position, Uri} from 'vscode'
import type {Location as Place, Position as At} from '../../protocol/protocol.ts'
import {toRange} from '../trees/goTo.ts'

/** What a code lens does: shows the places it counted, without leaving the text. */
export async function showReferences(uri: string, at: At, places: readonly Place[]): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    new Position(at.line, at.character),
    places.map((place) => new Location(Uri.parse(place.uri), toRange(place.range))),
  )
}
