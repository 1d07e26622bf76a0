import type {Diagnostic} from 'vscode-languageserver-types'
import {allRules} from '../core/rules/allRules.ts'
import type {Arguments} from '../core/model/problem.ts'
import type {ReadSource} from '../host/cachingReader.ts'
import {findHearingFile} from '../host/findHearingFile.ts'
import {formatMessage} from '../output/formatMessage.ts'
import type {Texts} from '../output/texts.ts'
import type {HearingSettings} from '../protocol/protocol.ts'
import type {DocumentText} from '../service/documentText.ts'
import {createHearingView, type HearingView} from '../service/hearingView.ts'
import {provideDiagnostics} from '../service/provideDiagnostics.ts'
import type {OpenDocument} from './openDocument.ts'
import {OpenHearing, type CheckedHearing} from './openHearing.ts'
import {pathOfUri, uriOfPath} from './paths.ts'
import {explainRule, rulePageUri} from './rulePages.ts'

/** What the server says to the editor unasked. */
export interface Outlet {
  publish(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void
  changed(hearing: string): void
  log(line: string): void
}

export interface ServerOptions {
  readonly readSource: ReadSource
  readonly textsOf: (language: 'da' | 'en') => Texts
  readonly today: () => string
  readonly outlet: Outlet
}

/** A hearing to answer from, and the name of the file that was asked about. */
export interface Asked {
  readonly view: HearingView
  readonly hearing: OpenHearing
  readonly checked: CheckedHearing
  /** As `core` names it. */
  readonly file: string
  readonly settings: HearingSettings
  readonly client: ClientAbilities
}

/** What the editor said that it can do, where it matters. */
export interface ClientAbilities {
  /** It fetches the findings of open documents itself. */
  readonly pullsDiagnostics: boolean
  /** It can be told to fetch them anew. */
  readonly refreshesDiagnostics: boolean
  readonly refreshesCodeLenses: boolean
  readonly refreshesInlayHints: boolean
  /** It shows where a link begins and what lies around its target. */
  readonly definitionLinks: boolean
}

const ruleMessages = new Map(allRules.map(({id, messages}) => [id, messages]))

/**
 * All that the server knows: open documents, hearings, settings. Each request is a function in a file of its own
 * and gets what it needs through `ask`.
 */
export class LanguageServer {
  readonly #options: ServerOptions
  readonly #documents = new Map<string, OpenDocument>()
  /** By the path of the hearing file. */
  readonly #hearings = new Map<string, OpenHearing>()
  /** Which hearing an open document belongs to. */
  readonly #hearingOf = new Map<string, OpenHearing>()
  readonly #views = new WeakMap<CheckedHearing, HearingView>()
  /** What was published last, by hearing: files that have no findings any more must be told so. */
  readonly #published = new Map<OpenHearing, Set<string>>()
  /** What is due to be checked, and when. */
  readonly #waiting = new Map<OpenHearing, Waiting>()
  #settings: HearingSettings = {}
  #client: ClientAbilities = {
    pullsDiagnostics: false,
    refreshesDiagnostics: false,
    refreshesCodeLenses: false,
    refreshesInlayHints: false,
    definitionLinks: false,
  }

  constructor(options: ServerOptions) {
    this.#options = options
  }

