import {
  Disposable,
  EventEmitter,
  languages,
  workspace,
  type TextDocument,
  type TextDocumentContentProvider,
  type Uri,
} from 'vscode'
import {sourceScheme} from '../protocol/protocol.ts'
import type {HearingServer} from './hearingServer.ts'

/** See `languages` and `configurationDefaults` in the manifest. */
const sourceLanguage = 'hearing-source'

/**
 * Shows sources that are no text (PDF, Word and so on) as read-only text, under a scheme of their own. When a
 * document was read again its text is fetched again.
 */
export function provideSources(server: HearingServer): Disposable {
  const changed = new EventEmitter<Uri>()
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const source = await server.ask('hearing/sourceText', {uri: uri.toString()})
      return source?.text ?? ''
    },
  }
  const fetchAgain = (isWanted: (document: TextDocument) => boolean): void => {
    for (const document of workspace.textDocuments) {
      if (document.uri.scheme === sourceScheme && isWanted(document)) changed.fire(document.uri)
    }
  }
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(sourceScheme, provider),
    // A language of its own, so that paragraphs that are one long line are wrapped, and no other text is.
    workspace.onDidOpenTextDocument(async (document) => {
      if (document.uri.scheme !== sourceScheme || document.languageId === sourceLanguage) return
      await languages.setTextDocumentLanguage(document, sourceLanguage)
    }),
    // A text that was asked for too early is there now.
    server.onChanged(() => fetchAgain((document) => document.getText() === '')),
    server.onProgress(({done, total}) => {
      if (done === total) fetchAgain(() => true)
    }),
  )
}
