import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
} from 'vscode-languageserver/node'
import type {HearingNotifications, HearingSettings} from '../protocol/protocol.ts'
import {settingsSection} from '../protocol/protocol.ts'
import {DocumentText} from '../service/documentText.ts'
import {provideRename} from '../service/provideRename.ts'
import {provideWorkspaceSymbols} from '../service/provideSymbols.ts'
import {capabilities} from './capabilities.ts'
import {newFiles, rulePage} from './customRequests.ts'
import {features, type Feature} from './features.ts'
import {LanguageServer} from './languageServer.ts'
import {applyChanges} from './openDocument.ts'
import type {Outlet} from './outlet.ts'
import {isPosition, isRecord, uriIn, type Params} from './params.ts'
import {pathOfUri} from './paths.ts'
import {readSettings} from './readSettings.ts'
import type {ServerOptions} from './serverOptions.ts'
import {mayBeMissed, watchedFiles} from './watchedFiles.ts'

/** What the server is given besides the connection. */
export type ServeOptions = Omit<ServerOptions, 'outlet'> & {readonly version: string}

/** Speaks the Language Server Protocol over a connection; ends with it. */
export function serve(connection: Connection, options: ServeOptions): void {
  const server = new LanguageServer({...options, outlet: outletOf(connection)})
  const session: Session = {connection, server, isInitialized: false, client: {}, folders: []}
  listenToLifecycle(session, options.version)
  listenToDocuments(session)
  for (const [method, feature] of features) {
    connection.onRequest(method, (params: unknown, token: CancellationToken) =>
      answer(session, feature, params, token),
    )
  }
  listenToOtherRequests(session)
  connection.onRequest('hearing/newFiles', (params: unknown) => newFiles(params, options.today()))
  connection.listen()
}

interface Session {
  readonly connection: Connection
  readonly server: LanguageServer
  isInitialized: boolean
  client: Params
  /** The folders of this machine that the editor has open. */
  folders: readonly string[]
}

function outletOf(connection: Connection): Outlet {
  return {
    publish(uri, version, diagnostics) {
      const params = {uri, diagnostics, ...(version === undefined ? {} : {version})}
      void connection.sendDiagnostics(params)
    },
    changed(uri) {
      const params: HearingNotifications['hearing/changed'] = {uri}
      void connection.sendNotification('hearing/changed', params)
    },
    progress: (reading) => void connection.sendNotification('hearing/progress', reading),
    refresh: (method) => void connection.sendRequest(method).catch(() => undefined),
    log: (line) => connection.console.log(line),
  }
}

/** One request: its parameters looked at, the hearing brought up to date, the answer worked out. */
async function answer(
  {server, isInitialized}: Session,
  feature: Feature,
  params: unknown,
  token: CancellationToken,
): Promise<unknown> {
  if (!isInitialized) {
    return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized.')
  }
  const uri = uriIn(params)
  if (uri === undefined || (feature.hasPosition === true && !hasPosition(params))) {
    return invalid('A document and a position are needed.')
  }
  const {needsAll} = feature
  const isWhole = typeof needsAll === 'function' ? isRecord(params) && needsAll(params) : needsAll
  const asked = feature.isCheck === true ? await server.check(uri) : await server.ask(uri, isWhole)
  if (token.isCancellationRequested) {
    return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.')
  }
  if (asked === undefined || !isRecord(params)) return feature.otherwise ?? null
  return feature.answer(asked, params)
}

/** What is not about one document, or may be refused with a reason. */
function listenToOtherRequests(session: Session): void {
  const {connection, server} = session
  connection.onRequest('hearing/rulePage', (params: unknown) => rulePage(params))
  connection.onRequest('workspace/symbol', async (params: unknown) => {
    const query = isRecord(params) ? params['query'] : undefined
    if (typeof query !== 'string') return invalid('A query is needed.')
    const views = await server.views()
    return views.flatMap((view) => provideWorkspaceSymbols(view, query))
  })
  const rename: Feature = {
    hasPosition: true,
    answer: ({view, file}, {position, newName}) => {
      if (!isPosition(position) || typeof newName !== 'string') return null
      const result = provideRename(view, file, position, newName)
      return result.kind === 'edit'
        ? result.edit
        : new ResponseError(LSPErrorCodes.RequestFailed, result.reason)
    },
  }
  connection.onRequest('textDocument/rename', (params: unknown, token: CancellationToken) =>
    answer(session, rename, params, token),
  )
}

function invalid(reason: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, reason)
}

function hasPosition(params: unknown): boolean {
  return isRecord(params) && isPosition(params['position'])
}

