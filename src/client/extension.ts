import {window, type ExtensionContext} from 'vscode'
import type {LanguageClient} from 'vscode-languageclient/node'
import {startServer} from './startServer.ts'

let client: LanguageClient | undefined

/** Called by the editor when a folder holds a hearing. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Hearing Response', {log: true})
  context.subscriptions.push(log)
  client = await startServer(context, log)
}

/** Called by the editor when it ends, or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await client?.stop()
}
