import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from 'vscode-languageserver/node'
import {completionTriggers} from '../service/provideCompletion.ts'
import {fixAllKind} from '../service/provideCodeActions.ts'
import {onTypeMarks} from '../service/provideOnTypeFormatting.ts'
import {semanticModifiers, semanticTypes} from '../service/provideSemanticTokens.ts'

const [firstMark, ...moreMarks] = onTypeMarks

/** What the server tells the editor that it can do; each of these has a handler. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: {includeText: false},
  },
  workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
  diagnosticProvider: {
    identifier: 'hearing-response',
    interFileDependencies: true,
    workspaceDiagnostics: false,
  },
  hoverProvider: true,
  definitionProvider: true,
  declarationProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  codeLensProvider: {},
  inlayHintProvider: true,
  codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix, fixAllKind]},
  renameProvider: {prepareProvider: true},
  completionProvider: {triggerCharacters: completionTriggers},
  semanticTokensProvider: {
    legend: {tokenTypes: [...semanticTypes], tokenModifiers: [...semanticModifiers]},
    full: true,
    range: true,
  },
  documentOnTypeFormattingProvider: {
    firstTriggerCharacter: firstMark,
    moreTriggerCharacter: moreMarks,
  },
}
