import type {Problem} from '../model/problem.ts'
import {collectEntries} from './collectEntries.ts'
import type {DataDocument, DataEntry, DataNode} from './dataTree.ts'
import {maximumDepth} from './dataTree.ts'
import {contentLines} from './contentLines.ts'
import type {ContentLine} from './contentLines.ts'
import {readFlow} from './readFlow.ts'

/**
 * Reads the YAML that people write for a hearing: maps and lists by indentation, values on one line,
 * lists and maps in brackets on one line, comments. `undefined` for everything else, right or wrong:
 * that is for the library, which takes five times as long. Where both answer they answer alike, which
 * a test holds.
 */
export function readSimpleYaml(text: string): DataDocument | undefined {
  const lines = contentLines(text)
  if (lines?.[0]?.indent !== 0) return undefined
  const reader = new SimpleReader(text, lines)
  const root = reader.block(0, 1)
  if (root === undefined || !reader.isAtEnd) return undefined
  return {root, problems: reader.problems}
}

/** A key as people write them, to its colon: `title:`, `quote/altered:`, `date-parts:`. */
const KEY = /[\p{L}_][\p{L}\p{N}_./-]*(?=:(?:[ \r\n]|$))/uy

class SimpleReader {
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #lines: readonly ContentLine[]
  #next = 0

  constructor(text: string, lines: readonly ContentLine[]) {
    this.#text = text
    this.#lines = lines
  }

  get isAtEnd(): boolean {
    return this.#next === this.#lines.length
  }

  /** The map or list whose lines begin at this indentation. */
  block(indent: number, depth: number): DataNode | undefined {
    const line = this.#lines[this.#next]
    if (line === undefined || depth > maximumDepth) return undefined
    return this.#isItem(line) ? this.#list(indent, depth) : this.#map(line, indent, depth)
  }

  #list(indent: number, depth: number): DataNode | undefined {
    const items: DataNode[] = []
    const start = this.#lines[this.#next]?.start ?? 0
    for (;;) {
      const line = this.#lines[this.#next]
      if (line?.indent !== indent || !this.#isItem(line)) break
      const item = this.#item(line, depth)
      if (item === undefined) return undefined
      items.push(item)
    }
    return {kind: 'list', span: {start, end: items.at(-1)?.span.end ?? start}, items}
  }

  /** `- key: value` begins a map whose further keys stand below the first. */
  #item(line: ContentLine, depth: number): DataNode | undefined {
    let start = line.start + 2
    while (this.#text[start] === ' ') start++
    const inner = {indent: line.indent + start - line.start, start, end: line.end}
    if (this.#keyEnd(start, line.end) !== undefined)
      return this.#map(inner, inner.indent, depth + 1)
    this.#next++
    return this.#isDeeper(line.indent) ? undefined : this.#value(start, line.end, depth + 1)
  }

  #map(first: ContentLine, indent: number, depth: number): DataNode | undefined {
    if (depth > maximumDepth) return undefined
    const entries: DataEntry[] = []
    let line: ContentLine | undefined = first
    let end = first.start
    while (line?.indent === indent && !this.#isItem(line)) {
      const entry = this.#entry(line, depth)
      if (entry === undefined) return undefined
      entries.push(entry)
      end = entry.value.span.end
      line = this.#lines[this.#next]
    }
    const span = {start: first.start, end}
    return {kind: 'map', span, entries: collectEntries(entries, this.problems)}
  }

  #entry(line: ContentLine, depth: number): DataEntry | undefined {
    const keyEnd = this.#keyEnd(line.start, line.end)
    if (keyEnd === undefined) return undefined
    this.#next++
    const keySpan = {start: line.start, end: keyEnd}
    const value = this.#valueOfKey(keyEnd, line, depth)
    return value && {key: this.#text.slice(line.start, keyEnd), keySpan, value}
  }

  #valueOfKey(keyEnd: number, line: ContentLine, depth: number): DataNode | undefined {
    let start = keyEnd + 1
    while (start < line.end && this.#text[start] === ' ') start++
    const below = this.#lines[this.#next]
    if (start < line.end && this.#text[start] !== '#') {
      return this.#isDeeper(line.indent) ? undefined : this.#value(start, line.end, depth + 1)
    }
    if (below !== undefined && below.indent > line.indent)
      return this.block(below.indent, depth + 1)
    if (below?.indent === line.indent && this.#isItem(below))
      return this.#list(below.indent, depth + 1)
    return {kind: 'scalar', span: {start: keyEnd + 1, end: keyEnd + 1}, text: '', type: 'null'}
  }

  #value(start: number, end: number, depth: number): DataNode | undefined {
    return readFlow(this.#text, start, end, depth, this.problems)
  }

  #keyEnd(start: number, end: number): number | undefined {
    KEY.lastIndex = start
    const match = KEY.exec(this.#text)
    if (match === null) return undefined
    const keyEnd = start + match[0].length
    // `$` in the pattern is the end of the text; a key's colon may also end its line.
    return keyEnd < end ? keyEnd : undefined
  }

  #isItem(line: ContentLine): boolean {
    return this.#text.startsWith('- ', line.start)
  }

  /** Whether the next line goes on with what stands on the line before. */
  #isDeeper(indent: number): boolean {
    const next = this.#lines[this.#next]
    return next !== undefined && next.indent > indent
  }
}
