import type {Source} from '../model/source.ts'
import {pattern} from '../text/pattern.ts'
import type {Discrepancy} from './discrepancy.ts'

/** `se bilag 2`, `i bilag 1B`; `bilag 2 til loven` is another document's. */
const MENTION = pattern(
  'giu',
)`(?<!\p{L})bilag(?:et)?[\s\u00A0](\d{1,2}\p{L}?|\p{Lu})(?![\p{L}\p{N}])(?!\s(?:til|i|fra)\s)(?!\.\d)`
const TITLE = pattern('iu')`^[#*\s]*bilag[\s\u00A0](\d{1,2}\p{L}?|\p{Lu})(?![\p{L}\p{N}])`
/** A paragraph that begins with an annex's name is its title where it is short. */
const LONGEST_TITLE = 160

/**
 * Annexes that a document speaks of and does not have, each once, where it is first spoken of. They may lie in a file
 * of their own, so it is only worth a look.
 */
export function checkAnnexes({text, paragraphs}: Source): readonly Discrepancy[] {
  const there = new Set<string>()
  for (const {start, end} of paragraphs) {
    if (end - start > LONGEST_TITLE) continue
    const [, name] = TITLE.exec(text.slice(start, end)) ?? []
    if (name !== undefined) there.add(name.toUpperCase())
  }
  const found: Discrepancy[] = []
  for (const match of text.matchAll(MENTION)) {
    const [words, name = ''] = match
    // A single small letter is a word: `bilag i sagen`.
    if (/^\p{Ll}$/u.test(name)) continue
    const written = name.toUpperCase()
    if (there.has(written)) continue
    there.add(written)
    const span = {start: match.index, end: match.index + words.length}
    found.push({kind: 'annex', isCertain: false, args: {written}, span, related: []})
  }
  return found
}
