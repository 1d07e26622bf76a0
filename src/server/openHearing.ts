import {dirname, join, relative} from 'node:path'
import {lintHearing, lintInSteps, type LintOptions} from '../core/lint/lintHearing.ts'
import {createHearingMemory, linkHearing, type HearingParts} from '../core/linking/linkHearing.ts'
import type {Finding} from '../core/model/finding.ts'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Project} from '../core/model/project.ts'
import type {HearingResponse} from '../core/model/response.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import {encodingProblems} from '../core/openResponse.ts'
import {inspectText} from '../core/text/inspectText.ts'
import {allRules} from '../core/rules/allRules.ts'
import type {Profile} from '../core/model/settings.ts'
import {recheckSections} from '../core/sections/recheckSections.ts'
import {SectionedResponse} from '../core/sections/sectionedResponse.ts'
import {DocumentText} from '../service/documentText.ts'
import type {ReadSource} from '../host/cachingReader.ts'
import {danishLexicon} from '../host/danishLexicon.ts'
import type {FileNames} from '../host/fileNames.ts'
import {mayBeResponse} from '../host/findResponses.ts'
import {readHearing} from '../host/readHearing.ts'
import {BackgroundReader} from './backgroundReader.ts'
import {Rechecked, responseIn, type CheckedHearing} from './checkedHearing.ts'
import {keepKnownSources} from './keepKnownSources.ts'
import type {OpenDocument} from './openDocument.ts'

export interface HearingOptions {
  readonly readSource: ReadSource
  /** The day, `2026-03-31`. */
  readonly today: () => string
  readonly profile: () => Profile | undefined
  /** Something was read in the background: the hearing is to be checked again. */
  readonly onRead: () => void
  readonly onProgress: (file: string, done: number, total: number) => void
}

/** What was read of a hearing, before anything was looked up. */
interface Loaded {
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  /** As on the disk, by absolute path. */
  readonly responses: ReadonlyMap<string, HearingResponse>
  readonly names: FileNames
}

/**
 * One hearing of the editor: read from the disk, with the unsaved texts of open documents in place of the files'.
 *
 * After a keystroke the sections that it touched are read, looked up and checked at once (`current`); the rules on
 * whole documents follow when there is time (`complete`), in steps, so that nobody waits for them.
 */
export class OpenHearing {
  /** The hearing file, absolute. */
  readonly file: string
  readonly #options: HearingOptions
  readonly #reader: BackgroundReader
  readonly #documents = new Map<string, OpenDocument>()
  /** The open responses, read as far as their texts were when they were asked for. */
  readonly #sectioned = new Map<string, SectionedResponse>()
  readonly #inspections = new WeakMap<SectionedResponse, HearingResponse>()
  /** Texts of files that are not open, with their lines. */
  readonly #texts = new Map<string, DocumentText>()
  readonly #memory = createHearingMemory()
  readonly #sectionMemory = createHearingMemory()
  #loaded: Loaded | undefined
  /** The last full check. */
  #complete: CheckedHearing | undefined
  /** What was said after the last keystroke since then, and of which texts; `undefined` where there was none. */
  #rechecked: {texts: ReadonlyMap<string, string>; findings: readonly Finding[]} | undefined
  /** What was given last; `undefined` once something changed. */
  #current: CheckedHearing | undefined
  /** Counts up with every change. */
  #generation = 0
  #loading: Promise<void> | undefined
  #mustReload = true
  #readings = 0

