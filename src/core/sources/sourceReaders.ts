import {readMarkdownSource} from './readMarkdownSource.ts'
import {readTextSource} from './readTextSource.ts'
import type {SourceReader} from './sourceReader.ts'

/** All readers. The format that a file's content shows decides which of them reads it. */
export const sourceReaders: readonly SourceReader[] = [
  {
    name: 'text',
    formats: ['text'],
    read: (input) => ({kind: 'read', source: readTextSource(input)}),
  },
  {
    name: 'markdown',
    formats: ['markdown'],
    read: (input) => ({kind: 'read', source: readMarkdownSource(input)}),
  },
]
