import type {Citation, Locator} from '../model/citation.ts'
import type {InlineLink, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findCitationKeys, type FoundKey} from './citationKey.ts'
import {readLinkCitation} from './readLinkCitation.ts'
import {readLocators} from './readLocators.ts'
import {pattern} from '../text/pattern.ts'
import {startingIn} from '../text/startingIn.ts'

/** A citation and the place of its brackets in the text of its prose. */
export interface PlacedCitation {
  readonly citation: Citation
  readonly text: Span
}

/**
 * The citations of one prose, in order. `masked` is its text with code and escaped signs blotted out.
 * Spans are in the document.
 */
export function findCitations(
  prose: Prose,
  masked: string,
  quoted: boolean,
): readonly PlacedCitation[] {
  const reader = {prose, masked, quoted}
  const keys = findCitationKeys(masked)
  const groups = keys.length === 0 ? [] : findGroups(masked, keys)
  const links = prose.inlines.filter((inline) => inline.kind === 'link')
  const found: PlacedCitation[] = []
  for (const {keys: inside, ...group} of groups) {
    for (const each of readGroup(reader, group, inside)) found.push(each)
  }
  for (const link of links) {
    for (const each of readLink(reader, link, keys)) found.push(each)
  }
  const taken = found.map(({text}) => text).sort((a, b) => a.start - b.start)
  let next = 0
  let until = 0
  for (const key of keys) {
    for (; (taken[next]?.start ?? Infinity) <= key.start; next++)
      until = Math.max(until, taken[next]?.end ?? 0)
    if (until < key.end) found.push(...readInText(reader, key))
  }
  return found.sort(
    (a, b) => a.text.start - b.text.start || a.citation.span.start - b.citation.span.start,
  )
}

interface Reader {
  readonly prose: Prose
  readonly masked: string
  readonly quoted: boolean
}

interface Group extends Span {
  readonly keys: readonly FoundKey[]
}

/** The innermost brackets with a key in them, unless they stand right behind a key in the text. */
function findGroups(text: string, keys: readonly FoundKey[]): readonly Group[] {
  const groups: Group[] = []
  const open: number[] = []
  let next = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '[') open.push(at)
    if (character !== ']') continue
    const start = open.pop()
    if (start === undefined) continue
    while ((keys[next]?.start ?? Infinity) < start) next++
    const inside: FoundKey[] = []
    while ((keys[next]?.start ?? Infinity) < at) {
      const key = keys[next++]
      if (key !== undefined) inside.push(key)
    }
    if (inside.length > 0) groups.push({start, end: at + 1, keys: inside})
  }
  return groups
}

