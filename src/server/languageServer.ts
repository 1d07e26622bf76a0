import {basename} from 'node:path'
import {findHearingFile, hearingFileIn, hearingFileNames} from '../host/findHearingFile.ts'
import {isInFolder} from '../host/isInFolder.ts'
import type {HearingSettings} from '../protocol/protocol.ts'
import type {HearingView} from '../service/hearingView.ts'
import {provideDiagnostics} from '../service/provideDiagnostics.ts'
import type {Asked} from './asked.ts'
import type {OpenDocument} from './openDocument.ts'
import type {CheckedHearing} from './checkedHearing.ts'
import {noAbilities, type ClientAbilities} from './clientAbilities.ts'
import {GivenFindings} from './givenFindings.ts'
import {OpenHearing} from './openHearing.ts'
import {isExtractedUri, pathOfUri, uriOfPath} from './paths.ts'
import {createRuleMessages, type RuleMessages} from './ruleMessages.ts'
import type {ServerOptions} from './serverOptions.ts'
import {PublishedFindings, type FileFindings} from './publishedFindings.ts'
import {nextTurn, soon, type Waiting} from './soon.ts'
import {viewHearing} from './viewHearing.ts'

/**
 * All that the server knows: open documents, hearings, settings. Each request is a function in a file of its own
 * and gets what it needs through `ask`.
 */
export class LanguageServer {
  readonly #options: ServerOptions
  readonly #messages: Readonly<Record<'da' | 'en', RuleMessages>>
  readonly #documents = new Map<string, OpenDocument>()
  /** By the path of the hearing file. */
  readonly #hearings = new Map<string, OpenHearing>()
  /** Documents whose hearing is being looked for. */
  readonly #opening = new Map<string, Promise<void>>()
  /** Which hearing an open document belongs to. */
  readonly #hearingOf = new Map<string, OpenHearing>()
  /** The newest of each hearing. */
  readonly #views = new Map<OpenHearing, {checked: CheckedHearing; view: HearingView}>()
  readonly #published: PublishedFindings<OpenHearing>
  readonly #given = new GivenFindings<OpenHearing>()
  /** Hearings that somebody had checked: their findings stay when nothing of them is open. */
  readonly #kept = new Set<OpenHearing>()
  /** Hearings of the folders that the editor has open: they stay at hand. */
  readonly #expected = new Set<OpenHearing>()
  /** What is due to be checked, and when. */
  readonly #waiting = new Map<OpenHearing, Waiting>()
  /** How often a hearing had been read when the editor was told of a change last. */
  readonly #told = new WeakMap<OpenHearing, number>()
  #settings: HearingSettings = {}
  #client = noAbilities

  constructor(options: ServerOptions) {
    this.#options = options
    const {textsOf, outlet} = options
    this.#published = new PublishedFindings(({uri, version, diagnostics}) =>
      outlet.publish(uri, version, diagnostics),
    )
    this.#messages = {da: createRuleMessages(textsOf('da')), en: createRuleMessages(textsOf('en'))}
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

