import type {Diagnostic} from 'vscode-languageserver-types'

/** The findings of one file, as an editor is told of them. */
export interface FileFindings {
  readonly uri: string
  /** Of the open document; `undefined` for a file that is not open. */
  readonly version: number | undefined
  readonly diagnostics: Diagnostic[]
}

/**
 * What an editor was told of findings, by hearing: files that have none any more must be told so, and of a file that
 * is not open nothing is said twice.
 */
export class PublishedFindings<Hearing> {
  readonly #publish: (findings: FileFindings) => void
  readonly #files = new Map<Hearing, ReadonlySet<string>>()
  /** What was said last of each file that something was said of. */
  readonly #said = new Map<string, string>()

  constructor(publish: (findings: FileFindings) => void) {
    this.#publish = publish
  }

  /** Whether the editor was told anything of a hearing. */
  has(hearing: Hearing): boolean {
    return this.#files.has(hearing)
  }

  /** Publishes what was found in a hearing in place of what was published of it before. */
  replace(hearing: Hearing, found: readonly FileFindings[]): void {
    const now = new Set(found.map(({uri}) => uri))
    const before = this.#files.get(hearing) ?? []
    this.#files.set(hearing, now)
    for (const each of found) this.#say(each)
    for (const uri of before) {
      // A document that another hearing was given meanwhile has the findings of that one.
      const isOnesStill = [...this.#files.values()].some((uris) => uris.has(uri))
      if (!isOnesStill) this.#say({uri, version: undefined, diagnostics: []})
    }
  }

  /** Takes back all that was published of a hearing. */
  withdraw(hearing: Hearing): void {
    this.replace(hearing, [])
    this.#files.delete(hearing)
  }

  #say(findings: FileFindings): void {
    const {uri, version, diagnostics} = findings
    const said = version === undefined ? JSON.stringify(diagnostics) : OF_A_VERSION
    if (said !== OF_A_VERSION && (this.#said.get(uri) ?? NOTHING) === said) return
    if (said === NOTHING) this.#said.delete(uri)
    else this.#said.set(uri, said)
    this.#publish(findings)
  }
}

const NOTHING = '[]'
const OF_A_VERSION = ''
