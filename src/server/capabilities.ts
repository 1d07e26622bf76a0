import {TextDocumentSyncKind, type ServerCapabilities} from 'vscode-languageserver/node'

/** What the server tells the editor that it can do; each of these has a handler. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: {includeText: false},
  },
  diagnosticProvider: {
    identifier: 'hearing-response',
    interFileDependencies: true,
    workspaceDiagnostics: false,
  },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
}
