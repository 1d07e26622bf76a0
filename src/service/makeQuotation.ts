import type {LinkedResponse} from '../core/model/linked.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import type {Passage, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {citationFor} from '../core/rules/citationFor.ts'
import type {Quotation} from '../protocol/protocol.ts'
import {cleanWords} from './cleanWords.ts'
import {locationOf} from './provideReferences.ts'
import {sourceOf, type HearingView} from './hearingView.ts'
import {quoteMarksOf} from '../core/rules/quoteMarksOf.ts'

/**
 * A clean quotation with its citation from a stretch of a source. What lies between paragraphs (page numbers,
 * running heads) is left out; each paragraph becomes one line. `undefined` for a file that is no source, and for
 * a stretch without words. `response` is the file that the quotation is for: its language and quotation marks count.
 */
export function makeQuotation(
  view: HearingView,
  file: string,
  selected: Span,
  response?: string,
): Quotation | undefined {
  const {hearing} = view
  const source = sourceOf(hearing.sources, file)
  if (source === undefined) return undefined
  const span = wholeWords(source.text, selected)
  const inside = source.paragraphs.filter((each) => each.start < span.end && span.start < each.end)
  const [first] = inside
  const last = inside.at(-1)
  const parts = inside
    .map(({start, end}) =>
      cleanWords(source.text.slice(Math.max(start, span.start), Math.min(end, span.end))),
    )
    .filter((part) => part !== '')
  if (first === undefined || last === undefined || parts.length === 0) return undefined
  const stretch = {start: Math.max(first.start, span.start), end: Math.min(last.end, span.end)}
  const passage = passageOf(source, stretch, first.index, first.page)
  const linked = hearing.responses.find((each) => each.response.file === response)
  const citation = citationFor(surroundings(hearing, linked), passage)
  const location = locationOf(view, passage)
  if (citation === undefined || location === undefined) return undefined
  const {open, close} = quoteMarksOf(linked)
  return {
    key: citation.key,
    citation: citation.text,
    words: parts.join('\n'),
    block: [...parts.flatMap((part) => [`> ${literal(part)}`, '>']), `> ${citation.text}`].join(
      '\n',
    ),
    inline: `${open}${literal(parts.join(' '))}${close} ${citation.text}`,
    source: location,
  }
}

/** Words as Markdown that means exactly them: `1. Bogbus` begins no list, `*` no emphasis. */
function literal(words: string): string {
  return words
    .replace(/[\\`*_]|<(?=[\p{L}/!?])/gu, '\\$&')
    .replace(/^(?:[-+#>]|\p{Nd}{1,9}(?=[.)]))/u, (start) =>
      /^\p{Nd}/u.test(start) ? `${start}\\` : `\\${start}`,
    )
}

const LONGEST_WORD = 100
const DIVIDED_BEFORE = /[\p{L}\p{M}]+[-\u2010\u00AD][ \t]*(?:\r\n|\r|\n)[ \t]*$/u
const DIVIDED_AFTER = /^[-\u2010][ \t]*(?:\r\n|\r|\n)[ \t]*[\p{L}\p{M}]+/u

/** Half a word is nobody's: a stretch that begins or ends in one, or in a figure (`3.500`), is grown to take it in. */
function wholeWords(text: string, {start, end}: Span): Span {
  const isWord = (at: number): boolean => /[\p{L}\p{M}\p{N}\u00AD]/u.test(text.charAt(at))
  const isLink = (at: number): boolean => /[.,:/\-\u2010-\u2013]/u.test(text.charAt(at))
  /** Whether no word ends between a character and the one before it. */
  const goesOn = (at: number): boolean =>
    (isWord(at - 1) && isWord(at)) ||
    (isWord(at - 1) && isLink(at) && isWord(at + 1)) ||
    (isWord(at - 2) && isLink(at - 1) && isWord(at))
  let from = start
  let to = end
  while (from < to && /[\s-]/u.test(text.charAt(from))) from++
  while (to > from && /[\s-]/u.test(text.charAt(to - 1))) to--
  while (from > 0 && goesOn(from)) from--
  while (to < text.length && goesOn(to)) to++
  // A word that is divided at a line end is one word.
  const before = DIVIDED_BEFORE.exec(text.slice(Math.max(0, from - LONGEST_WORD), from))
  if (before !== null && isWord(from)) from -= before[0].length
  const after = DIVIDED_AFTER.exec(text.slice(to, to + LONGEST_WORD))
  if (after !== null && isWord(to - 1)) to += after[0].length
  return {start: from, end: to}
}

function passageOf(source: Source, span: Span, paragraph: number, page: number): Passage {
  const own = source.pages.findLast(({start}) => start <= span.start)
  return {file: source.file, span, paragraph, page: own?.index ?? page}
}

/** What the form of a citation depends on; without a response the hearing's language. */
export function surroundings(
  {project, sources}: LinkedHearing,
  linked: LinkedResponse | undefined,
): Parameters<typeof citationFor>[0] {
  return {project, sources, response: linked?.response ?? {frontMatter: {}}}
}
