import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Lexicon} from '../core/model/lexicon.ts'
import {readLexicon} from '../core/text/readLexicon.ts'

/** The dictionary lies beside the programs that are shipped, or where the build puts it when run from the sources. */
const places = [
  join(import.meta.dirname, 'danish.lex'),
  join(import.meta.dirname, '..', 'generated', 'danish.lex'),
]

let known: {readonly lexicon: Lexicon | undefined} | undefined

/**
 * The Danish dictionary, read when it is first asked for (1 MB, some milliseconds) and kept. `undefined` where it
 * is not installed: then words are recognised by endings alone.
 */
export function danishLexicon(): Lexicon | undefined {
  known ??= {lexicon: readFirst()}
  return known.lexicon
}

function readFirst(): Lexicon | undefined {
  for (const place of places) {
    try {
      return readLexicon(readFileSync(place))
    } catch {
      // The other place is tried.
    }
  }
  return undefined
}
