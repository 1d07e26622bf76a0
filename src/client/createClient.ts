import {Uri, type ExtensionContext, type LogOutputChannel} from 'vscode'
import {LanguageClient, RevealOutputChannelOn, TransportKind} from 'vscode-languageclient/node'
import {settingsSection, sourceScheme} from '../protocol/protocol.ts'
import {rememberTargets} from './selectPassage.ts'

/** The language server that came with the extension, as a process of its own; not started yet. */
export function createClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath
  return new LanguageClient(
    settingsSection,
    'Hearing Response',
    {module, transport: TransportKind.ipc},
    {
      outputChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      documentSelector: [
        {language: 'markdown', scheme: 'file'},
        {language: 'yaml', scheme: 'file'},
        {language: 'plaintext', scheme: 'file'},
        {scheme: sourceScheme},
      ],
      middleware: {
        async provideDefinition(document, position, token, next) {
          return rememberTargets(await next(document, position, token))
        },
      },
    },
  )
}
