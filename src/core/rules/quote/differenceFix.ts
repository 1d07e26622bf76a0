import type {Edit, Fix} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import type {Difference} from '../../model/resolution.ts'
import {markdownText} from '../markdownText.ts'
import {bracketedEdit} from './bracketedEdit.ts'
import {shownArgs} from './differenceSpan.ts'
import {afterSigns, insertion} from './insertion.ts'
import {plainEdit} from './plainEdit.ts'
import {signedEdit} from './signedEdit.ts'
import {spacedEdit} from './spacedEdit.ts'

/** More differences than this are no slip, and a message that names them all would not be read. */
const MOST = 4

/**
 * The fix that writes a quotation as its source does. It shows both sides and is never automatic: which
 * of two figures is right, a program cannot know. The commas and brackets around the words become the source's as
 * well, where its text is given. `undefined` where too much differs, or where markup stands in the middle of what
 * would be replaced.
 */
export function differenceFix(
  differences: readonly Difference[],
  quote: Quote,
  document: string,
  source = '',
): Fix | undefined {
  if (differences.length === 0 || differences.length > MOST) return undefined
  const edits = differences.map((each, i) => {
    const edit = editFor(each, quote, document)
    if (edit === undefined || source === '') return edit
    const next = differences[i + 1]?.quoteSpan.start
    const place = {content: quote.content, document, source, next}
    if (each.class === 'punctuation') return spacedEdit(each, place) ?? edit
    return bracketedEdit(each, place) ?? signedEdit(each, place) ?? edit
  })
  if (!edits.every((edit) => edit !== undefined)) return undefined
  const args = joined(differences, quote)
  return {messageId: messageFor(differences), args, edits, automatic: false}
}

function messageFor([only, ...others]: readonly Difference[]): string {
  if (others.length > 0 || only === undefined) return 'writeAllAsSource'
  if (only.quote === '') return 'insertWords'
  return only.source === '' ? 'deleteWords' : 'writeAsSource'
}

function joined(differences: readonly Difference[], quote: Quote): Fix['args'] {
  const sides = differences.map((each) =>
    differences.length === 1 ? shownArgs(each, quote) : withNeighbour(each, quote),
  )
  return {
    quote: sides.map(({quote}) => quote).join(' … '),
    source: sides.map(({source}) => source).join(' … '),
  }
}

/** Words that one side lacks are shown with the word before them: `er` becomes `er ikke`. */
function withNeighbour(difference: Difference, whole: Quote): {quote: string; source: string} {
  const {quote, source} = shownArgs(difference, whole)
  const {text} = whole.content
  if (quote !== '' && source !== '') return {quote, source}
  const {start, end} = difference.quoteSpan
  const before = /\S+\s*$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].trim() ?? ''
  if (before !== '') {
    const glue = /^[.,;:!?]/u.test(quote + source) ? '' : ' '
    return {quote: (before + glue + quote).trim(), source: (before + glue + source).trim()}
  }
  const after = /^\s*\S+/u.exec(text.slice(end, end + 40))?.[0].trim() ?? ''
  return {quote: `${quote} ${after}`.trim(), source: `${source} ${after}`.trim()}
}

function editFor(
  {quoteSpan, quote, source}: Difference,
  {content}: Quote,
  document: string,
): Edit | undefined {
  const words = markdownText(source)
  const {text} = content
  if (quote === '' || quoteSpan.end <= quoteSpan.start) {
    return words === ''
      ? undefined
      : insertion(words, placeFor(source, quoteSpan.start, text), content)
  }
  const stretch = words === '' ? withSpace(quoteSpan, text) : quoteSpan
  // The stop of an abbreviation is that of the sentence as well.
  const isStopped = words.endsWith('.') && text.charAt(stretch.end) === '.'
  return plainEdit(stretch, isStopped ? words.slice(0, -1) : words, {content, document})
}

/** Whole sentences, and words behind an abbreviation, come after the sign that ends the words before them. */
function placeFor(source: string, at: number, text: string): number {
  const isSentence = /[.!?:]["'”»«)\]]*$/u.test(source)
  const isAfterSentence = /^\p{Lu}/u.test(source) && /[.!?:]/.test(text.charAt(at))
  const isShortened = /^\.\s+[\p{Ll}\d]/u.test(text.slice(at, at + 12))
  return isSentence || isAfterSentence || isShortened ? afterSigns(at, text) : at
}

/** A word that goes takes one of the spaces on its two sides along; a sign has a space on one side only. */
function withSpace({start, end}: Difference['quoteSpan'], text: string): Difference['quoteSpan'] {
  if (text.charAt(start - 1) === ' ' && /^[\s.,;:!?)]?$/u.test(text.charAt(end))) {
    return {start: start - 1, end}
  }
  return text.charAt(end) === ' ' && (start === 0 || /[\s.,;:!?(]/u.test(text.charAt(start - 1)))
    ? {start, end: end + 1}
    : {start, end}
}