  get hearings(): readonly OpenHearing[] {
    return [...this.#hearings.values()]
  }

  get settings(): HearingSettings {
    return this.#settings
  }

  document(uri: string): OpenDocument | undefined {
    return this.#documents.get(uri)
  }

  setClient(client: ClientAbilities): void {
    this.#client = client
  }

  setSettings(settings: HearingSettings): void {
    this.#settings = settings
    for (const hearing of this.hearings) {
      hearing.invalidate()
      this.#schedule(hearing)
    }
  }

  /** A document was opened, or opened again with another text. */
  async open(document: OpenDocument): Promise<void> {
    this.#documents.set(document.uri, document)
    if (document.path === undefined) return
    const file = await findHearingFile(document.path)
    // It may have been changed or closed while the folders were looked through.
    const now = this.#documents.get(document.uri)
    if (file === undefined || now?.path === undefined) return
    const hearing = this.#hearing(file)
    this.#hearingOf.set(document.uri, hearing)
    hearing.setDocument(now.path, now)
    this.#schedule(hearing)
  }

  /** A document has a new text. */
  change(document: OpenDocument): void {
    this.#documents.set(document.uri, document)
    const hearing = this.#hearingOf.get(document.uri)
    if (hearing === undefined || document.path === undefined) return
    hearing.setDocument(document.path, document)
    this.#schedule(hearing)
  }

  close(uri: string): void {
    const document = this.#documents.get(uri)
    this.#documents.delete(uri)
    const hearing = this.#hearingOf.get(uri)
    this.#hearingOf.delete(uri)
    if (hearing === undefined || document?.path === undefined) return
    hearing.setDocument(document.path, undefined)
    if ([...this.#hearingOf.values()].includes(hearing)) this.#schedule(hearing)
    else this.#forget(hearing)
  }

  /** Files changed on the disk. */
  watched(paths: readonly string[]): void {
    for (const hearing of this.hearings) {
      const isOwn = paths.some((path) => path.startsWith(hearing.folder) || path === hearing.file)
      if (!isOwn) continue
      hearing.invalidate()
      this.#schedule(hearing)
    }
  }

  /** Everything about the hearing that a document belongs to, as it is now. */
  async ask(uri: unknown): Promise<Asked | undefined> {
    if (typeof uri !== 'string') return undefined
    const path = pathOfUri(uri)
    if (path === undefined) return undefined
    const hearing = this.#hearingOf.get(uri) ?? (await this.#hearingFor(path))
    if (hearing === undefined) return undefined
    await hearing.load()
    return this.#askNow(hearing, path)
  }

  /** Every hearing that something is open of, as it is now. */
  async views(): Promise<readonly HearingView[]> {
    await Promise.all(this.hearings.map((hearing) => hearing.load()))
    return this.hearings.flatMap((hearing) => {
      const checked = hearing.check()
      return checked === undefined ? [] : [this.#viewOf(hearing, checked)]
    })
  }

  #askNow(hearing: OpenHearing, path: string): Asked | undefined {
    const checked = hearing.check()
    if (checked === undefined) return undefined
    const file = checked.names.nameOf(path)
    const view = this.#viewOf(hearing, checked)
    return {view, hearing, checked, file, settings: this.#settings, client: this.#client}
  }

  /** The hearing of a file that is not open: one of those at hand, or the one that lies nearest. */
  async #hearingFor(path: string): Promise<OpenHearing | undefined> {
    const known = this.hearings.find(
      (hearing) => hearing.isSetting(path) || hearing.isSource(path) || hearing.isResponse(path),
    )
    if (known !== undefined && path.startsWith(known.folder)) return known
    const file = await findHearingFile(path)
    return file === undefined ? undefined : this.#hearing(file)
  }

  #hearing(file: string): OpenHearing {
    const known = this.#hearings.get(file)
    if (known !== undefined) return known
    const {readSource, today} = this.#options
    const hearing = new OpenHearing(file, {
      readSource,
      today,
      profile: () => {
        const {profile = 'auto'} = this.#settings
        return profile === 'auto' ? undefined : profile
      },
    })
    this.#hearings.set(file, hearing)
    return hearing
  }

  /** Nothing of the hearing is open any more. */
  #forget(hearing: OpenHearing): void {
    this.#waiting.get(hearing)?.cancel()
    this.#waiting.delete(hearing)
    this.#hearings.delete(hearing.file)
    for (const uri of this.#published.get(hearing) ?? []) {
      this.#options.outlet.publish(uri, undefined, [])
    }
    this.#published.delete(hearing)
  }

  /**
   * Checks soon: at once after a keystroke in a response, a moment later where files are to be read, or where the
   * check before took long enough to be in the way of typing.
   */
  #schedule(hearing: OpenHearing): void {
    this.#waiting.get(hearing)?.cancel()
    const run = (): void => {
      this.#waiting.delete(hearing)
      void this.#run(hearing)
    }
    const {mustReload, lastDuration} = hearing
    const delay = mustReload ? RELOAD_DELAY : lastDuration > SLOW ? lastDuration : 0
    this.#waiting.set(hearing, soon(run, delay))
  }