  constructor(file: string, options: HearingOptions) {
    this.file = file
    this.#options = options
    const {readSource, onProgress} = options
    this.#reader = new BackgroundReader({
      readSource,
      onProgress,
      onRead: () => {
        this.invalidate()
        options.onRead()
      },
    })
  }

  get folder(): string {
    return dirname(this.file)
  }

  /** Takes over the text of an open response or settings file; `undefined` when it was closed. */
  setDocument(path: string, document: OpenDocument | undefined): void {
    const isNew = !this.#documents.has(path) && this.#loaded?.responses.has(path) !== true
    if (document === undefined) {
      this.#documents.delete(path)
      this.#sectioned.delete(path)
    } else this.#documents.set(path, document)
    this.#change()
    const isResponse = this.isResponse(path)
    const isFromDisk = isResponse && (isNew || document === undefined)
    if (this.#loaded === undefined || isFromDisk || this.isSetting(path)) this.#mustReload = true
  }

  #change(): void {
    this.#current = undefined
    this.#generation++
  }

  /** Says that files of the hearing, or settings, changed. */
  invalidate(): void {
    this.#mustReload = true
    this.#complete = undefined
    this.#change()
  }

  get mustReload(): boolean {
    return this.#mustReload
  }

  /** Whether it was read before. */
  get isLoaded(): boolean {
    return this.#loaded !== undefined
  }

  /** How often it was read: what was said before it was read again may not hold any more. */
  get readings(): number {
    return this.#readings
  }

  get sources(): readonly LinkedSource[] {
    return this.#loaded?.sources ?? []
  }

  /** The language that responses are written in. */
  get language(): 'da' | 'en' {
    return this.#loaded?.project.hearing.language ?? 'da'
  }

  /** How many sources are still being read. */
  get sourcesWaiting(): number {
    return this.#reader.waiting.size
  }

  /** Whether a file is one of the hearing's responses, or will be one when it is saved. */
  isResponse(path: string): boolean {
    if (this.#loaded?.responses.has(path) === true) return true
    const from = relative(this.folder, path)
    if (!mayBeResponse(from) || this.isSource(path)) return false
    const listed = this.#loaded?.project.hearing.responses
    return (
      listed === undefined ||
      from.startsWith('..') ||
      listed.some((each) => !relative(join(this.folder, each), path).startsWith('..'))
    )
  }

  isSource(path: string): boolean {
    return (
      this.#loaded?.project.sources.some(
        (entry) => entry.path !== undefined && join(this.folder, entry.path) === path,
      ) ?? false
    )
  }

  /** Whether a path is one of the files that the settings were read from. */
  isSetting(path: string): boolean {
    if (path === this.file) return true
    const {names, project} = this.#loaded ?? {}
    return names !== undefined && project?.files.has(names.nameOf(path)) === true
  }

  /** Reads the hearing if that is due; several callers share one reading. */
  async load(): Promise<void> {
    while (this.#mustReload || this.#loading !== undefined) {
      this.#loading ??= this.#read().finally(() => {
        this.#loading = undefined
      })
      await this.#loading
    }
  }

  /** The same, with the sources that take long. */
  async loadWholly(): Promise<void> {
    await this.load()
    while (this.sourcesWaiting > 0) {
      await this.#reader.settle()
      await this.load()
    }
  }

  async #read(): Promise<void> {
    this.#mustReload = false
    // Open responses are read here, section by section; that they are there is all the host has to know.
    const own = this.#openResponses()
    const contents = new Map(
      [...this.#documents]
        .filter(([path]) => own.has(path) || (IS_WRITTEN.test(path) && !this.isSource(path)))
        .map(([path, {text}]) => [path, new TextEncoder().encode(own.has(path) ? '' : text.text)]),
    )
    const result = await readHearing({
      hearingFile: this.file,
      cwd: this.folder,
      contents,
      readSource: this.#reader.read,
    })
    this.#reader.endPass()
    this.#readings++
    this.#change()
    this.#complete = undefined
    if (result.kind !== 'read') {
      this.#loaded = undefined
      return
    }
    const {project, sources, responses, names} = result.hearing
    this.#sectioned.clear()
    this.#texts.clear()
    this.#loaded = {
      project,
      sources: keepKnownSources(this.#loaded?.sources ?? [], sources, this.#reader.waiting),
      names,
      responses: new Map(responses.map(({path, response}) => [path, response])),
    }
    // A source was taken for what is written in the editor, as long as the hearing was not known.
    if ([...contents.keys()].some((path) => this.isSource(path))) this.#mustReload = true
  }

  /** The text of a response or settings file, with the lines of an open one. */
  textOf(file: string): DocumentText | undefined {
    if (this.#loaded === undefined) return undefined
    const {names, project, responses} = this.#loaded
    const path = names.pathOf(file)
    const open = this.#documents.get(path)?.text
    if (open !== undefined) return open
    const text = responses.get(path)?.text ?? project.files.get(file)
    if (text === undefined) return undefined
    const known = this.#texts.get(file) ?? new DocumentText(text)
    this.#texts.set(file, known)
    return known
  }

  /**
   * For the first look at a hearing: what the rules have to say that look at the text alone and search for nothing.
   * `undefined` where a check was made before, and where the whole check does not take long.
   */
  glance(): CheckedHearing | undefined {
    if (this.#loaded === undefined || this.#complete !== undefined) return undefined
    const length = [...this.#documents.values()].reduce((sum, {text}) => sum + text.text.length, 0)
    if (length < LONG) return undefined
    const linked = this.#link(this.#loaded)
    const findings = lintHearing(linked, {...this.#lintOptions(), rules: quickRules})
    return {linked, findings, isComplete: false, names: this.#loaded.names, milliseconds: 0}
  }

  /**
   * The hearing as it is now, at once; `undefined` where the hearing file cannot be read. What rules on whole
   * documents have to say may be of an earlier text. Call `load` first.
   */
  current(): CheckedHearing | undefined {
    if (this.#loaded === undefined) return undefined
    return (this.#current ??= this.#checkedBefore() ?? this.#recheck() ?? this.#check())
  }

  /** The last full check, where all open texts are as they were then; as something new, since other files may be open. */
  #checkedBefore(): CheckedHearing | undefined {
    const before = this.#complete
    if (before === undefined) return undefined
    const isSame = [...this.#openResponses()].every(([path, {text}]) => {
      const then = responseIn(before, path)
      // What was said of the letters of a file says nothing of the editor's text.
      const isOfFile = then?.problems.some(({ruleId}) => ruleId === 'document/encoding')
      return then?.text === text.text && isOfFile !== true
    })
    return isSame ? {...before} : undefined
  }

  /** The same with nothing left out. */
  checkWholly(): CheckedHearing | undefined {
    const current = this.current()
    if (current === undefined || current.isComplete) return current
    return (this.#current = this.#check())
  }

  /**
   * Makes the full check that is due, in steps; `pause` is awaited between them. `undefined`, and all is as it was,
   * where something changed meanwhile.
   */
  async complete(pause: () => Promise<void>): Promise<CheckedHearing | undefined> {
    if (this.#loaded === undefined) return undefined
    const started = this.#current ?? this.#checkedBefore()
    if (started?.isComplete === true) return (this.#current = started)
    const generation = this.#generation
    const {names} = this.#loaded
    const linked = started?.linked ?? this.#link(this.#loaded)
    const steps = lintInSteps(linked, this.#lintOptions())
    let milliseconds = 0
    for (;;) {
      await pause()
      if (this.#generation !== generation) return undefined
      const before = performance.now()
      const step = steps.next()
      milliseconds += performance.now() - before
      if (step.done === true) {
        const findings = step.value
        return (this.#current = this.#keep({
          linked,
          findings,
          isComplete: true,
          names,
          milliseconds,
        }))
      }
    }
  }

  #check(): CheckedHearing | undefined {
    if (this.#loaded === undefined) return undefined
    const started = performance.now()
    const linked = this.#link(this.#loaded)
    const findings = lintHearing(linked, this.#lintOptions())
    const milliseconds = performance.now() - started
    const {names} = this.#loaded
    return this.#keep({linked, findings, isComplete: true, names, milliseconds})
  }

  /** A full check takes the place of the one before, and of what was said since. */
  #keep(complete: CheckedHearing): CheckedHearing {
    this.#rechecked = undefined
    return (this.#complete = complete)
  }

  /** What was said of the text before, at its new places, and the sections that changed since checked anew. */
  #recheck(): CheckedHearing | undefined {
    const [loaded, complete] = [this.#loaded, this.#complete]
    if (loaded === undefined || complete === undefined) return undefined
    const started = performance.now()
    const before = this.#rechecked
    const parts = {...this.#parts(loaded), memory: this.#sectionMemory}
    const texts = new Map<string, string>()
    let findings = before?.findings ?? complete.findings
    for (const [path, {text: open}] of this.#openResponses()) {
      const text = before?.texts.get(path) ?? responseIn(complete, path)?.text ?? ''
      texts.set(path, open.text)
      if (text === open.text) continue
      const now = this.#sectionedAt(path, loaded)
      if (now === undefined) continue
      findings = recheckSections({text, findings}, now, parts, this.#lintOptions())
    }
    this.#rechecked = {texts, findings}
    const link = (): LinkedHearing => this.#link(loaded)
    const milliseconds = performance.now() - started
    return new Rechecked(link, findings, complete.names, milliseconds)
  }

  /** Reads what the first keystroke will need, when there is time for it. */
  prepareForChanges(): void {
    if (this.#loaded === undefined) return
    for (const path of this.#openResponses().keys()) this.#sectionedAt(path, this.#loaded)
  }

  #lintOptions(): LintOptions {
    const profile = this.#options.profile()
    return {today: this.#options.today(), ...(profile === undefined ? {} : {profile})}
  }

  #parts({project, sources}: Loaded): Omit<HearingParts, 'responses'> {
    return {project, sources, lexicon: danishLexicon}
  }

  #link(loaded: Loaded): LinkedHearing {
    const all = new Map(loaded.responses)
    for (const path of this.#openResponses().keys()) {
      const sectioned = this.#sectionedAt(path, loaded)
      if (sectioned !== undefined) all.set(path, this.#inspected(sectioned))
    }
    const responses = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
    return linkHearing({...this.#parts(loaded), responses, memory: this.#memory})
  }

  /** With what a look at the whole text says: letters that were encoded twice. */
  #inspected(sectioned: SectionedResponse): HearingResponse {
    const known = this.#inspections.get(sectioned)
    if (known !== undefined) return known
    const problems = encodingProblems(inspectText(sectioned.text))
    const {response} = sectioned
    const inspected =
      problems.length === 0
        ? response
        : {...response, problems: [...response.problems, ...problems]}
    this.#inspections.set(sectioned, inspected)
    return inspected
  }

  /** An open response with the text that it has now. */
  #sectionedAt(path: string, {project, names}: Loaded): SectionedResponse | undefined {
    const text = this.#documents.get(path)?.text.text
    if (text === undefined) return undefined
    const known = this.#sectioned.get(path)
    if (known?.text === text) return known
    const made =
      known?.change(text) ??
      SectionedResponse.open(text, {
        file: names.nameOf(path),
        proposalPrefixes: project.hearing.proposalPrefixes,
        proposals: project.proposals,
      })
    this.#sectioned.set(path, made)
    return made
  }

  /** Those of the open documents that are responses, by absolute path. */
  #openResponses(): ReadonlyMap<string, OpenDocument> {
    return new Map([...this.#documents].filter(([path]) => this.isResponse(path)))
  }

  /** The open documents of the hearing, by absolute path. */
  get documents(): ReadonlyMap<string, OpenDocument> {
    return this.#documents
  }
}

/**
 * Files that are written in an editor. Authorities' documents are taken from the disk also while they are open: an
 * editor may have taken the letters of an old text file for others.
 */
const IS_WRITTEN = /\.(?:md|markdown|ya?ml|json|csv|tsv|tbx)$/iu

/** From so much text on, in code units, a first check takes a noticeable time. */
const LONG = 60_000

const quickRules = allRules.filter(({id}) =>
  /^(?:document|markdown|meta(?!\/un)|privacy|proposal|text)\//u.test(id),
)
