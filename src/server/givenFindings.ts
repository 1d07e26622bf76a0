import type {Finding} from '../core/model/finding.ts'
import {sayTheSame} from './sayTheSame.ts'

/**
 * What an editor that fetches findings was given last of each file, by hearing. It fetches them anew when the text
 * changes; that they are others for another reason it must be told.
 */
export class GivenFindings<Hearing extends object> {
  readonly #given = new WeakMap<Hearing, Map<string, readonly Finding[]>>()

  give(hearing: Hearing, file: string, findings: readonly Finding[]): void {
    const files = this.#given.get(hearing) ?? new Map<string, readonly Finding[]>()
    this.#given.set(hearing, files.set(file, ownOf(file, findings)))
  }

  /** Whether all that was given is what is found now. */
  hold(hearing: Hearing, findings: readonly Finding[]): boolean {
    const files = [...(this.#given.get(hearing) ?? [])]
    return files.every(([file, given]) => sayTheSame(given, ownOf(file, findings)))
  }

  /** The editor was told, and fetches what it still shows. */
  forget(hearing: Hearing): void {
    this.#given.delete(hearing)
  }
}

function ownOf(file: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.file === file)
}
