import type {MarkdownComment} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {SuppressedRule, Suppression} from '../model/suppression.ts'
import {least} from '../text/least.ts'
import {LineIndex} from '../text/lineIndex.ts'
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
  if (directives.length === 0) return []
  const covering = new Covering(text)
  // From the end, for what a comment covers depends on those behind it.
  return directives
    .toReversed()
    .flatMap((directive) => {
      const {kind, rules, reason, span} = directive
      const covers = covering.coveredBy(directive)
      return kind === 'enable' ? [] : [{span, rules, reason, covers}]
    })
    .reverse()
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

/** What the exceptions of a text cover; they are asked about from the last to the first. */
class Covering {
  readonly #text: string
  readonly #lines: LineIndex
  /** Where the next `hearing-enable` for a rule begins. */
  readonly #enabled = new Map<string, number>()
  #allEnabled: number
  #next: {readonly directive: Directive; readonly covers: Span} | undefined

  constructor(text: string) {
    this.#text = text
    this.#lines = new LineIndex(text)
    this.#allEnabled = text.length
  }

  coveredBy(directive: Directive): Span {
    const covers = this.#coveredBy(directive)
    this.#next = {directive, covers}
    return covers
  }

  #coveredBy({kind, span, rules}: Directive): Span {
    switch (kind) {
      case 'disable-file':
        return {start: 0, end: this.#text.length}
      case 'disable-line':
        return {start: this.#lineAt(span.start).start, end: this.#lineAt(span.end).end}
      case 'disable-next-line':
        return this.#coversOfBlock(span) ?? this.#nextLine(span.end)
      case 'enable':
        this.#enable(rules, span.start)
        return span
      default: {
        const ends = rules.map(({id}) => this.#enabled.get(id) ?? Infinity)
        return {start: span.end, end: least(ends, this.#allEnabled)}
      }
    }
  }

  /** Without ids, or with a slip for one, it ends every exception, with ids those that name one of them. */
  #enable(rules: readonly SuppressedRule[], start: number): void {
    for (const {id} of rules) {
      if (ID.test(id)) this.#enabled.set(id, start)
      else this.#allEnabled = start
    }
  }

  /** Several comments, each on a line of its own, are all about the line behind the last of them. */
  #coversOfBlock({end}: Span): Span | undefined {
    if (this.#next?.directive.kind !== 'disable-next-line') return undefined
    const between = this.#text.slice(end, this.#next.directive.span.start)
    return /[\r\n]/u.test(between) && between.trim() === '' ? this.#next.covers : undefined
  }

  /** The first line with something on it after the one of an offset. */
  #nextLine(from: number): Span {
    let line = this.#lines.positionAt(from).line + 1
    while (line < this.#lines.lineCount && this.#lines.lineText(line).trim() === '') line++
    return this.#lineAt(this.#lines.startOf(line))
  }

  /** The line of an offset, without its line end. */
  #lineAt(offset: number): Span {
    const {line, column} = this.#lines.positionAt(offset)
    const start = offset - column
    return {start, end: start + this.#lines.lineText(line).length}
  }
}

const ID = /^[a-z][a-z0-9-]*\/[a-z0-9-]+$/u
