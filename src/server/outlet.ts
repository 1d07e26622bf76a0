import type {Diagnostic} from 'vscode-languageserver-types'
import type {ReadingProgress} from '../protocol/protocol.ts'

/** What the server says to the editor unasked. */
export interface Outlet {
  publish(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void
  changed(hearing: string): void
  progress(reading: ReadingProgress): void
  /** Asks the editor to fetch something anew. */
  refresh(method: string): void
  log(line: string): void
}
