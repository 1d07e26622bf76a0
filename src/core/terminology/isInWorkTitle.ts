import type {Lexicon} from '../model/lexicon.ts'
import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {findWords} from '../text/words.ts'
import {isFiniteVerb} from './isFiniteVerb.ts'

/**
 * Whether a place in a prose is in the title of a work, as it stands in italics: several words, the first with a capital.
 * A sentence in italics, which says something and ends with a full stop of its own, is none.
 */
export function isInWorkTitle(
  {text, inlines}: Prose,
  {start, end}: Span,
  lexicon?: Lexicon,
): boolean {
  return inlines.some(
    (inline) =>
      inline.kind === 'emphasis' &&
      inline.text.start > 0 &&
      inline.text.start <= start &&
      end <= inline.text.end &&
      /^\p{Lu}\p{Ll}+\s\p{L}/u.test(text.slice(inline.text.start, inline.text.end)) &&
      !isSentence(text, inline.text, lexicon),
  )
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
