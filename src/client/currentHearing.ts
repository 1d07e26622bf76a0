import {
  commands,
  env,
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode'
import {
  settingsSection,
  type HearingOverview,
  type HearingStatus,
  type SourceSummary,
} from '../protocol/protocol.ts'
import type {HearingServer} from './hearingServer.ts'
import type {Language} from './words.ts'

/** Files with these names are hearings. */
export const hearingFiles = '**/hearing.{yaml,yml,json}'

/**
 * The hearing that the window shows: the one that the active document belongs to, else the last one, else the
 * first in the folder. Trees, status and commands read it here and hear from here when it changes.
 */
export class CurrentHearing implements Disposable {
  readonly #server: HearingServer
  readonly #changed = new EventEmitter<void>()
  readonly #subscriptions: Disposable[] = []
  #overview: HearingOverview | undefined
  #status: HearingStatus | undefined
  #hearings = 0
  /** Counts up with each question: of several answers the newest counts. */
  #asked = 0
  /** The document that was active when it was asked last. */
  #askedFor: TextDocument | undefined
  #waiting: ReturnType<typeof setTimeout> | undefined
  #refreshing: Promise<void> | undefined

  readonly onChanged = this.#changed.event

  constructor(server: HearingServer) {
    this.#server = server
    const watcher = workspace.createFileSystemWatcher(hearingFiles, false, true, false)
    this.#subscriptions.push(
      server.onChanged(() => this.#refreshSoon()),
      server.onFailed(() => this.#changed.fire()),
      window.onDidChangeActiveTextEditor(() => this.#refreshSoon()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(settingsSection)) this.#changed.fire()
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.#refreshSoon()),
      watcher,
      watcher.onDidCreate(() => this.#refreshSoon()),
      watcher.onDidDelete(() => this.#refreshSoon()),
    )
  }

  get overview(): HearingOverview | undefined {
    return this.#overview
  }

  /** The window's folders hold others besides: which one is shown is to be said. */
  get isOneOfSeveral(): boolean {
    return this.#hearings > 1
  }

  get status(): HearingStatus | undefined {
    return this.#status
  }

  /** What the setting says, else the hearing's own language, else the editor's. */
  get language(): Language {
    const setting = workspace.getConfiguration(settingsSection).get<string>('language')
    if (setting === 'da' || setting === 'en') return setting
    return this.#overview?.language ?? (env.language.startsWith('da') ? 'da' : 'en')
  }

  /** The source that a document is, or is the text of. */
  sourceOf(uri: Uri): SourceSummary | undefined {
    const address = uri.toString()
    return this.#overview?.sources.find(
      ({document}) => document !== undefined && Uri.parse(document).toString() === address,
    )
  }

  isResponse(uri: Uri): boolean {
    const address = uri.toString()
    return (
      this.#overview?.responses.some((each) => Uri.parse(each.uri).toString() === address) ?? false
    )
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => void this.refresh(), 150)
  }

  /** Waits until what is known is about the document that is active now: for commands, which may come early. */
  async settle(): Promise<void> {
    const isOther = window.activeTextEditor?.document !== this.#askedFor
    if (isOther || this.#waiting !== undefined || this.#overview === undefined) await this.refresh()
    else await this.#settled()
  }

  /** Asks the server anew; starts it where a hearing is there to be checked. */
  async refresh(): Promise<void> {
    clearTimeout(this.#waiting)
    this.#waiting = undefined
    this.#askedFor = window.activeTextEditor?.document
    this.#refreshing = this.#refresh()
    await this.#settled()
  }

  /** Somebody else may ask meanwhile, and an answer that was overtaken says nothing. */
  async #settled(): Promise<void> {
    let asked: Promise<void> | undefined
    while (asked !== this.#refreshing) {
      asked = this.#refreshing
      await asked
    }
  }

  async #refresh(): Promise<void> {
    const turn = ++this.#asked
    const candidates = await this.#candidates()
    for (const uri of candidates) {
      const overview = await this.#server.ask('hearing/overview', {uri})
      if (turn !== this.#asked) return
      if (overview === null) continue
      const status = await this.#server.ask('hearing/status', {uri: overview.uri})
      if (turn !== this.#asked) return
      await this.#take(overview, status ?? undefined)
      return
    }
    if (turn === this.#asked) await this.#take(undefined, undefined)
  }

  /** Documents to ask about, the likeliest first; none where there is no hearing in the folder. */
  async #candidates(): Promise<readonly string[]> {
    const found = (await workspace.findFiles(hearingFiles, '**/node_modules/**', 20)).toSorted(
      (a, b) => a.path.length - b.path.length,
    )
    this.#hearings = found.length
    if (found.length === 0) return []
    const active = window.activeTextEditor?.document.uri
    const last = this.#overview?.uri
    return [
      ...(active === undefined ? [] : [active.toString()]),
      ...(last === undefined ? [] : [last]),
      ...found.map(String),
    ]
  }

  async #take(
    overview: HearingOverview | undefined,
    status: HearingStatus | undefined,
  ): Promise<void> {
    this.#overview = overview
    this.#status = status
    const set = (name: string, value: unknown): Thenable<unknown> =>
      commands.executeCommand('setContext', `${settingsSection}.${name}`, value)
    await set('hasHearing', overview !== undefined)
    await set('looked', true)
    await set('language', this.language)
    await set('sources', overview?.sources.flatMap(pathsOf) ?? [])
    this.#changed.fire()
  }

  dispose(): void {
    clearTimeout(this.#waiting)
    for (const each of this.#subscriptions) each.dispose()
    this.#changed.dispose()
  }
}

/**
 * The paths that the editor's own window may know a source by. Never its address: in a window on another machine
 * that has another scheme than here.
 */
function pathsOf({document}: SourceSummary): readonly string[] {
  if (document === undefined) return []
  const {path, fsPath} = Uri.parse(document)
  return [path, fsPath]
}
