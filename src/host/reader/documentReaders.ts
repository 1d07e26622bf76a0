import type {SourceReader} from '../../core/sources/sourceReader.ts'

/** The readers that run in a process of their own; text and Markdown are read where they are asked for. */
export const documentReaders: readonly SourceReader[] = []
