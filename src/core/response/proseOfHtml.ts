import type {Piece, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'

/** Tags and comments; what stands inside these elements is no text for a reader. */
const MARKUP =
  /<!--[^]*?(?:-->|$)|<(script|style|pre|code|textarea)(?=[\s/>])[^>]*>[^]*?(?:<\/\1\s*>|$)|<[/!?A-Za-z][^<>]*>/giu
/** Beyond this a block of HTML is not text that somebody wrote. */
const LONGEST = 100_000

/**
 * The words of a block of raw HTML, as a browser shows them, with a line break for every tag: table cells and paragraphs
 * that were pasted from a web page. Entities stay as written. `undefined` where there are no words.
 */
export function proseOfHtml(text: string, {start, end}: Span): Prose | undefined {
  if (end - start > LONGEST) return undefined
  const html = text.slice(start, end)
  const pieces: Piece[] = []
  let words = ''
  let from = 0
  const take = (until: number): void => {
    if (html.slice(from, until).trim() === '') return
    if (words !== '') {
      pieces.push({at: words.length, length: 1, start: start + from, end: start + from})
      words += '\n'
    }
    const length = until - from
    pieces.push({at: words.length, length, start: start + from, end: start + until})
    words += html.slice(from, until)
  }
  for (const {0: markup, index} of html.matchAll(MARKUP)) {
    take(index)
    from = index + markup.length
  }
  take(html.length)
  return words === '' ? undefined : {text: words, pieces, inlines: []}
}
