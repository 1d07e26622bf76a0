import {dirname, join} from 'node:path'
import {lintHearing} from '../core/lint/lintHearing.ts'
import {linkHearing} from '../core/linking/linkHearing.ts'
import type {Finding} from '../core/model/finding.ts'
import type {LinkedSource} from '../core/model/linked.ts'
import type {Project} from '../core/model/project.ts'
import type {HearingResponse} from '../core/model/response.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Profile} from '../core/model/settings.ts'
import {openResponse} from '../core/openResponse.ts'
import {danishLexicon} from '../host/danishLexicon.ts'
import type {ReadSource} from '../host/cachingReader.ts'
import type {FileNames} from '../host/fileNames.ts'
import {readHearing} from '../host/readHearing.ts'
import type {OpenDocument} from './openDocument.ts'

export interface HearingOptions {
  readonly readSource: ReadSource
  /** The day, `2026-03-31`. */
  readonly today: () => string
  readonly profile: () => Profile | undefined
}

/** What was read of a hearing, before anything was looked up. */
interface Loaded {
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  /** As on the disk, by absolute path. */
  readonly responses: ReadonlyMap<string, HearingResponse>
  readonly names: FileNames
}

/** A hearing as it was checked last. */
export interface CheckedHearing {
  readonly linked: LinkedHearing
  readonly findings: readonly Finding[]
  readonly names: FileNames
  /** How long the check took, in milliseconds. */
  readonly milliseconds: number
}

/**
 * One hearing of the editor: read from the disk, with the unsaved texts of open documents in place of the files',
 * and checked anew whenever something changed and somebody asks.
 */
export class OpenHearing {
  /** The hearing file, absolute. */
  readonly file: string
  readonly #options: HearingOptions
  readonly #documents = new Map<string, OpenDocument>()
  #loaded: Loaded | undefined
  #checked: CheckedHearing | undefined
  #isStale = true
  #loading: Promise<void> | undefined
  #mustReload = true
  /** The sources that are being read, by name. */
  readonly #reading = new Set<string>()

  constructor(file: string, options: HearingOptions) {
    this.file = file
    this.#options = options
  }

  get folder(): string {
    return dirname(this.file)
  }

  /** Takes over the text of an open response or settings file; `undefined` when it was closed. */
  setDocument(path: string, document: OpenDocument | undefined): void {
    if (document === undefined) this.#documents.delete(path)
    else this.#documents.set(path, document)
    this.#isStale = true
    if (document === undefined || !this.isResponse(path)) this.#mustReload = true
  }

  /** Says that files of the hearing changed on the disk. */
  invalidate(): void {
    this.#mustReload = true
  }

  get mustReload(): boolean {
    return this.#mustReload
  }

  /** How long the last check took, in milliseconds; zero before the first. */
  get lastDuration(): number {
    return this.#checked?.milliseconds ?? 0
  }

  /** How many sources are still being read. */
  get sourcesWaiting(): number {
    return this.#reading.size
  }

  get isStale(): boolean {
    return this.#isStale || this.#mustReload
  }

  /** Whether a file is one of the hearing's responses, or may be one: Markdown that is no source. */
  isResponse(path: string): boolean {
    if (this.#loaded?.responses.has(path) === true) return true
    return /\.(?:md|markdown)$/iu.test(path) && !this.isSource(path)
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

  async #read(): Promise<void> {
    this.#mustReload = false
    const {readSource} = this.#options
    const contents = new Map(
      [...this.#documents].map(([path, {text}]) => [path, new TextEncoder().encode(text.text)]),
    )
    const result = await readHearing({
      hearingFile: this.file,
      cwd: this.folder,
      contents,
      readSource,
    })
    this.#isStale = true
    if (result.kind !== 'read') {
      this.#loaded = undefined
      this.#checked = undefined
      return
    }
    const {project, sources, responses, names} = result.hearing
    this.#loaded = {
      project,
      sources,
      names,
      responses: new Map(responses.map(({path, response}) => [path, response])),
    }
  }

  /** The hearing as it is now, checked; `undefined` where the hearing file cannot be read. Call `load` first. */
  check(): CheckedHearing | undefined {
    if (this.#loaded === undefined) return undefined
    if (this.#checked === undefined || this.#isStale) {
      const started = performance.now()
      const linked = linkHearing({
        project: this.#loaded.project,
        sources: this.#loaded.sources,
        responses: this.#responses(this.#loaded),
        lexicon: danishLexicon,
      })
      const profile = this.#options.profile()
      const findings = lintHearing(linked, {
        today: this.#options.today(),
        ...(profile === undefined ? {} : {profile}),
      })
      const milliseconds = performance.now() - started
      this.#checked = {linked, findings, names: this.#loaded.names, milliseconds}
      this.#isStale = false
    }
    return this.#checked
  }

  /** Those on the disk, with the open ones as they are in the editor, by name. */
  #responses({responses, project, names}: Loaded): readonly HearingResponse[] {
    const all = new Map(responses)
    for (const [path, {text}] of this.#documents) {
      if (!this.isResponse(path)) continue
      all.set(
        path,
        openResponse({
          file: names.nameOf(path),
          text: text.text,
          proposalPrefixes: project.hearing.proposalPrefixes,
          proposals: project.proposals,
        }),
      )
    }
    return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, response]) => response)
  }

  /** The open documents of the hearing, by absolute path. */
  get documents(): ReadonlyMap<string, OpenDocument> {
    return this.#documents
  }
}
