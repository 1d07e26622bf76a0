import type {Problem} from '../model/problem.ts'
import {collectEntries} from './collectEntries.ts'
import {maximumDepth} from './dataTree.ts'
import type {DataEntry, DataNode, ScalarNode} from './dataTree.ts'
import {scalarType} from './scalarType.ts'

/**
 * A YAML value that stands on one line: an unquoted or quoted text, or a list or map in brackets,
 * perhaps with a comment after it. `undefined` for whatever is not as plain as that.
 */
export function readFlow(
  text: string,
  start: number,
  end: number,
  depth: number,
  problems: Problem[],
): DataNode | undefined {
  const reader = new FlowReader(text, end, problems)
  const first = text[start]
  if (first !== '[' && first !== '{' && first !== '"' && first !== "'") {
    return plainScalar(text, start, commentStart(text, start, end))
  }
  reader.at = start
  const node = reader.node(depth)
  const rest = text.slice(reader.at, end)
  return node !== undefined && /^(?: *$| +#)/.test(rest) ? node : undefined
}

/** Characters that mean something at the start of an unquoted text. */
const INDICATORS = /[-?:,[\]{}#&*!|>'"%@`]/
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'(?!')/y
const KEY = /[\p{L}_][\p{L}\p{N}_./-]*(?=: )/uy
const PLAIN_IN_FLOW = /[^,[\]{}\n]+/y

function commentStart(text: string, start: number, end: number): number {
  const hash = text.slice(start, end).indexOf(' #')
  return hash < 0 ? end : start + hash
}

/** An unquoted text; a colon in it that could end a key is left to the library to judge. */
function plainScalar(text: string, start: number, limit: number): ScalarNode | undefined {
  let end = limit
  while (end > start && text[end - 1] === ' ') end--
  const value = text.slice(start, end)
  if (value === '' || INDICATORS.test(value.charAt(0)) || /:(?: |$)| #/.test(value))
    return undefined
  return {kind: 'scalar', span: {start, end}, text: value, type: scalarType(value)}
}

class FlowReader {
  at = 0
  readonly #text: string
  readonly #end: number
  readonly #problems: Problem[]

  constructor(text: string, end: number, problems: Problem[]) {
    this.#text = text
    this.#end = end
    this.#problems = problems
  }

  node(depth: number): DataNode | undefined {
    const first = this.#text[this.at]
    if (first === '[') return this.#list(depth)
    if (first === '{') return this.#map(depth)
    if (first === '"' || first === "'") return this.#quoted()
    const found = this.#match(PLAIN_IN_FLOW)
    if (found === undefined) return undefined
    const node = plainScalar(this.#text, this.at, this.at + found.length)
    this.at += found.length
    // In brackets even `a:b` and `#` are read differently by different programs.
    return node !== undefined && !/[:#]/.test(node.text) ? node : undefined
  }

  #list(depth: number): DataNode | undefined {
    const items: DataNode[] = []
    const span = this.#within('[', ']', depth, () => {
      const item = this.node(depth + 1)
      if (item !== undefined) items.push(item)
      return item !== undefined
    })
    return span && {kind: 'list', span, items}
  }

  #map(depth: number): DataNode | undefined {
    const entries: DataEntry[] = []
    const span = this.#within('{', '}', depth, () => {
      const entry = this.#entry(depth)
      if (entry !== undefined) entries.push(entry)
      return entry !== undefined
    })
    return span && {kind: 'map', span, entries: collectEntries(entries, this.#problems)}
  }

  #entry(depth: number): DataEntry | undefined {
    const start = this.at
    const quoted = this.#text[start] === '"' ? this.#quoted() : undefined
    const key = quoted?.text ?? this.#match(KEY)
    if (key === undefined || key === '') return undefined
    if (quoted === undefined) this.at += key.length
    const keySpan = {start, end: this.at}
    if (!this.#text.startsWith(': ', this.at)) return undefined
    this.at += 2
    this.#spaces()
    const value = this.node(depth + 1)
    return value && {key, keySpan, value}
  }

  /** What stands between brackets, parted by commas; `undefined` where something there is not plain. */
  #within(
    open: string,
    close: string,
    depth: number,
    read: () => boolean,
  ): {readonly start: number; readonly end: number} | undefined {
    const start = this.at
    if (depth > maximumDepth || this.#text[start] !== open) return undefined
    this.at++
    this.#spaces()
    while (this.at < this.#end && this.#text[this.at] !== close) {
      if (!read()) return undefined
      this.#spaces()
      if (this.#text[this.at] === close) break
      if (this.#text[this.at] !== ',') return undefined
      this.at++
      this.#spaces()
      if (this.#text[this.at] === close) return undefined
    }
    if (this.at >= this.#end) return undefined
    this.at++
    return {start, end: this.at}
  }

  #quoted(): ScalarNode | undefined {
    const found = this.#match(QUOTED)
    if (found === undefined) return undefined
    const start = this.at
    this.at += found.length
    return {kind: 'scalar', span: {start, end: this.at}, text: found.slice(1, -1), type: 'text'}
  }

  #spaces(): void {
    while (this.#text[this.at] === ' ') this.at++
  }

  /** The match of a sticky pattern here, as long as it stays on the line. */
  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.#text)?.[0]
    return found !== undefined && this.at + found.length <= this.#end ? found : undefined
  }
}
