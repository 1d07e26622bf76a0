import {pattern} from '../core/text/pattern.ts'

/** Words that carry on a list after a hyphen that must stay: `social- og sundhedsudvalget`. */
const KEEPS_HYPHEN = pattern('u')`^(?:og|eller|samt|til|and|or|to)(?!\p{L})`

/**
 * The words of a stretch of a source on one line: line breaks, soft hyphens, hyphenation at line ends, form feeds
 * and runs of spaces gone. A hyphen at a line end stays before `og`, `eller`, a capital letter and a figure, where
 * it belongs to the word. Signs and words are left as they are, so that what comes out is found in the source again.
 */
export function cleanWords(text: string): string {
  return text
    .replace(/\u00AD[ \t]*(?:\r\n|\r|\n)?[ \t]*/gu, '')
    .replace(
      /(\p{L})[-\u2010][ \t]*(?:\r\n|\r|\n)[ \t]*(?=([\p{L}\p{N}]+))/gu,
      (_whole: string, before: string, next: string) =>
        KEEPS_HYPHEN.test(next)
          ? `${before}- `
          : /^[\p{Lu}\p{N}]/u.test(next)
            ? `${before}-`
            : before,
    )
    .replace(/\s+/gu, ' ')
    .trim()
}
