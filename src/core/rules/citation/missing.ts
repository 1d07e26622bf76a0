import type {Fix} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import type {Span} from '../../model/span.ts'
import {danishAbbreviations} from '../../text/danishAbbreviations.ts'
import {citationFor} from '../citationFor.ts'
import {excerptOf} from '../excerptOf.ts'
import {findAttributions} from '../findAttributions.ts'
import {lineEndOf} from '../lineEndOf.ts'
import {relatedPassage} from '../relatedPassage.ts'

/**
 * A quotation without a citation, or a remark that says what the authority writes and does not say where.
 * Quotations that name another origin (a footnote, a web address) are let be.
 */
export const citationMissing: ResponseRule = {
  scope: 'response',
  id: 'citation/missing',
  severity: 'warning',
  messages: {
    quote: 'The quotation does not say where it is from. Put a citation after it: [@key, s. 3].',
    quoteFound: 'The quotation does not say where it is from. The words stand in {key}{place}.',
    statement: '“{words}”: the paragraph does not cite the place where that can be read.',
    standsHere: 'The words stand here',
    insert: 'Insert {citation}',
    insertLikely: 'Insert {citation}: “{words}”',
  },
  *check(linked) {
    for (const each of linked.quotes) {
      const {citations, hasOtherReference} = each.quote
      if (citations.length === 0 && !hasOtherReference && each.isTitle !== true)
        yield findingFor(each, linked)
    }
    if (linked.project.sources.length === 0) return
    for (const {span, words} of findAttributions(linked)) {
      yield {messageId: 'statement', args: {words}, span, fixes: likelyFixes(span, linked)}
    }
  },
}

function findingFor(linkedQuote: LinkedQuote, linked: LinkedResponse): RuleFinding {
  const {span} = linkedQuote.quote
  const {passages, isSure} = placesOf(linkedQuote)
  const written = passages.flatMap((passage) => citationFor(linked, passage) ?? [])
  const texts = [...new Set(written.map(({text}) => text))].slice(0, MOST_FIXES)
  const [first] = written
  if (first === undefined) return {messageId: 'quote', span}
  return {
    messageId: 'quoteFound',
    args: {
      key: written[0] === undefined ? '' : first.key,
      place: first.locator === undefined ? '' : `, ${first.locator}`,
    },
    span,
    related: passages.map((passage) => relatedPassage(linked, passage, 'standsHere')),
    fixes: texts.map((text): Fix => ({
      messageId: 'insert',
      args: {citation: text},
      edits: [insertionOf(text, linkedQuote, linked.response.text)],
      automatic: isSure && texts.length === 1,
    })),
  }
}

const MOST_FIXES = 3

/** Where the words stand; sure only where they stand there word for word, and nowhere else. */
function placesOf({resolution}: LinkedQuote): {
  readonly passages: readonly Passage[]
  readonly isSure: boolean
} {
  switch (resolution?.kind) {
    case 'exact':
    case 'normalized':
      return {
        passages: [resolution.passage, ...resolution.alsoIn],
        isSure: resolution.alsoIn.length === 0,
      }
    case 'ambiguous':
      return {passages: [resolution.passage, ...resolution.alternatives], isSure: false}
    case 'ocrVariant':
    case 'elsewhere':
      return {passages: [resolution.passage], isSure: false}
    case 'altered':
    case 'notFound':
    case undefined:
      return {passages: [], isSure: false}
  }
}

/** Below this a citation is not worth offering. */
const LIKELY_ENOUGH = 0.5

/** The citations of the paragraphs that a statement probably speaks of, to be chosen from and never put in unasked. */
function likelyFixes(span: Span, linked: LinkedResponse): readonly Fix[] {
  const {sentence, places = []} = linked.suggestAt(span.start) ?? {}
  if (sentence === undefined) return []
  const at = beforeFinalMark(sentence, linked.response.text)
  const fixes = new Map<string, Fix>()
  for (const {passage, confidence} of places) {
    const text = citationFor(linked, passage)?.text
    if (text === undefined || confidence < LIKELY_ENOUGH || fixes.has(text)) continue
    fixes.set(text, {
      messageId: 'insertLikely',
      args: {citation: text, words: excerptOf(passage, linked) ?? ''},
      edits: [{span: {start: at, end: at}, text: ` ${text}`}],
      automatic: false,
    })
  }
  return [...fixes.values()].slice(0, MOST_FIXES)
}

/** `… klokken 20` of `… klokken 20.`; the point of `2 mio. kr.` belongs to the abbreviation. */
function beforeFinalMark({start, end}: Span, text: string): number {
  const sentence = text.slice(start, end)
  const words = sentence.replace(/[.!?…]+$/u, '')
  const last = /[\p{L}.]*$/u.exec(words)?.[0].toLowerCase() ?? ''
  return danishAbbreviations.has(last) ? end : start + words.length
}

/** Behind the closing mark, or as the last line of a block quotation. */
function insertionOf(citation: string, {quote}: LinkedQuote, text: string): Fix['edits'][number] {
  const {start, end} = quote.span
  if (quote.form === 'inline') return {span: {start: end, end}, text: ` ${citation}`}
  const lineEnd = lineEndOf(text)
  const at = start + text.slice(start, end).trimEnd().length
  const prefix = `${lineEnd}${prefixOf(text, start)}>`
  return {span: {start: at, end: at}, text: `${prefix}${prefix} ${citation}`}
}

/** What stands before the `>` on the quotation's first line, with list marks made blank. */
function prefixOf(text: string, start: number): string {
  const before = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  return text.slice(start === 0 ? 0 : before, start).replace(/[^\s>]/gu, ' ')
}
