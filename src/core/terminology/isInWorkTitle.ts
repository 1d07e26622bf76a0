import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'

/** Whether a place in a prose is in the title of a work, as it stands in italics: several words, the first with a capital. */
export function isInWorkTitle({text, inlines}: Prose, {start, end}: Span): boolean {
  return inlines.some(
    (inline) =>
      inline.kind === 'emphasis' &&
      inline.text.start > 0 &&
      inline.text.start <= start &&
      end <= inline.text.end &&
      /^\p{Lu}\p{Ll}+\s\p{L}/u.test(text.slice(inline.text.start, inline.text.end)),
  )
}
