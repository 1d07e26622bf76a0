import {Uri, type ExtensionContext, type LogOutputChannel} from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {settingsSection, sourceScheme} from '../protocol/protocol.ts'

/** Starts the language server that came with the extension, as a process of its own. */
export async function startServer(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): Promise<LanguageClient> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  const client = new LanguageClient(
    settingsSection,
    'Hearing Response',
    {module, transport: TransportKind.ipc},
    {
      outputChannel,
      documentSelector: [
        {language: 'markdown', scheme: 'file'},
        {language: 'yaml', scheme: 'file'},
        {language: 'plaintext', scheme: 'file'},
        {scheme: sourceScheme},
      ],
    },
  )
  await client.start()
  return client
}
