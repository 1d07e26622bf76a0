import type {Prose} from '../model/prose.ts'
import type {MalformedCitation} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {findCitationKeys} from './citationKey.ts'
import type {PlacedCitation} from './findCitations.ts'
import {readLocators} from './readLocators.ts'
import {pattern} from '../text/pattern.ts'

const EMPTY_KEY = /\[[^[\]@]{0,80}@(?:\s*[,;][^[\]]{0,200}|\s*)\]/gu
const MISSING_AT = /\[(-?)([a-zæøå0-9][a-zæøå0-9_-]{1,60}),\s*([^[\]]{1,80})\](?![([:])/gu
const SPACED_KEY = pattern(
  'gu',
)`\[((?:\p{L}+\.?[ \u00A0]+){0,4}-?)@[ \u00A0]+([\p{L}\p{N}_{][^[\]@]{0,200})\](?![([:])`
const UNCLOSED = pattern('u')`\[\s*(?:[\p{L}.]+\s+){0,4}-?@[^[\]]*$`
const KEY_OF_EMPTY = /^\[\s*-?@/u

/**
 * What looks like a citation and is none, or loses its locator. `masked` is the prose's text with code
 * and escaped signs blotted out; `citations` are those found in it.
 */
export function findMalformedCitations(
  prose: Prose,
  masked: string,
  citations: readonly PlacedCitation[],
): readonly MalformedCitation[] {
  if (!/[@[]/u.test(masked)) return []
  const place = (span: Span): Span => documentSpan(prose, span)
  return [
    ...findEmptyKeys(masked),
    ...findMissingAts(masked),
    ...findSpacedKeys(masked),
    ...findSemicolons(masked, citations),
    ...findUnclosed(masked),
    ...findLocatorsOutside(masked, prose.text, citations),
    ...findEmptyLocators(masked, citations),
  ]
    .sort((a, b) => a.span.start - b.span.start)
    .map((each) => ({...each, span: place(each.span)}))
}

function* findEmptyKeys(text: string): Iterable<MalformedCitation> {
  for (const match of text.matchAll(EMPTY_KEY)) {
    if (!KEY_OF_EMPTY.test(match[0]) && !/\s@/u.test(match[0])) continue
    yield {span: spanOf(match), problem: 'emptyKey'}
  }
}

/** `[notat, s. 3]`: a key's shape, and then nothing but locators with their labels. */
function* findMissingAts(text: string): Iterable<MalformedCitation> {
  for (const match of text.matchAll(MISSING_AT)) {
    const [whole, minus = '', key = '', rest = ''] = match
    if (!/\p{L}/u.test(key)) continue
    const {locators, end} = readLocators(rest, 0)
    if (locators.length === 0 || locators.some(({implicit}) => implicit)) continue
    if (rest.slice(end).trim() !== '') continue
    yield {
      span: {start: match.index, end: match.index + whole.length},
      problem: 'missingAt',
      suggestion: `[${minus}@${key}, ${rest.trim()}]`,
    }
  }
}

/** `[@ notat, s. 3]`: a key, and a space between it and its sign. */
function* findSpacedKeys(text: string): Iterable<MalformedCitation> {
  for (const match of text.matchAll(SPACED_KEY)) {
    const [whole, before = '', rest = ''] = match
    const written = `[${before}@${rest}]`
    const [key] = findCitationKeys(written)
    if (key?.start !== before.replace(/-$/u, '').length + 1) continue
    yield {
      span: {start: match.index, end: match.index + whole.length},
      problem: 'spaceAfterAt',
      suggestion: written,
    }
  }
}

/** `[@notat; s. 3]`: a semicolon parts citations, so the place belongs to none. */
function* findSemicolons(
  text: string,
  citations: readonly PlacedCitation[],
): Iterable<MalformedCitation> {
  const seen = new Set<number>()
  for (const {citation, text: group} of citations) {
    if (citation.form !== 'bracketed' || seen.has(group.start)) continue
    seen.add(group.start)
    const inside = text.slice(0, group.end)
    for (const key of findCitationKeys(text.slice(group.start, group.end))) {
      const from = group.start + key.end
      const gap = /^\s*;\s*/u.exec(inside.slice(from))?.[0].length
      if (gap === undefined) continue
      const {locators, end} = readLocators(inside, from + gap)
      const [first] = locators
      if (first?.span.start !== from + gap) continue
      if (!/^\s*[;,\]]/u.test(text.slice(end))) continue
      const start = group.start + key.start
      yield {
        span: {start, end},
        problem: 'semicolon',
        suggestion: `${text.slice(start, from)}, ${text.slice(first.span.start, end)}`,
      }
    }
  }
}

/** An opening bracket with a key behind it that nothing closes before the paragraph ends. */
function* findUnclosed(text: string): Iterable<MalformedCitation> {
  const start = text.lastIndexOf('[')
  if (start < 0) return
  const match = UNCLOSED.exec(text.slice(start))
  if (match === null) return
  const [key] = findCitationKeys(text.slice(start))
  if (key === undefined) return
  const {end} = readLocators(text, start + key.end)
  yield {span: {start, end}, problem: 'unclosed', suggestion: `${text.slice(start, end)}]`}
}

/** `[@notat], s. 3`, `@notat, s. 3`, `(@notat, s. 3)`: the reader sees a place, the citation has none. */
function* findLocatorsOutside(
  text: string,
  written: string,
  citations: readonly PlacedCitation[],
): Iterable<MalformedCitation> {
  for (const {citation, text: group} of citations) {
    if (citation.form === 'link' || citation.locators.length > 0) continue
    if (citation.suffix !== undefined) continue
    const gap = /^,?\s?\(?/u.exec(text.slice(group.end))?.[0] ?? ''
    const {locators, end} = readLocators(text, group.end + gap.length)
    const [first] = locators
    if (first === undefined || first.implicit || gap.length === 0) continue
    if (isUnclosed(text, group.start)) continue
    const inner = citation.form === 'inText' && text[group.start - 1] === '('
    const closed = gap.includes('(') || inner ? /^\s*\)/u.exec(text.slice(end))?.[0].length : 0
    if (closed === undefined) continue
    const start = inner ? group.start - 1 : group.start
    const key = text.slice(group.start, group.end).replace(/^\[|\]$/gu, '')
    yield {
      span: withLooseBrackets({start, end: end + closed}, written),
      problem: 'locatorOutside',
      suggestion: `[${key}, ${text.slice(first.span.start, end)}]`,
    }
  }
}

/** `@notat, s. 3]` and `\[@notat, s. 3\]`: loose or escaped brackets around it are replaced with it. */
function withLooseBrackets({start, end}: Span, written: string): Span {
  return {
    start: written[start - 1] === '[' ? start - 1 : start,
    end: written[end] === ']' ? end + 1 : end,
  }
}

function isUnclosed(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at)
    ? !text.slice(at).includes(']')
    : false
}

/** `[@notat, s.]` */
function* findEmptyLocators(
  text: string,
  citations: readonly PlacedCitation[],
): Iterable<MalformedCitation> {
  const seen = new Set<number>()
  for (const {citation, text: group} of citations) {
    if (citation.form === 'link' || seen.has(group.start)) continue
    seen.add(group.start)
    for (const key of findCitationKeys(text.slice(group.start, group.end))) {
      const read = readLocators(text.slice(0, group.end), group.start + key.end)
      if (read.empty !== undefined) yield {span: read.empty, problem: 'emptyLocator'}
    }
  }
}

function spanOf(match: RegExpExecArray): Span {
  return {start: match.index, end: match.index + match[0].length}
}
