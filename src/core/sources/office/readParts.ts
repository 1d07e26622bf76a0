import type {ReadResult, Source} from '../../model/source.ts'
import type {SourceInput} from '../sourceReader.ts'
import type {InflateRaw} from '../zip/inflateRaw.ts'
import type {Checksum} from '../zip/openZip.ts'
import {openParts, type Parts, Refusal} from './openParts.ts'

/** What unpacks ZIP files, where the host has something faster than the platform. */
export interface Unpacking {
  readonly inflate: InflateRaw
  readonly checksum?: Checksum | undefined
}

/** Reads a document in a ZIP file; a `Refusal` of what reads its parts becomes the reason why it is unreadable. */
export async function readParts(
  input: SourceInput,
  namespaces: ReadonlyMap<string, string>,
  {inflate, checksum}: Unpacking,
  read: (parts: Parts, input: SourceInput) => Promise<Source>,
): Promise<ReadResult> {
  try {
    return {
      kind: 'read',
      source: await read(openParts(input.bytes, namespaces, inflate, checksum), input),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {kind: 'unreadable', messageId: error.reason, args: {file: input.file, what: error.what}}
  }
}
