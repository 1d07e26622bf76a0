import type {Fix} from '../../model/finding.ts'
import type {HearingResponse, ResponseLink} from '../../model/response.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {isForeign} from '../../text/isForeign.ts'
import {pattern} from '../../text/pattern.ts'

/**
 * An omission mark or a citation right before a parenthesis: Markdown makes a link of the two, and the
 * reader sees neither bracket nor page.
 */
export const citationAccidentalLink: ResponseRule = {
  scope: 'response',
  id: 'citation/accidental-link',
  severity: 'warning',
  messages: {
    omission:
      '“{written}” becomes a link: the brackets of the omission and “{inside}” are not shown.',
    citation:
      '“{written}” becomes a link instead of a citation: the place belongs inside the brackets.',
    words: '“{written}” becomes a link: the citation is lost, and “{inside}” is not shown.',
    insertSpace: 'Put a space between them',
    moveInside: 'Write {citation}',
  },
  *check({response}) {
    for (const link of response.links) {
      if (link.image || link.autolink) continue
      const found = checkLink(link, response.text)
      if (found !== undefined) yield found
    }
    yield* checkPlainText(response)
  },
}

const OMISSION = /^\s*(?:…|\.\s?\.\s?\.)\s*$/u
const CITATION = /^\s*(?:(?:se|jf\.?|jævnfør|sml\.?)(?: også)?\s+)?-?@[^\s\]]/iu

function checkLink({text, span, url}: ResponseLink, document: string): RuleFinding | undefined {
  const written = document.slice(span.start, span.end)
  const gap = written.lastIndexOf('](')
  if (gap < 0) return undefined
  const inside = written.slice(gap + 2, -1)
  if (OMISSION.test(text)) return omission(span, written, inside, span.start + gap + 1)
  if (!CITATION.test(text)) return undefined
  if (looksLikeWords(inside)) return words(span, written, inside, span.start + gap + 1)
  if (!looksLikePlace(url)) return undefined
  return citation(span, written, written.slice(1, gap), inside)
}

/**
 * With a space in the parenthesis it is no link to CommonMark, but it is one to pandoc, which makes the
 * Word file.
 */
function* checkPlainText({
  passages,
  text,
  malformedCitations,
}: HearingResponse): Iterable<RuleFinding> {
  const reported = malformedCitations.map(({span}) => span)
  for (const {prose} of passages) {
    const codes = prose.inlines.filter(({kind}) => kind === 'code').map((each) => each.text)
    for (const match of prose.text.matchAll(BRACKETS)) {
      const stretch = {start: match.index, end: match.index + match[0].length}
      const [, bracket = '', inside = ''] = match
      const span = documentSpan(prose, stretch)
      if (isForeign(codes, stretch) || isForeign(reported, span)) continue
      const written = text.slice(span.start, span.end)
      const gap = span.start + written.lastIndexOf('](') + 1
      if (OMISSION.test(bracket)) yield omission(span, written, inside, gap)
      else if (CITATION.test(bracket) && looksLikePlace(inside)) {
        yield citation(span, written, bracket, inside)
      } else if (CITATION.test(bracket) && looksLikeWords(inside)) {
        yield words(span, written, inside, gap)
      }
    }
  }
}

const BRACKETS = /\[([^[\]\n]{1,200})\]\(([^()\n]{1,200})\)/gu

/** `s.3`, `side 3`, `afsnit 2`, `§ 6`, `3`: what a writer puts in a citation, and never an address. */
function looksLikePlace(inside: string): boolean {
  return PLACE.test(decoded(inside))
}

const PLACE = pattern(
  'iu',
)`^\s*(?:se )?(?:(?:s|side|p|pp|page|afs|afsnit|kap|kapitel|pkt|punkt|tabel|tbl|bilag|fig|figur|stk|nr|note|l|linje|del)\.?|§+)?\s*(?:\p{N}|[ivxl]+(?!\p{L}))[\p{N}\p{L}.,–\s-]*$`

/** `se også der`: no address, and no link's title (`notat.pdf "Notatet"`). */
function looksLikeWords(inside: string): boolean {
  return (
    /^[\p{L}\p{M}]{2,}[,;]?(?:\s+[\p{L}\p{M}\p{N}.,;:–-]+)*$/u.test(inside) &&
    !looksLikePlace(inside)
  )
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url // A lone percent sign.
  }
}

function omission(span: Span, written: string, inside: string, gap: number): RuleFinding {
  return {messageId: 'omission', args: {written, inside}, span, fixes: [insertSpace(gap)]}
}

function words(span: Span, written: string, inside: string, gap: number): RuleFinding {
  return {messageId: 'words', args: {written, inside}, span, fixes: [insertSpace(gap)]}
}

function insertSpace(gap: number): Fix {
  const edits = [{span: {start: gap, end: gap}, text: ' '}]
  return {messageId: 'insertSpace', args: {}, edits, automatic: true}
}

function citation(span: Span, written: string, inner: string, place: string): RuleFinding {
  const text = `[${inner}, ${decoded(place).trim()}]`
  const edits = [{span, text}]
  const fix: Fix = {messageId: 'moveInside', args: {citation: text}, edits, automatic: true}
  return {messageId: 'citation', args: {written}, span, fixes: [fix]}
}
