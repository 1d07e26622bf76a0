import type {Insertion} from './blockInsertion.ts'
import {writingPlace, type Place} from './writingPlace.ts'

const CITATION = /\[[^[\]]*@[^[\]]+\]/gu

/**
 * How a citation is put into a text of lines at the cursor: with the spaces that set it apart from the words beside
 * it, never in the front matter, and behind the citation that the cursor is in the middle of.
 */
export function citationInsertion(
  lines: readonly string[],
  cursor: Place,
  citation: string,
): Insertion {
  const {line, character: asked} = writingPlace(lines, cursor)
  const own = lines[line] ?? ''
  const character = behindCitation(own, asked)
  const before = /(?:^|[\s([])$/u.test(own.slice(0, character)) ? '' : ' '
  const after = /^[\p{L}\p{N}»“"[]/u.test(own.slice(character)) ? ' ' : ''
  return {at: {line, character}, text: `${before}${citation}${after}`}
}

function behindCitation(text: string, character: number): number {
  for (const {0: citation, index} of text.matchAll(CITATION)) {
    if (index < character && character < index + citation.length) return index + citation.length
  }
  return character
}
