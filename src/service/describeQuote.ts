import type {LinkedQuote, LinkedResponse} from '../core/model/linked.ts'
import type {Difference, QuoteResolution} from '../core/model/resolution.ts'
import type {Passage} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {cleanWords} from './cleanWords.ts'
import {sourceOf, titleOf, type HearingView} from './hearingView.ts'
import {passageLines} from './describeSource.ts'
import {escapeMarkdown} from './markdown.ts'

const verdicts: Readonly<Record<QuoteResolution['kind'], string>> = {
  exact: 'The quotation is word for word as in the source.',
  normalized: 'The quotation is as in the source, but for typography.',
  ocrVariant: 'The quotation is as in the source, but for what the scanner misread.',
  altered: 'The quotation differs from the source.',
  elsewhere: 'The words stand at another place than the one cited.',
  ambiguous: 'The words stand in several places.',
  notFound: 'The quotation is not found in any source.',
}

/**
 * The verdict on a quotation as Markdown, with the words that differ marked on both sides; for one that stands
 * nowhere the sentence that was probably meant, where there is one.
 */
export function describeQuote(
  view: HearingView,
  {nearestTo}: Pick<LinkedResponse, 'nearestTo'>,
  {quote, resolution}: LinkedQuote,
): string {
  if (resolution === undefined) return view.say('There was nothing to look the quotation up in.')
  const verdict = `**${view.say(verdicts[resolution.kind])}**`
  const differences = 'differences' in resolution ? resolution.differences : []
  if (resolution.kind === 'notFound') {
    const nearest = resolution.nearest ?? nearestTo(quote)?.passage
    const place = nearest && placeOf(view, nearest, [])
    return place === undefined || place === ''
      ? verdict
      : `${verdict}\n\n${view.say('What comes nearest:')}\n\n${place}`
  }
  const {passage} = resolution
  const place = `\n\n${placeOf(view, passage, differences)}`
  if (differences.length === 0) return `${verdict}${place}`
  const own = marked(quote.content.text, whole(quote.content.text), differences, 'quoteSpan')
  return `${verdict}\n\n${view.say('You write:')}\n\n> ${own}\n\n${view.say('The source:')}${place}`
}

function whole(text: string): Span {
  return {start: 0, end: text.length}
}

function placeOf(view: HearingView, passage: Passage, differences: readonly Difference[]): string {
  const source = sourceOf(view.hearing.sources, passage.file)
  if (source === undefined) return ''
  const title = titleOf(view.hearing.sources, source)
  if (differences.length === 0) return passageLines(view, source, passage, title)
  const label = source.pages.length > 1 ? source.pages[passage.page]?.label : undefined
  const where = [title, label === undefined ? undefined : view.say('p. {page}', {page: label})]
    .flatMap((part) => (part === undefined ? [] : [escapeMarkdown(part)]))
    .join(', ')
  const words = marked(source.text, passage.span, differences, 'sourceSpan')
  return `> ${words}\n\n${where === '' ? '' : `*${where}*`}`
}

/** The words of a stretch with those that differ in bold. */
function marked(
  text: string,
  {start, end}: Span,
  differences: readonly Difference[],
  side: 'quoteSpan' | 'sourceSpan',
): string {
  let at = start
  let result = ''
  const spans = differences
    .map((difference) => difference[side])
    .filter((span) => span.end > span.start)
    .toSorted((a, b) => a.start - b.start)
  for (const span of spans) {
    if (span.start < at || span.end > end) continue
    result += `${plain(text.slice(at, span.start))}**${escapeMarkdown(text.slice(span.start, span.end))}**`
    at = span.end
  }
  return result + plain(text.slice(at, end)).trimEnd()
}

/** Escaped, with the spaces at both ends that part it from what is marked. */
function plain(text: string): string {
  const words = escapeMarkdown(cleanWords(text))
  const before = /^\s/u.test(text) ? ' ' : ''
  const after = /\s$/u.test(text) && words !== '' ? ' ' : ''
  return `${before}${words}${after}`
}
