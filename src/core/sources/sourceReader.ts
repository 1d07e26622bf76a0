import type {ReadResult} from '../model/source.ts'
import type {SourceFormat} from './identifyFormat.ts'

/** A file as it came from the disk. */
export interface SourceInput {
  /** The file's name as the host gave it, with `/`. */
  readonly file: string
  readonly bytes: Uint8Array
  /** What a text file is to be decoded as, where the hearing says so. */
  readonly encoding?: string
  /** Told now and then how far reading has come, in pages where the format has them: 3 of 12. */
  readonly onProgress?: (done: number, total: number) => void
  /**
   * Asked after every page. Where it says true the reader gives at once what it has read so far, with the warning
   * `source/partly-read`.
   */
  readonly shouldStop?: () => boolean
  /** What is read will be kept: where it is read in another process, that one works out what searching it needs. */
  readonly isKept?: boolean
}

/** Reads the files of one or more formats. A new format is one file and one line in `sourceReaders`. */
export interface SourceReader {
  /** `Source.reader`: `text`, `markdown`. */
  readonly name: string
  readonly formats: readonly SourceFormat[]
  read(input: SourceInput): ReadResult | Promise<ReadResult>
}
