import type {Problem} from '../model/problem.ts'
import type {DataEntry, DataNode, ListNode, MapNode, ScalarNode} from './dataTree.ts'
import {collectEntries} from './collectEntries.ts'
import {scalarType} from './scalarType.ts'

/**
 * Reads YAML that is plain: maps and lists by indentation, values of one line with or without quotation marks, maps
 * and lists in brackets that end on their line, comments on lines of their own. `undefined` for a text with anything
 * else in it, mistakes among it: that is for `readAnyYaml`, which gives the same tree for what is plain.
 */
export function readPlainYaml(text: string): DataNode | undefined {
  if (UNUSUAL.test(text)) return undefined
  const lines = linesOf(text)
  const reader = new PlainReader(text, lines)
  if (lines[0]?.indent !== 0) return undefined
  const root = reader.block(0, 0)
  return reader.isAtEnd ? root : undefined
}

/** Tabs, other line ends, other spaces, and what has a meaning of its own or should not be there. */
const UNUSUAL = /[^\n -~\u00A1-\u167F\u2010-\u2027\u2030-\u205E\u20A0-\u20BF]|^(?:---|\.\.\.|%)/m
/** Keys and values that can be nothing else; all others are left to the library. */
const KEY = /[A-Za-z0-9_\u00C0-\u024F][-A-Za-z0-9_./\u00C0-\u024F]{0,80}(?=: |:$|:\n)/y
const PLAIN = /^[A-Za-z0-9_(/§+\u00C0-\u024F]/
const PLAIN_IN_BRACKETS = /[A-Za-z0-9_(/§+\u00C0-\u024F][^,[\]{}:#"'\n]*/y
const DEEPEST = 10

/** A line with something on it: where that begins and ends, and how far it is indented. */
interface Line {
  readonly start: number
  readonly end: number
  readonly indent: number
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from)
    const next = newline < 0 ? text.length : newline
    let start = from
    while (text[start] === ' ') start++
    let end = next
    while (end > start && text[end - 1] === ' ') end--
    if (start < end && text[start] !== '#') lines.push({start, end, indent: start - from})
    from = next + 1
  }
  return lines
}

class PlainReader {
  readonly #text: string
  readonly #lines: Line[]
  #next = 0
  /** Where a value in brackets is read. */
  #at = 0

  constructor(text: string, lines: Line[]) {
    this.#text = text
    this.#lines = lines
  }

  get isAtEnd(): boolean {
    return this.#next === this.#lines.length
  }

  /** The map or list that begins on the next line. */
  block(indent: number, depth: number): DataNode | undefined {
    const line = this.#lines[this.#next]
    if (line === undefined || depth > DEEPEST) return undefined
    return this.#isItem(line) ? this.#list(indent, depth) : this.#map(indent, depth)
  }

  #list(indent: number, depth: number): ListNode | undefined {
    const start = this.#lines[this.#next]?.start ?? 0
    const items: DataNode[] = []
    for (
      let line = this.#lines[this.#next];
      line?.indent === indent && this.#isItem(line);
      line = this.#lines[this.#next]
    ) {
      const item = this.#item(line, depth)
      if (item === undefined) return undefined
      items.push(item)
    }
    return {kind: 'list', span: {start, end: items.at(-1)?.span.end ?? start}, items}
  }

  #item({start, end, indent}: Line, depth: number): DataNode | undefined {
    let at = start + 1
    while (this.#text[at] === ' ') at++
    if (this.#match(KEY, at) === undefined) return this.#value(at, end, indent)
    // The map begins on the line of the list's sign, and goes on below its first key.
    const inner = indent + at - start
    this.#lines[this.#next] = {start: at, end, indent: inner}
    return this.#map(inner, depth + 1)
  }

  #map(indent: number, depth: number): MapNode | undefined {
    const start = this.#lines[this.#next]?.start ?? 0
    const entries: DataEntry[] = []
    for (
      let line = this.#lines[this.#next];
      line?.indent === indent && !this.#isItem(line);
      line = this.#lines[this.#next]
    ) {
      const key = this.#match(KEY, line.start)
      if (key === undefined) return undefined
      const keyEnd = line.start + key.length
      const value = this.#valueOfKey(keyEnd, line, depth)
      if (value === undefined) return undefined
      entries.push({key, keySpan: {start: line.start, end: keyEnd}, value})
    }
    return this.#mapOf(entries, start, entries.at(-1)?.value.span.end ?? start)
  }

  #valueOfKey(keyEnd: number, {end, indent}: Line, depth: number): DataNode | undefined {
    const colon = keyEnd + 1
    if (colon < end) {
      let at = colon
      while (this.#text[at] === ' ') at++
      return this.#value(at, end, indent)
    }
    const below = this.#lines[++this.#next]
    const isBelow = below !== undefined && below.indent > indent
    const isList = below?.indent === indent && this.#isItem(below)
    if (isBelow || isList) return this.block(below.indent, depth + 1)
    return {kind: 'scalar', span: {start: colon, end: colon}, text: '', type: 'null'}
  }

  /** A value that fills the rest of its line. What follows indented deeper would belong to it. */
  #value(start: number, end: number, indent: number): DataNode | undefined {
    const below = this.#lines[++this.#next]
    if (start >= end || (below !== undefined && below.indent > indent)) return undefined
    const first = this.#text[start]
    if (first === '{' || first === '[' || first === '"' || first === "'") {
      this.#at = start
      const value = this.#inBrackets(0)
      return this.#at === end ? value : undefined
    }
    const text = this.#text.slice(start, end)
    if (!PLAIN.test(text) || /: | #|:$/.test(text)) return undefined
    return scalarOf(text, start)
  }

  /** A value at `#at` that is, or may be, inside brackets; `#at` stands behind it then. */
  #inBrackets(depth: number): DataNode | undefined {
    const start = this.#at
    const first = this.#text[start]
    if (first === '{' || first === '[') {
      return depth > DEEPEST ? undefined : this.#brackets(first, depth)
    }
    if (first === '"' || first === "'") return this.#quoted(first)
    const text = this.#match(PLAIN_IN_BRACKETS, start)?.trimEnd()
    if (text === undefined) return undefined
    this.#at = start + text.length
    return scalarOf(text, start)
  }

  #quoted(mark: string): ScalarNode | undefined {
    const start = this.#at
    const close = this.#text.indexOf(mark, start + 1)
    const text = this.#text.slice(start + 1, close)
    if (close < 0 || /[\\\n]/.test(text)) return undefined
    this.#at = close + 1
    return {kind: 'scalar', span: {start, end: this.#at}, text, type: 'text'}
  }

  #brackets(open: '{' | '[', depth: number): DataNode | undefined {
    const start = this.#at++
    const close = open === '{' ? '}' : ']'
    const items: DataNode[] = []
    const entries: DataEntry[] = []
    this.#skipSpaces()
    while (this.#text[this.#at] !== close) {
      if (open === '{') {
        const entry = this.#entryInBrackets(depth)
        if (entry === undefined) return undefined
        entries.push(entry)
      } else {
        const item = this.#inBrackets(depth + 1)
        if (item === undefined) return undefined
        items.push(item)
      }
      this.#skipSpaces()
      if (this.#text[this.#at] === close) break
      if (this.#text[this.#at++] !== ',') return undefined
      this.#skipSpaces()
      if (this.#text[this.#at] === close) return undefined
    }
    const end = ++this.#at
    return open === '{'
      ? this.#mapOf(entries, start, end)
      : {kind: 'list', span: {start, end}, items}
  }

  #entryInBrackets(depth: number): DataEntry | undefined {
    const start = this.#at
    const key = this.#match(KEY, start)
    if (key === undefined) return undefined
    const keySpan = {start, end: start + key.length}
    this.#at = keySpan.end + 1
    this.#skipSpaces()
    const value = this.#inBrackets(depth + 1)
    return value === undefined ? undefined : {key, keySpan, value}
  }

  #mapOf(entries: readonly DataEntry[], start: number, end: number): MapNode | undefined {
    const problems: Problem[] = []
    collectEntries(entries, problems)
    return problems.length > 0 ? undefined : {kind: 'map', span: {start, end}, entries}
  }

  #isItem({start, end}: Line): boolean {
    return this.#text[start] === '-' && this.#text[start + 1] === ' ' && start + 1 < end
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at
    return pattern.exec(this.#text)?.[0]
  }

  #skipSpaces(): void {
    while (this.#text[this.#at] === ' ') this.#at++
  }
}

function scalarOf(text: string, start: number): ScalarNode {
  return {
    kind: 'scalar',
    span: {start, end: start + text.length},
    text,
    type: scalarType(text),
  }
}