function listenToLifecycle(session: Session, version: string): void {
  const {connection, server} = session
  connection.onInitialize((params) => {
    session.isInitialized = true
    session.client = params.capabilities as unknown as Params
    const can = (...path: readonly string[]): boolean => isSupported(session, ...path)
    server.setClient({
      pullsDiagnostics: can('textDocument', 'diagnostic'),
      refreshesDiagnostics: can('workspace', 'diagnostics', 'refreshSupport'),
      refreshesCodeLenses: can('workspace', 'codeLens', 'refreshSupport'),
      refreshesInlayHints: can('workspace', 'inlayHint', 'refreshSupport'),
      definitionLinks: can('textDocument', 'definition', 'linkSupport'),
      watchesFiles: can('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    })
    session.folders = pathsIn(params.workspaceFolders)
    server.setSettings(readSettings(params.initializationOptions))
    return {capabilities, serverInfo: {name: 'hearing-response', version}}
  })
  connection.onInitialized(() => {
    if (isSupported(session, 'workspace', 'didChangeWatchedFiles', 'dynamicRegistration')) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, watchedFiles)
    }
    if (isSupported(session, 'workspace', 'didChangeConfiguration', 'dynamicRegistration')) {
      const section = {section: settingsSection}
      void connection.client.register(DidChangeConfigurationNotification.type, section)
    }
    void fetchSettings(session)
    for (const folder of session.folders) void server.expect(folder)
    // The library takes this notification for itself where the editor sends it; the one who asks later gets it.
    connection.onNotification('workspace/didChangeWorkspaceFolders', (params: unknown) => {
      const event = isRecord(params) ? params['event'] : undefined
      if (!isRecord(event)) return
      for (const folder of pathsIn(event['removed'])) server.dismiss(folder)
      for (const folder of pathsIn(event['added'])) void server.expect(folder)
    })
  })
  connection.onDidChangeConfiguration(() => void fetchSettings(session))
  connection.onShutdown(() => undefined)
}

/** The settings of the editor, where it can be asked for them; else those it was started with stay. */
async function fetchSettings(session: Session): Promise<void> {
  if (!isSupported(session, 'workspace', 'configuration')) return
  const settings: unknown = await session.connection
    .sendRequest('workspace/configuration', {items: [{section: settingsSection}]})
    .catch(() => undefined)
  const own: HearingSettings | undefined = Array.isArray(settings)
    ? readSettings(settings[0])
    : undefined
  if (own !== undefined) session.server.setSettings(own)
}

/** Whether the editor says that it can do something. */
function isSupported({client}: Session, ...path: readonly string[]): boolean {
  let value: unknown = client
  for (const part of path) value = isRecord(value) ? value[part] : undefined
  return value !== undefined && value !== null && value !== false
}

function listenToDocuments({connection, server}: Session): void {
  connection.onNotification('textDocument/didOpen', (params: unknown) => {
    const document = isRecord(params) ? params['textDocument'] : undefined
    if (!isRecord(document)) return
    const {uri, text, version, languageId} = document
    // A text that is none must not stand in for the file.
    if (typeof uri !== 'string' || typeof text !== 'string') return
    void server.open({
      uri,
      path: pathOfUri(uri),
      languageId: typeof languageId === 'string' ? languageId : '',
      version: typeof version === 'number' ? version : 0,
      text: new DocumentText(text),
    })
  })
  connection.onNotification('textDocument/didChange', (params: unknown) => {
    const identifier = isRecord(params) ? params['textDocument'] : undefined
    if (!isRecord(params) || !isRecord(identifier)) return
    const {uri, version} = identifier
    const document = typeof uri === 'string' ? server.document(uri) : undefined
    if (document === undefined) return
    const changed = applyChanges(document, version, params['contentChanges'])
    if (changed !== undefined) server.change(changed)
  })
  connection.onNotification('textDocument/didClose', (params: unknown) => {
    const uri = uriIn(params)
    if (uri !== undefined) server.close(uri)
  })
  connection.onNotification('textDocument/didSave', (params: unknown) => {
    const uri = uriIn(params)
    if (uri !== undefined) server.saved(uri)
  })
  connection.onNotification('workspace/didChangeWatchedFiles', (params: unknown) => {
    const changes = isRecord(params) ? params['changes'] : undefined
    if (!Array.isArray(changes)) return
    const isDeleted = (change: unknown): boolean =>
      isRecord(change) && change['type'] === FileChangeType.Deleted
    const paths = [
      ...pathsIn(changes.filter((change) => !isDeleted(change))),
      ...pathsIn(changes.filter(isDeleted)).filter(mayBeMissed),
    ]
    if (paths.length > 0) server.watched(paths)
  })
}

/** The paths on this machine in a list of things with an address. */
function pathsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((each: unknown) => pathOfUri(uriIn(each)) ?? []) : []
}