  /** Reads and checks the hearing of a folder, if it has one, before anything of it is opened. */
  async expect(folder: string): Promise<void> {
    const file = await hearingFileIn(folder)
    if (file === undefined) return
    const hearing = this.#hearing(file)
    this.#expected.add(hearing)
    // An editor that starts with a document open asks for that first.
    if (!this.#isShown(hearing)) this.#schedule(hearing, PAUSE)
  }

  /** The editor has a folder open no more: neither has it the hearings below, but where they are a folder of its own. */
  dismiss(folder: string): void {
    for (const hearing of this.hearings.filter((each) => isInFolder(each.folder, folder))) {
      if (hearing.folder !== folder && this.#expected.has(hearing)) continue
      this.#expected.delete(hearing)
      this.#kept.delete(hearing)
      if (!this.#isShown(hearing)) this.#forget(hearing)
    }
  }

  /** A document was opened, or opened again with another text. */
  open(document: OpenDocument): Promise<void> {
    const {uri} = document
    this.#documents.set(uri, document)
    const enter = async (): Promise<void> => {
      const file = await homeOf(document)
      // Opened once more meanwhile, it may name another hearing.
      if (this.#opening.get(uri) !== opening) await this.#opening.get(uri)
      else this.#enter(uri, file)
    }
    const opening = enter().finally(() => {
      if (this.#opening.get(uri) === opening) this.#opening.delete(uri)
    })
    this.#opening.set(uri, opening)
    return opening
  }

  /** Gives a document to its hearing. */
  #enter(uri: string, file: string | undefined): void {
    // It may have been changed or closed while the folders were looked through.
    const now = this.#documents.get(uri)
    if (file === undefined || now?.path === undefined) return
    const hearing = this.#hearing(file)
    this.#hearingOf.set(uri, hearing)
    // The text that was taken out of a document is not what the file holds.
    if (!isExtractedUri(uri)) {
      hearing.setDocument(now.path, now)
      if (!this.#client.watchesFiles) hearing.invalidate()
    }
    this.#schedule(hearing)
  }

  /** A document has a new text. */
  change(document: OpenDocument): void {
    this.#documents.set(document.uri, document)
    const hearing = this.#hearingOf.get(document.uri)
    if (hearing === undefined || document.path === undefined) return
    if (isExtractedUri(document.uri)) return
    hearing.setDocument(document.path, document)
    this.#schedule(hearing)
  }

  close(uri: string): void {
    const document = this.#documents.get(uri)
    this.#documents.delete(uri)
    const hearing = this.#hearingOf.get(uri)
    this.#hearingOf.delete(uri)
    if (hearing === undefined || document?.path === undefined) return
    if (!isExtractedUri(uri)) hearing.setDocument(document.path, undefined)
    if (this.#isShown(hearing)) this.#schedule(hearing)
    else this.#forget(hearing)
  }

  /** Whether anybody is to see the findings of a hearing. */
  #isShown(hearing: OpenHearing): boolean {
    return this.#kept.has(hearing) || [...this.#hearingOf.values()].includes(hearing)
  }

  /** Files, or whole folders, changed on the disk. */
  watched(paths: readonly string[]): void {
    const isMoved = (file: string): boolean => paths.some((path) => isInFolder(file, path))
    const hasNewHomes = this.hearings.some(({file}) => isMoved(file))
    for (const hearing of this.hearings) {
      const {file, folder} = hearing
      if (!isMoved(file) && !paths.some((path) => isInFolder(path, folder))) continue
      hearing.invalidate()
      this.#schedule(hearing)
    }
    if (!hasNewHomes && !paths.some((path) => hearingFileNames.includes(basename(path)))) return
    for (const uri of this.#documents.keys()) void this.#findNewHome(uri)
  }

  /** A document was saved. Where the editor does not say what else changed on the disk, that is looked at now. */
  saved(uri: string): void {
    const hearing = this.#client.watchesFiles ? undefined : this.#hearingOf.get(uri)
    hearing?.invalidate()
    if (hearing !== undefined) this.#schedule(hearing)
    void this.#findNewHome(uri)
  }

  /** A hearing file that came or went, or front matter that names another, may give an open document a new hearing. */
  async #findNewHome(uri: string): Promise<void> {
    const document = this.#documents.get(uri)
    const file = document && (await homeOf(document))
    const now = this.#documents.get(uri)
    const before = this.#hearingOf.get(uri)
    if (now === undefined || before?.file === file) return
    this.close(uri)
    await this.open(now)
    // What the editor fetched and shows is of a hearing that may not be checked any more.
    if (before !== undefined) this.#tellChanged(before, undefined)
  }

  /**
   * Everything about the hearing that a document belongs to, as it is now; with `isWhole` after a full check, else
   * what rules on whole documents say may be of an earlier text.
   */
  async ask(
    uri: unknown,
    needsAll: boolean | 'unlessRefreshed' = false,
  ): Promise<Asked | undefined> {
    const found = await this.#find(uri)
    if (found === undefined) return undefined
    const {hearing, path} = found
    await hearing.load()
    if (needsAll !== 'unlessRefreshed') return this.#askNow(hearing, path, needsAll)
    const asked = this.#askNow(hearing, path, !this.#client.refreshesDiagnostics)
    if (asked !== undefined) this.#given.give(hearing, asked.file, asked.checked.findings)
    return asked
  }

  /**
   * The same for somebody who asks for a check: everything is read anew, sources that take long are waited for, and
   * what is found is published from then on, also of files that are not open.
   */
  async check(uri: unknown): Promise<Asked | undefined> {
    const found = await this.#find(uri)
    if (found === undefined) return undefined
    const {hearing, path} = found
    this.#kept.add(hearing)
    hearing.invalidate()
    await hearing.loadWholly()
    const asked = this.#askNow(hearing, path, true)
    this.#publish(hearing, asked?.checked)
    this.#tellChanged(hearing, asked?.checked)
    return asked
  }

  /** The hearing that a document belongs to, and the document's path. */
  async #find(
    uri: unknown,
  ): Promise<{readonly hearing: OpenHearing; readonly path: string} | undefined> {
    if (typeof uri !== 'string') return undefined
    const path = pathOfUri(uri)
    if (path === undefined) return undefined
    // What was opened a moment ago is asked about as it is in the editor.
    await this.#opening.get(uri)
    const hearing = this.#hearingOf.get(uri) ?? (await this.#hearingFor(path))
    return hearing === undefined ? undefined : {hearing, path}
  }

  /** Every hearing at hand, as it is now. */
  async views(): Promise<readonly HearingView[]> {
    await Promise.all(this.hearings.map((hearing) => hearing.load()))
    return this.hearings.flatMap((hearing) => {
      const checked = hearing.current()
      return checked === undefined ? [] : [this.#viewOf(hearing, checked)]
    })
  }

  #askNow(hearing: OpenHearing, path: string, isWhole: boolean): Asked | undefined {
    const checked = isWhole ? hearing.checkWholly() : hearing.current()
    if (checked === undefined) return undefined
    const file = checked.names.nameOf(path)
    const view = this.#viewOf(hearing, checked)
    return {view, hearing, checked, file, settings: this.#settings, client: this.#client}
  }

  /** The hearing of a file that is not open: the one that names it, of those at hand, or the one that lies nearest. */
  async #hearingFor(path: string): Promise<OpenHearing | undefined> {
    const known = this.hearings.find((hearing) => hearing.isSetting(path) || hearing.isSource(path))
    if (known !== undefined && isInFolder(path, known.folder)) return known
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
      onRead: () => this.#schedule(hearing),
      onProgress: (name, done, total) => {
        const key = hearing.sources.find(({entry}) => entry.path === name)?.entry.key ?? name
        this.#options.outlet.progress({uri: uriOfPath(file), file: name, key, done, total})
      },
    })
    this.#hearings.set(file, hearing)
    return hearing
  }

  /** Nothing of the hearing is open any more. */
  #forget(hearing: OpenHearing): void {
    this.#waiting.get(hearing)?.cancel()
    this.#waiting.delete(hearing)
    if (this.#expected.has(hearing)) this.#schedule(hearing)
    else {
      this.#hearings.delete(hearing.file)
      this.#views.delete(hearing)
    }
    this.#published.withdraw(hearing)
  }

  /**
   * Checks soon: at once after a keystroke in a response, a moment later where files are to be read, or where the
   * check before took long enough to be in the way of typing.
   */
  #schedule(hearing: OpenHearing, delay?: number): void {
    // A hearing that was just opened has nothing to wait for.
    const mayChangeMore = hearing.mustReload && hearing.isLoaded
    this.#later(hearing, () => this.#run(hearing), delay ?? (mayChangeMore ? RELOAD_DELAY : 0))
  }

  async #run(hearing: OpenHearing): Promise<void> {
    await hearing.load()
    // What was typed meanwhile has its own turn.
    if (this.#isOvertaken(hearing)) return
    if (!this.#isShown(hearing)) {
      const ready = await hearing.complete(nextTurn)
      if (ready !== undefined) this.#tellChanged(hearing, ready)
      return
    }
    // What was said before stays until all is known.
    const first = this.#published.has(hearing) ? undefined : hearing.glance()
    if (first !== undefined) {
      this.#publish(hearing, first)
      await nextTurn()
      if (this.#isOvertaken(hearing)) return
    }
    const checked = hearing.current()
    this.#publish(hearing, checked)
    if (checked?.isComplete === false) this.#later(hearing, () => this.#complete(hearing))
    else {
      this.#tellChanged(hearing, checked)
      this.#later(hearing, () => hearing.prepareForChanges())
    }
  }

  #isOvertaken(hearing: OpenHearing): boolean {
    return this.#waiting.has(hearing) || this.#hearings.get(hearing.file) !== hearing
  }

  /** Does something later, in place of what was to come: after a pause in the writing, so that it is in nobody's way. */
  #later(hearing: OpenHearing, work: () => Promise<void> | void, delay = PAUSE): void {
    const run = async (): Promise<void> => {
      this.#waiting.delete(hearing)
      try {
        await work()
      } catch (error) {
        this.#options.outlet.log(`check failed: ${describe(error)}`)
      }
    }
    this.#waiting.get(hearing)?.cancel()
    const started = (): void => void run()
    this.#waiting.set(hearing, soon(started, delay))
  }

