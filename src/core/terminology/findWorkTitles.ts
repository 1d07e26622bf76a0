import type {Lexicon} from '../model/lexicon.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {findWords} from '../text/words.ts'
import {isFiniteVerb} from './isFiniteVerb.ts'

/**
 * The titles of works in a prose, as they stand in italics: several words, the first with a capital. In the order of
 * the text and apart from each other. A sentence in italics, which says something and ends with a full stop of its own,
 * is none.
 */
export function findWorkTitles({text, inlines}: Prose, lexicon?: Lexicon): readonly Span[] {
  const titles: Span[] = []
  for (const inline of inlines) {
    const {start, end} = inline.text
    if (inline.kind !== 'emphasis' || start === 0 || start < (titles.at(-1)?.end ?? 0)) continue
    if (!/^\p{Lu}\p{Ll}+\s\p{L}/u.test(text.slice(start, end))) continue
    if (!isSentence(text, inline.text, lexicon)) titles.push({start, end})
  }
  return titles
}

/** A full stop inside the italics ends their own sentence; one behind them does where they begin one. */
function isSentence(text: string, {start, end}: Span, lexicon: Lexicon | undefined): boolean {
  const words = text.slice(start, end)
  if (!findWords(words.toLowerCase()).some((word) => isFiniteVerb(word.text, lexicon))) return false
  const own = /[.!?…]["»«”)]?\s*$/u.exec(words)?.[0] ?? ''
  const begins = /[.!?…]["»«”)]?\s+$/u.test(text.slice(Math.max(0, start - 8), start))
  // A title may be a question.
  return begins ? own !== '' || /^[.!?…]/u.test(text.slice(end, end + 1)) : /[.!…]/u.test(own)
}
