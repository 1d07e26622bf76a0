import type {ReadResult, Source} from '../../model/source.ts'
import type {SourceInput} from '../sourceReader.ts'
import type {InflateRaw} from '../zip/inflateRaw.ts'
import {openParts, type Parts, Refusal} from './openParts.ts'

/** Reads a document in a ZIP file; a `Refusal` of what reads its parts becomes the reason why it is unreadable. */
export async function readParts(
  input: SourceInput,
  namespaces: ReadonlyMap<string, string>,
  inflate: InflateRaw,
  read: (parts: Parts, input: SourceInput) => Promise<Source>,
): Promise<ReadResult> {
  try {
    return {kind: 'read', source: await read(openParts(input.bytes, namespaces, inflate), input)}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {kind: 'unreadable', messageId: error.reason, args: {file: input.file, what: error.what}}
  }
}
