import type {MarkdownComment} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {SuppressedRule, Suppression} from '../model/suppression.ts'
import {pattern} from '../text/pattern.ts'

const DIRECTIVE = pattern(
  'iu',
)`^\s*hearing-(disable-next-line|disable-line|disable-file|disable|enable)(?![\p{L}\p{N}_-])`
const RULES = /^[\s,]*(?:(?:[^\s,:/]+\/[^\s,:]*|\*)[\s,]*)*/u
const RULE = /[^\s,:/]+\/[^\s,:]*|\*/gu
/** `quote: reason`, `quote`: words where the rules belong, though no rule is called so. */
const NO_RULE = /^\s*(?:(\S[^:\n]{0,80}?)\s*:|(\S+)\s*$)/u

/**
 * The exceptions that comments ask for: `hearing-disable-next-line`, `-line`, `-file`, and
 * `hearing-disable` up to `hearing-enable`; each with any number of rule ids and, after a colon (or
 * `--`), a reason. Without an id they silence every rule.
 *
 * Words that stand where the ids belong are taken as ids, so that a slip (`quote`, `quote/*`) silences
 * nothing and can be reported, rather than silencing everything.
 */
export function readSuppressions(
  text: string,
  comments: readonly MarkdownComment[],
): readonly Suppression[] {
  const directives = comments.flatMap((comment) => readDirective(text, comment) ?? [])
  return directives.flatMap((directive, index) => {
    const {kind, rules, reason, span} = directive
    if (kind === 'enable') return []
    const covers = coveredBy(text, directive, directives.slice(index + 1))
    return [{span, rules, reason, covers}]
  })
}

interface Directive {
  readonly kind: string
  readonly span: Span
  readonly rules: readonly SuppressedRule[]
  readonly reason: string
}

function readDirective(text: string, {span, content}: MarkdownComment): Directive | undefined {
  const words = text.slice(content.start, content.end)
  const match = DIRECTIVE.exec(words)
  const kind = match?.[1]?.toLowerCase()
  if (match === null || kind === undefined) return undefined
  const behind = words.slice(match[0].length)
  const rulesNamed = RULES.exec(behind)?.[0] ?? ''
  const slip = rulesNamed.trim() === '' ? slipIn(behind) : undefined
  const named = slip === undefined ? rulesNamed : behind.slice(0, slip.end)
  const at = content.start + match[0].length
  const rules = (slip === undefined ? idsIn(named) : [slip]).map(({id, start, end}) => ({
    id,
    span: {start: at + start, end: at + end},
  }))
  const nameStart = content.start + match[0].search(/\S/u)
  const all = {id: '*', span: {start: nameStart, end: content.start + match[0].length}}
  return {
    kind,
    span,
    rules: rules.length === 0 ? [all] : rules,
    reason: behind
      .slice(named.length)
      .replace(/^\s*(?::|--+|[\u2013\u2014])?\s*/u, '')
      .trim(),
  }
}

interface NamedRule extends Span {
  readonly id: string
}

function idsIn(named: string): readonly NamedRule[] {
  return [...named.matchAll(RULE)].map(({0: id, index}) => ({
    id,
    start: index,
    end: index + id.length,
  }))
}

function slipIn(behind: string): NamedRule | undefined {
  const match = NO_RULE.exec(behind)
  const id = match?.[1] ?? match?.[2]
  if (match === null || id === undefined || /^(?::|--|[\u2013\u2014])/u.test(id)) return undefined
  const start = match[0].indexOf(id)
  return {id, start, end: start + id.length}
}

function coveredBy(text: string, directive: Directive, later: readonly Directive[]): Span {
  const {span} = directive
  switch (directive.kind) {
    case 'disable-file':
      return {start: 0, end: text.length}
    case 'disable-line':
      return {start: lineStart(text, span.start), end: lineEnd(text, span.end)}
    case 'disable-next-line':
      return nextLine(text, lastOfBlock(text, directive, later).end)
    default: {
      const enable = later.find(({kind, rules}) => kind === 'enable' && enables(rules, directive))
      return {start: span.end, end: enable?.span.start ?? text.length}
    }
  }
}

/** `hearing-enable` without ids, or with a slip for one, ends every exception, with ids those that name one of them. */
function enables(enabled: readonly SuppressedRule[], {rules}: Directive): boolean {
  return enabled.some(({id}) => !ID.test(id) || rules.some((rule) => rule.id === id))
}

const ID = /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u

/** The last of several comments, each on a line of its own, that are all about the line behind them. */
function lastOfBlock(text: string, {span}: Directive, later: readonly Directive[]): Span {
  let last = span
  for (const next of later) {
    const isNext =
      next.kind === 'disable-next-line' && text.slice(last.end, next.span.start).trim() === ''
    const isAlone = text.slice(lineStart(text, next.span.start), next.span.start).trim() === ''
    if (!isNext || !isAlone) break
    last = next.span
  }
  return last
}

/** The first line with something on it after the comment's line. */
function nextLine(text: string, from: number): Span {
  const rest = lineEnd(text, from)
  let start = rest
  while (start < text.length && /[\s]/u.test(text[start] ?? '')) start++
  return {start: lineStart(text, start), end: lineEnd(text, start)}
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
}

function lineEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}