  /** The rules on whole documents have their say. */
  async #complete(hearing: OpenHearing): Promise<void> {
    const checked = await hearing.complete(nextTurn)
    if (checked === undefined || this.#isOvertaken(hearing)) return
    this.#publish(hearing, checked)
    this.#tellChanged(hearing, checked)
  }

  /** An editor fetches findings when a text changes; that something else changed it must be told. */
  #tellChanged(hearing: OpenHearing, checked: CheckedHearing | undefined): void {
    const {outlet} = this.#options
    outlet.changed(uriOfPath(hearing.file))
    const client = this.#client
    const isReread = this.#told.get(hearing) !== hearing.readings
    this.#told.set(hearing, hearing.readings)
    const isStale = isReread || !this.#given.hold(hearing, checked?.findings ?? [])
    if (isStale && client.pullsDiagnostics && client.refreshesDiagnostics) {
      this.#given.forget(hearing)
      outlet.refresh('workspace/diagnostic/refresh')
    }
    if (client.refreshesCodeLenses) outlet.refresh('workspace/codeLens/refresh')
    if (client.refreshesInlayHints) outlet.refresh('workspace/inlayHint/refresh')
  }

  #publish(hearing: OpenHearing, checked: CheckedHearing | undefined): void {
    const found = checked === undefined ? [] : this.#findingsOf(hearing, checked)
    this.#published.replace(hearing, found)
  }

  #findingsOf(hearing: OpenHearing, checked: CheckedHearing): readonly FileFindings[] {
    const view = this.#viewOf(hearing, checked)
    const files = new Set(checked.findings.map(({file}) => file))
    for (const path of hearing.documents.keys()) files.add(checked.names.nameOf(path))
    return [...files].flatMap((file): readonly FileFindings[] => {
      const own = view.fileView(file)
      if (own === undefined) return []
      const document = this.#documentAt(own.uri)
      // An editor that fetches the findings of its open documents would show them twice.
      if (document !== undefined && this.#client.pullsDiagnostics) return []
      const diagnostics = provideDiagnostics(view, file)
      return [{uri: own.uri, version: document?.version, diagnostics}]
    })
  }

  /** An open document by its address; editors write those of extracted texts in ways of their own. */
  #documentAt(uri: string): OpenDocument | undefined {
    const document = this.#documents.get(uri)
    if (document !== undefined || !isExtractedUri(uri)) return document
    const path = pathOfUri(uri)
    return [...this.#documents.values()].find(
      (each) => each.path === path && isExtractedUri(each.uri),
    )
  }

  #viewOf(hearing: OpenHearing, checked: CheckedHearing): HearingView {
    const known = this.#views.get(hearing)
    if (known?.checked === checked) return known.view
    const {language: setting = 'auto'} = this.#settings
    const language = setting === 'auto' ? hearing.language : setting
    const texts = this.#options.textsOf(language)
    const view = viewHearing(hearing, checked, {language, texts, sayRule: this.#messages[language]})
    // A request may outlive the last document of its hearing.
    if (this.#hearings.get(hearing.file) === hearing) this.#views.set(hearing, {checked, view})
    return view
  }
}

/** Several files that change at once, as a checkout does, are read once. */
const RELOAD_DELAY = 60
/** So long after the last keystroke begins what takes longer. */
const PAUSE = 250

/** The hearing file of a document as it stands in the editor; none where it is no file of this machine. */
async function homeOf({path, text}: OpenDocument): Promise<string | undefined> {
  return path === undefined ? undefined : findHearingFile(path, text.text)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
