import type {Inline, InlineFootnoteReference, InlineLink, InlineMarkup} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import type {References} from './references.ts'

/** An inline and what of the document it hides: its opening and closing marks, or all of it. */
export interface PlainInline {
  readonly inline:
    Omit<InlineMarkup, 'text'> | Omit<InlineLink, 'text'> | Omit<InlineFootnoteReference, 'text'>
  readonly hides: readonly Span[]
}

export type InlineKind = Inline['kind']

interface Emphasis extends Span {
  readonly opens: boolean
}

interface Reader {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly references: References
  readonly found: PlainInline[]
  /** Places of `[` that wait for their `]`. */
  readonly brackets: number[]
  readonly emphasis: Emphasis[]
}

const AUTOLINK = /<((?:https?|mailto):[^\s<>\0-\x20\x7f]*)>/uy
const TARGET = /\]\(([^\s()<>\\&\0-\x20\x7f]*)\)/uy
const ENTITY = /&(?:#|[A-Za-z])[A-Za-z0-9]*;/uy
const FOOTNOTE_LABEL = /^\^[A-Za-z0-9_-]+$/u
const PUNCTUATION = /[!-/:-@[-`{-~]/u

/**
 * The inlines of a text whose lines are `stretches`, or `undefined` where a parser has to say. Only marks
 * that can mean one thing are read: an emphasis mark that could both open and close is not.
 */
export function readInlines(
  text: string,
  stretches: readonly Span[],
  references: References,
): readonly PlainInline[] | undefined {
  const reader = {
    text,
    start: stretches[0]?.start ?? 0,
    end: stretches.at(-1)?.end ?? 0,
    references,
    found: [],
    brackets: [],
    emphasis: [],
  }
  for (const {start, end} of stretches) {
    for (let at = nextSpecial(text, start); at < end;) {
      const taken = readAt(reader, at, {start, end})
      if (taken === 0) return undefined
      at = nextSpecial(text, at + taken)
    }
  }
  return reader.found
}

/** Every character that can begin anything but text. */
const SPECIAL = /[*_[\]<&\\`\0]/gu

function nextSpecial(text: string, from: number): number {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(text)?.index ?? text.length
}

/** How many units were read; 0 where it cannot be said what they are. */
function readAt(reader: Reader, at: number, line: Span): number {
  const {text} = reader
  const next = at + 1 < line.end ? (text[at + 1] ?? '') : ''
  switch (text.charAt(at)) {
    case '*':
      return readEmphasis(reader, at, line)
    case '_':
      return readUnderscores(text, at, line)
    case '[':
      if (text[at - 1] === '!' && at > line.start) return 0
      reader.brackets.push(at)
      return 1
    case ']':
      return readBracket(reader, at, line)
    case '<':
      return readAutolink(reader, at, line, next)
    case '&':
      ENTITY.lastIndex = at
      return ENTITY.test(text) ? 0 : 1
    case '\\':
      return PUNCTUATION.test(next) || (next === '' && line.end !== reader.end) ? 0 : 1
    case '`':
    case '\0':
      return 0
    default:
      return 1
  }
}

/** `*` and `**` after CommonMark's rule of flanking; a mark that can both open and close is not read. */
function readEmphasis(reader: Reader, at: number, line: Span): number {
  const {text} = reader
  let end = at
  while (end < line.end && text[end] === '*') end++
  const length = end - at
  const before = at > line.start ? (text[at - 1] ?? '') : ' '
  const after = end < line.end ? (text[end] ?? '') : ' '
  if (length > 2 || before === '_' || after === '_') return 0
  const sideBefore = classOf(before)
  const sideAfter = classOf(after)
  const opens = sideAfter === 'letter' || (sideAfter === 'punctuation' && sideBefore !== 'letter')
  const closes = sideBefore === 'letter' || (sideBefore === 'punctuation' && sideAfter !== 'letter')
  if (opens && closes) return 0
  if (opens) reader.emphasis.push({start: at, end, opens})
  if (closes && !closeEmphasis(reader, {start: at, end})) return 0
  return length
}

function closeEmphasis({emphasis, found, brackets}: Reader, close: Span): boolean {
  const open = emphasis.pop()
  if (open === undefined) return true
  if (open.end - open.start !== close.end - close.start) return false
  // Brackets that are still open could turn out to be a link, which binds more tightly.
  if ((brackets.at(-1) ?? -1) > open.start) return false
  const kind = close.end - close.start === 2 ? 'strong' : 'emphasis'
  found.push({
    inline: {kind, span: {start: open.start, end: close.end}},
    hides: [
      {start: open.start, end: open.end},
      {start: close.start, end: close.end},
    ],
  })
  return true
}

/** `_` inside a word is text. */
function readUnderscores(text: string, at: number, line: Span): number {
  let end = at
  while (end < line.end && text[end] === '_') end++
  const before = at > line.start ? (text[at - 1] ?? '') : ' '
  const after = end < line.end ? (text[end] ?? '') : ' '
  if (before === '*' || after === '*') return 0
  const isInside = classOf(before) === 'letter' && classOf(after) === 'letter'
  return isInside || (classOf(before) === 'space' && classOf(after) === 'space') ? end - at : 0
}

/** As micromark classes single code units: what is neither white space nor punctuation is a letter. */
function classOf(character: string): 'space' | 'punctuation' | 'letter' {
  if (/\s/u.test(character)) return 'space'
  return /\p{P}|\p{S}/u.test(character) ? 'punctuation' : 'letter'
}

function readBracket(reader: Reader, at: number, line: Span): number {
  const {text, brackets, references} = reader
  const open = brackets.pop()
  if (open === undefined) return 1
  const next = at + 1 < line.end ? text[at + 1] : ''
  const content = text.slice(open + 1, at)
  if (next === '(') return readLink(reader, open, at, line, content)
  if (content.startsWith('^') && references.footnotes.has(content.slice(1).toLowerCase())) {
    if (!FOOTNOTE_LABEL.test(content) || brackets.length > 0 || next === '[') return 0
    const span = {start: open, end: at + 1}
    const label = content.slice(1)
    reader.found.push({inline: {kind: 'footnoteReference', span, label}, hides: [span]})
    return 1
  }
  if (/[\r\n]/u.test(content)) return references.mayRefer('') || hasLabels(references) ? 0 : 1
  return references.mayRefer(content) ? 0 : 1
}

/** Whether there are definitions at all: a label may go over several lines. */
function hasLabels(references: References): boolean {
  return references.mayRefer('x'.repeat(1001))
}

/** `[words](address)`, with nothing special in either. */
function readLink(reader: Reader, open: number, at: number, line: Span, content: string): number {
  const {text, brackets, emphasis} = reader
  TARGET.lastIndex = at
  const target = TARGET.exec(text)
  if (target === null || at + target[0].length > line.end) return 0
  if (brackets.length > 0 || /[[\]*_<&\\!\r\n]/u.test(content) || content.trim() === '') return 0
  if (emphasis.some(({start}) => start > open)) return 0
  const url = target[1] ?? ''
  const end = at + target[0].length
  const urlSpan = {start: end - 1 - url.length, end: end - 1}
  reader.found.push({
    inline: {kind: 'link', span: {start: open, end}, url, urlSpan, autolink: false},
    hides: [
      {start: open, end: open + 1},
      {start: at, end},
    ],
  })
  return target[0].length
}

/** `<https://…>`; a pointed bracket before white space is text. */
function readAutolink(reader: Reader, at: number, line: Span, next: string): number {
  const {text} = reader
  if (next === '' || next === ' ' || next === '\t') return 1
  AUTOLINK.lastIndex = at
  const match = AUTOLINK.exec(text)
  const url = match?.[1]
  if (match === null || url === undefined || at + match[0].length > line.end) return 0
  if (reader.brackets.length > 0) return 0
  const end = at + match[0].length
  reader.found.push({
    inline: {
      kind: 'link',
      span: {start: at, end},
      url,
      urlSpan: {start: at + 1, end: end - 1},
      autolink: true,
    },
    hides: [
      {start: at, end: at + 1},
      {start: end - 1, end},
    ],
  })
  return match[0].length
}
