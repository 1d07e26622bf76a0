import type {Lexicon} from '../../src/core/model/lexicon.ts'
import {danishLexicon} from '../../src/host/danishLexicon.ts'

/** The dictionary that the build makes; a test that needs it fails with a reason where it was not built. */
export function ownLexicon(): Lexicon {
  const lexicon = danishLexicon()
  if (lexicon === undefined)
    throw new Error('There is no src/generated/danish.lex: run npm run build.')
  return lexicon
}
