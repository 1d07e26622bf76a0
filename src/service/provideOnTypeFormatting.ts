import type {Position, TextEdit} from 'vscode-languageserver-types'
import type {HearingView} from './hearingView.ts'
import {quoteMarksOf} from '../core/rules/quoteMarksOf.ts'
import {isInCode} from './isInCode.ts'

/** The marks that are put right as they are typed. */
export const onTypeMarks = ['"', '»', '«', '”', '“'] as const

/**
 * Turns a quotation mark that was just typed into the one that the response uses at such a place: `"` and a `»` that
 * ends a quotation become `«` in a text that quotes with »…«. Nothing is changed where the response uses straight
 * marks, in front matter, code and HTML, where the mark is right already, and where it ends nothing: a pipe of 12".
 */
export function provideOnTypeFormatting(
  view: HearingView,
  file: string,
  position: Position,
  typed: string,
): TextEdit[] {
  const own = view.fileView(file)
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (own === undefined || linked === undefined) return []
  const {text, frontMatter} = linked.response
  const at = own.offsetAt(position) - 1
  if (at < 0 || text.charAt(at) !== typed || !onTypeMarks.some((mark) => mark === typed)) return []
  if (frontMatter.span !== undefined && at < frontMatter.span.end) return []
  const lineStart = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1
  const before = text.slice(lineStart, at)
  if (isCode(before) || isInCode(linked.response, at)) return []
  const {open, close} = quoteMarksOf(withoutMark(linked, at))
  if (open === '"') return []
  const isOpening = /(?:^|[\s([{>*_–—-])$/u.test(before)
  const wanted = isOpening ? open : close
  if (wanted === typed || (!isOpening && !isOpen(text.slice(0, at), open, close))) return []
  const range = own.rangeOf({start: at, end: at + 1})
  return [{range, newText: wanted}]
}

/** Whether a quotation has begun in the paragraph that a text ends in. */
function isOpen(text: string, open: string, close: string): boolean {
  const paragraph = text.split(/\r?\n[^\S\r\n]*\r?\n/u).at(-1) ?? ''
  if (open === close) return paragraph.split(open).length % 2 === 0
  return paragraph.lastIndexOf(open) > paragraph.lastIndexOf(close)
}

/** In a code span, an HTML tag, or the title of a link. */
function isCode(before: string): boolean {
  const ticks = (before.match(/`/gu) ?? []).length
  return ticks % 2 === 1 || /<[^>]*$/u.test(before) || /\]\([^)]*$/u.test(before)
}

type Linked = Parameters<typeof quoteMarksOf>[0]

/** The mark that was just typed must not decide which marks the response uses. */
function withoutMark(linked: NonNullable<Linked>, at: number): Linked {
  const {quoteMarks} = linked.response
  const typed = quoteMarks.findIndex(({span}) => span.start === at)
  if (typed < 0) return linked
  const kept = quoteMarks.map((mark, index) => {
    const isPair = index === typed || mark.partner === typed
    if (!isPair) return mark
    const {character, span, nested} = mark
    return {character, span, nested}
  })
  return {project: linked.project, response: {...linked.response, quoteMarks: kept}}
}
