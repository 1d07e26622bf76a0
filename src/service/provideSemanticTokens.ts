import type {Range, SemanticTokens} from 'vscode-languageserver-types'
import type {LinkedResponse} from '../core/model/linked.ts'
import type {Span} from '../core/model/span.ts'
import type {FileView, HearingView} from './hearingView.ts'
import {overlaps} from './spans.ts'

/** The kinds of words that are told apart, by names that every colour theme knows. */
export const semanticTypes = ['variable', 'number', 'string', 'keyword', 'type'] as const
/** A deprecated term, and a key or number that is not registered. */
export const semanticModifiers = ['deprecated'] as const

type SemanticType = (typeof semanticTypes)[number]

interface Token extends Span {
  readonly type: SemanticType
  readonly deprecated?: boolean
}

/**
 * Citations (key and place), numbers of proposals, quotations and terms of a response as tokens, in the protocol's
 * five numbers each; those in a range where one is given. Where two overlap the inner one counts.
 */
export function provideSemanticTokens(
  view: HearingView,
  file: string,
  range?: Range,
): SemanticTokens {
  const own = view.fileView(file)
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (own === undefined || linked === undefined) return {data: []}
  const wanted = range && {start: own.offsetAt(range.start), end: own.offsetAt(range.end)}
  const tokens = withoutOverlaps(tokensOf(linked)).filter(
    (token) => wanted === undefined || overlaps(token, wanted),
  )
  return {data: encode(own, tokens)}
}

function tokensOf({response, citations, quotes, remarks, terms}: LinkedResponse): readonly Token[] {
  return [
    ...citations.flatMap(({citation, source}): readonly Token[] =>
      citation.form === 'link'
        ? []
        : [
            {...citation.keySpan, type: 'variable', deprecated: source === undefined},
            ...citation.locators.map(({valueSpan}): Token => ({...valueSpan, type: 'number'})),
          ],
    ),
    ...remarks.flatMap(({answers}) =>
      answers.map(({numberSpan, proposal}): Token => ({
        ...numberSpan,
        type: 'number',
        deprecated: proposal === undefined,
      })),
    ),
    ...response.proposalMentions.map(({numberSpan}): Token => ({...numberSpan, type: 'number'})),
    ...terms.map(({span, status}): Token => ({
      ...span,
      type: 'type',
      deprecated: status === 'deprecated',
    })),
    ...quotes.flatMap(({quote}) =>
      quote.content.pieces
        .flatMap((piece) => linesOf(response.text, piece))
        .map((line): Token => ({...line, type: 'string'})),
    ),
  ]
}

/** A stretch line by line, without line ends and the white space and `>` around them: a token is on one line. */
function linesOf(text: string, {start, end}: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(LINE)].map(({index, 0: all, 1: words = ''}) => {
    const to = start + index + all.length
    return {start: to - words.length, end: to}
  })
}

const LINE = /(?:^|[\r\n])[\s>]*([^\s>](?:[^\r\n]*[^\s])?)/gu

/** Tokens one after the other: a wider one is cut to what the narrower ones, listed before it, leave. */
function withoutOverlaps(tokens: readonly Token[]): readonly Token[] {
  const narrow = tokens.filter(({type}) => type !== 'string').sort((a, b) => a.start - b.start)
  const result: Token[] = []
  let end = 0
  for (const token of narrow) {
    if (token.start < end || token.end <= token.start) continue
    result.push(token)
    end = token.end
  }
  return [...result, ...remainders(tokens, result)].sort((a, b) => a.start - b.start)
}

/** What the narrow tokens leave of the quotations, and earlier quotations of later ones. */
function remainders(tokens: readonly Token[], narrow: readonly Token[]): readonly Token[] {
  const quotations = tokens.filter(({type}) => type === 'string').sort((a, b) => a.start - b.start)
  const result: Token[] = []
  let from = 0
  let next = 0
  for (const token of quotations) {
    from = Math.max(from, token.start)
    while ((narrow[next]?.end ?? Infinity) <= from) next++
    for (let at = next; (narrow[at]?.start ?? Infinity) < token.end; at++) {
      const {start, end} = narrow[at] ?? token
      if (start > from) result.push({...token, start: from, end: start})
      from = Math.max(from, end)
    }
    if (from < token.end) result.push({...token, start: from})
    from = Math.max(from, token.end)
  }
  return result
}

function encode(own: FileView, tokens: readonly Token[]): number[] {
  const data: number[] = []
  let line = 0
  let character = 0
  for (const {start, end, type, deprecated} of tokens) {
    const range = own.rangeOf({start, end})
    if (range.end.line !== range.start.line || end <= start) continue
    const isSameLine = range.start.line === line
    data.push(
      range.start.line - line,
      isSameLine ? range.start.character - character : range.start.character,
      end - start,
      semanticTypes.indexOf(type),
      deprecated === true ? 1 : 0,
    )
    line = range.start.line
    character = range.start.character
  }
  return data
}