  async #run(hearing: OpenHearing): Promise<void> {
    try {
      await hearing.load()
      // What was typed meanwhile has its own turn.
      if (this.#waiting.has(hearing) || this.#hearings.get(hearing.file) !== hearing) return
      this.#publish(hearing)
      this.#options.outlet.changed(uriOfPath(hearing.file))
    } catch (error) {
      this.#options.outlet.log(`check failed: ${String(error)}`)
    }
  }

  #publish(hearing: OpenHearing): void {
    const checked = hearing.check()
    const before = this.#published.get(hearing) ?? new Set<string>()
    const now = new Set<string>()
    if (checked !== undefined) {
      const view = this.#viewOf(hearing, checked)
      const files = new Set(checked.findings.map(({file}) => file))
      const open = [...hearing.documents].map(([path]) => checked.names.nameOf(path))
      for (const file of new Set([...files, ...open])) {
        const own = view.fileView(file)
        if (own === undefined) continue
        const document = this.#documents.get(own.uri)
        // An editor that fetches the findings of its open documents would show them twice.
        if (document !== undefined && this.#client.pullsDiagnostics) continue
        now.add(own.uri)
        this.#options.outlet.publish(own.uri, document?.version, provideDiagnostics(view, file))
      }
    }
    for (const uri of before) if (!now.has(uri)) this.#options.outlet.publish(uri, undefined, [])
    this.#published.set(hearing, now)
  }

  #viewOf(hearing: OpenHearing, checked: CheckedHearing): HearingView {
    const known = this.#views.get(checked)
    if (known !== undefined) return known
    const {language: setting = 'auto'} = this.#settings
    const language = setting === 'auto' ? checked.linked.project.hearing.language : setting
    const texts = this.#options.textsOf(language)
    const openTexts = new Map<string, DocumentText>()
    const uris = new Map<string, string>()
    for (const [path, {uri, text}] of hearing.documents) {
      const name = checked.names.nameOf(path)
      openTexts.set(name, text)
      uris.set(name, uri)
    }
    const view = createHearingView({
      hearing: checked.linked,
      findings: checked.findings,
      language,
      say: (english, args: Arguments = {}) => formatMessage(english, args, texts),
      sayRule: (ruleId, messageId, args) =>
        formatMessage(
          ruleMessages.get(ruleId)?.[messageId] ?? `${ruleId}: ${messageId}`,
          args,
          texts,
        ),
      rulePage: rulePageUri,
      explainRule: (ruleId) =>
        ruleMessages.has(ruleId) ? (explainRule(ruleId, language) ?? '') : undefined,
      uriOf: (file, shown) =>
        shown === 'itself'
          ? (uris.get(file) ?? uriOfPath(checked.names.pathOf(file)))
          : uriOfPath(checked.names.pathOf(file), 'extracted'),
      openTexts,
    })
    this.#views.set(checked, view)
    return view
  }
}

/** Several files that change at once, as a checkout does, are read once. */
const RELOAD_DELAY = 60
/** A check that takes longer than this is not made at every keystroke of a fast typist. */
const SLOW = 40

interface Waiting {
  readonly cancel: () => void
}

function soon(run: () => void, delay: number): Waiting {
  if (delay > 0) {
    const timer = setTimeout(run, delay)
    return {cancel: () => clearTimeout(timer)}
  }
  const immediate = setImmediate(run)
  return {cancel: () => clearImmediate(immediate)}
}