function readGroup(
  reader: Reader,
  group: Span,
  keys: readonly FoundKey[],
): readonly PlacedCitation[] {
  const before = keyBefore(reader.masked, group.start)
  if (before && !/^\[\s*-?@/u.test(reader.masked.slice(group.start, group.end))) return []
  return readParts(reader, {start: group.start + 1, end: group.end - 1}, keys, {
    text: group,
    group: documentSpan(reader.prose, group),
  })
}

const KEY_BEFORE = pattern('u')`@[\p{L}\p{N}_{][^\s[\]]*\s?$`

function keyBefore(text: string, at: number): boolean {
  return KEY_BEFORE.test(text.slice(Math.max(0, at - 80), at))
}

interface Frame {
  /** The brackets in the prose's text. */
  readonly text: Span
  /** And in the document. */
  readonly group: Span
}

/** `se @notat, s. 3; @rapport`: one citation a part. */
function readParts(
  reader: Reader,
  content: Span,
  keys: readonly FoundKey[],
  frame: Frame,
): readonly PlacedCitation[] {
  return keys.map((key, index) => {
    const {masked} = reader
    const previous = keys[index - 1]
    const next = keys[index + 1]
    const start = partStart(masked, previous?.end ?? content.start, key.start, content.start)
    const end = partEnd(masked, key.end, next?.start ?? content.end, content.end)
    return {citation: readPart(reader, key, {start, end}, frame.group), text: frame.text}
  })
}

/** After the last semicolon before the key; where two keys share a part, the part begins at the second. */
function partStart(text: string, from: number, until: number, first: number): number {
  const semicolon = lastSemicolon(text, from, until)
  if (semicolon !== undefined) return semicolon + 1
  return from === first ? from : until
}

function partEnd(text: string, from: number, until: number, last: number): number {
  if (until === last) return last
  return lastSemicolon(text, from, until) ?? until
}

/** Looked for between the two places alone: a long text may have none. */
function lastSemicolon(text: string, from: number, until: number): number | undefined {
  const at = text.slice(from, until + 1).lastIndexOf(';')
  return at < 0 ? undefined : from + at
}

function readPart(reader: Reader, key: FoundKey, part: Span, group: Span): Citation {
  const {prose, masked, quoted} = reader
  const read = readLocatorsOf(masked.slice(0, part.end), key.end)
  const prefix = trimmed(masked, {start: part.start, end: key.start})
  const suffix = trimmed(masked, {start: read.end, end: part.end})
  return {
    form: 'bracketed',
    key: key.key,
    keySpan: documentSpan(prose, {start: key.keyStart, end: key.keyEnd}),
    span: documentSpan(prose, trimmed(masked, part) ?? part),
    group,
    suppressAuthor: key.suppressAuthor,
    ...(prefix === undefined ? {} : {prefix: documentSpan(prose, prefix)}),
    ...(suffix === undefined ? {} : {suffix: documentSpan(prose, suffix)}),
    locators: read.locators.map((locator) => toDocument(prose, locator)),
    quoted,
  }
}

/** Locators behind a key, with pandoc's braces (`{s. 3}`) or without; semicolons in between do no harm. */
function readLocatorsOf(text: string, from: number): {locators: readonly Locator[]; end: number} {
  const braces = /^\s*,?\s*\{([^{}]*)\}/u.exec(text.slice(from))
  if (braces === null) {
    const semicolon = /^\s*;?/u.exec(text.slice(from))?.[0].length ?? 0
    const read = readLocators(text, from)
    if (read.locators.length > 0 || semicolon === 0) return moreLocators(text, read)
    return read
  }
  const end = from + braces[0].length
  const [, inside = ''] = braces
  const {locators} = readLocators(text.slice(0, end - 1), end - 1 - inside.length)
  if (locators.length > 0 || inside.trim() === '') return {locators, end}
  const start = end - 1 - inside.length
  const value = inside.trim()
  const span = {
    start: start + inside.indexOf(value),
    end: start + inside.indexOf(value) + value.length,
  }
  return {locators: [{label: 'page', value, span, valueSpan: span, implicit: true}], end}
}

/** `[@notat, s. 3; afsnit 2]`: a part without a key goes on with the one before it. */
function moreLocators(
  text: string,
  read: {readonly locators: readonly Locator[]; readonly end: number},
): {locators: readonly Locator[]; end: number} {
  const gap = /^\s*;\s*/u.exec(text.slice(read.end))?.[0].length
  if (gap === undefined) return read
  const more = readLocators(text, read.end + gap)
  return more.locators.length === 0
    ? read
    : {locators: [...read.locators, ...more.locators], end: more.end}
}

/** `@notat [s. 3]` and `@notat` in running text. */
function readInText(reader: Reader, key: FoundKey): readonly PlacedCitation[] {
  const {prose, masked, quoted} = reader
  const bracket = /^\s?\[([^[\]]*)\](?![([])/u.exec(masked.slice(key.end, key.end + 500))
  const inside = bracket?.[1] ?? ''
  const hasLocator = bracket !== null && !/^\s*-?@/u.test(inside)
  const opening = key.end + (bracket?.[0].indexOf('[') ?? 0) + 1
  const read = hasLocator
    ? readLocatorsOf(masked.slice(0, opening + inside.length), opening)
    : {locators: [], end: key.end}
  const isOurs = hasLocator && read.locators.length > 0
  const text = {start: key.start, end: isOurs ? key.end + bracket[0].length : key.end}
  const suffix = isOurs ? trimmed(masked, {start: read.end, end: text.end - 1}) : undefined
  const citation: Citation = {
    form: 'inText',
    key: key.key,
    keySpan: documentSpan(prose, {start: key.keyStart, end: key.keyEnd}),
    span: documentSpan(prose, text),
    group: documentSpan(prose, text),
    suppressAuthor: key.suppressAuthor,
    ...(suffix === undefined ? {} : {suffix: documentSpan(prose, suffix)}),
    locators: read.locators.map((locator) => toDocument(prose, locator)),
    quoted,
  }
  return [{citation, text}]
}

/** A link is a citation where its words are one, `[@notat, s. 3](notat.pdf)`, or where it leads to a file. */
function readLink(
  reader: Reader,
  link: InlineLink,
  keys: readonly FoundKey[],
): readonly PlacedCitation[] {
  if (link.autolink) return []
  const inside = startingIn(keys, link.text, (key) => key).filter(({end}) => end <= link.text.end)
  if (inside.length > 0) {
    return readParts(reader, link.text, inside, {text: link.text, group: link.span})
  }
  const citation = readLinkCitation(link, reader.quoted)
  return citation === undefined ? [] : [{citation, text: link.text}]
}

/** A span without its white space and the commas at its ends; `undefined` where nothing is left. */
function trimmed(text: string, {start, end}: Span): Span | undefined {
  const content = text.slice(start, end)
  const lead = /^[\s,]*/u.exec(content)?.[0].length ?? 0
  const length = content.slice(lead).replace(/[\s,]+$/u, '').length
  return length === 0 ? undefined : {start: start + lead, end: start + lead + length}
}

function toDocument(prose: Prose, locator: Locator): Locator {
  return {
    ...locator,
    span: documentSpan(prose, locator.span),
    valueSpan: documentSpan(prose, locator.valueSpan),
  }
}
