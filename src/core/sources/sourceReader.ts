import type {ReadResult} from '../model/source.ts'
import type {SourceFormat} from './identifyFormat.ts'

/** A file as it came from the disk. */
export interface SourceInput {
  /** The file's name as the host gave it, with `/`. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What a text file is to be decoded as, where the hearing says so. */
  readonly encoding?: string
}

/** Reads the files of one or more formats. A new format is one file and one line in `sourceReaders`. */
export interface SourceReader {
  /** `Source.reader`: `text`, `markdown`. */
  readonly name: string
  readonly formats: readonly SourceFormat[]
  read(input: SourceInput): ReadResult | Promise<ReadResult>
}
