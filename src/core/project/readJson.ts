import {createScanner, parseTree} from 'jsonc-parser'
import type {Node, ParseError} from 'jsonc-parser'
import type {Arguments, Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'
import {LineIndex} from '../text/lineIndex.ts'
import {collectEntries} from './collectEntries.ts'
import {maximumDepth} from './dataTree.ts'
import type {DataDocument, DataEntry, DataNode} from './dataTree.ts'
import {unusableCharacters} from './unusableCharacters.ts'

/**
 * Reads a JSON text (RFC 8259) as a tree with positions. Never throws; what is no JSON is a problem
 * of `meta/syntax`, and what could be read of the rest is there. Strict: no comments, no trailing
 * commas, no `NaN`. Numbers keep their written text: `5.10` is "5.10".
 */
export function readJson(text: string): DataDocument {
  // A byte order mark is no JSON, yet some editors write one; a space in its place moves nothing.
  const clean = text.replace(/^\uFEFF/, ' ')
  if (clean.trim() === '') return {problems: []}
  const deep = firstTooDeep(clean)
  if (deep !== undefined)
    return {problems: [syntax('tooDeep', oneAt(deep, clean), {limit: maximumDepth})]}
  const errors: ParseError[] = []
  const root = parseTree(clean, errors, {disallowComments: true, allowTrailingComma: false})
  const problems: Problem[] = jsonProblems(clean, errors)
  if (root === undefined) return {problems}
  const broken = errors[0] === undefined ? {} : {brokenFrom: errors[0].offset}
  return {root: toData(root, clean, problems), problems, ...broken}
}

/** The bracket at which the nesting passes the limit: the library recurses, so it must not see it. */
function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true)
  let depth = 0
  for (;;) {
    const token: number = scanner.scan()
    if (token === END_OF_FILE) return undefined
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--
    if (depth > maximumDepth) return scanner.getTokenOffset()
  }
}

// The library's `SyntaxKind`, which is a type only to a compiler that looks at one file at a time.
const OPEN_BRACE = 1
const CLOSE_BRACE = 2
const OPEN_BRACKET = 3
const CLOSE_BRACKET = 4
const END_OF_FILE = 17

/** By `ParseErrorCode`. */
const messageIds: ReadonlyMap<number, string> = new Map([
  [1, 'jsonWord'],
  [2, 'jsonNumber'],
  [3, 'jsonKey'],
  [4, 'jsonValue'],
  [5, 'jsonColon'],
  [6, 'missingComma'],
  [7, 'jsonUnclosed'],
  [8, 'jsonUnclosed'],
  [9, 'jsonAfterEnd'],
  [10, 'jsonComment'],
  [11, 'jsonComment'],
  [12, 'unclosedQuote'],
  [13, 'jsonNumber'],
  [14, 'badEscape'],
  [15, 'badEscape'],
  [16, 'controlCharacter'],
])

/** One problem a line: after the first, the others are its echo. */
function jsonProblems(text: string, errors: readonly ParseError[]): Problem[] {
  const problems: Problem[] = []
  const lines = new LineIndex(text)
  const reported = new Set<number>()
  for (const {error, offset, length} of errors) {
    const start = Math.min(offset, text.length)
    const span = {start, end: Math.min(start + length, text.length)}
    const {line} = lines.positionAt(start)
    if (reported.has(line)) continue
    reported.add(line)
    problems.push(jsonProblem(text, messageIds.get(error) ?? 'jsonValue', span))
    if (problems.length === 10) break
  }
  return problems
}

function jsonProblem(text: string, messageId: string, span: Span): Problem {
  const rest = text.slice(span.start).trim()
  const ends = messageId === 'unclosedQuote' && !rest.includes('\n')
  if (ends || rest === '') return syntax('jsonTruncated', {start: text.length, end: text.length})
  const value = text.slice(span.start, Math.min(span.end, span.start + 40))
  if (messageId === 'controlCharacter') {
    return (
      unusableCharacters(text.slice(span.start, span.end)).map((problem) => ({
        ...problem,
        span,
      }))[0] ?? syntax('jsonValue', span)
    )
  }
  return syntax(messageId, span, {value})
}

function toData(node: Node, text: string, problems: Problem[]): DataNode {
  const span = {start: node.offset, end: Math.min(node.offset + node.length, text.length)}
  switch (node.type) {
    case 'object':
      return {kind: 'map', span, entries: entriesOf(node, text, problems)}
    case 'array': {
      const items = (node.children ?? []).map((child) => toData(child, text, problems))
      return {kind: 'list', span, items}
    }
    case 'string':
    case 'property': {
      const value = String(node.value)
      for (const problem of unusableCharacters(value)) problems.push({...problem, span})
      return {kind: 'scalar', span, text: value, type: 'text'}
    }
    case 'number':
    case 'boolean':
    case 'null':
      return {kind: 'scalar', span, text: text.slice(span.start, span.end), type: node.type}
  }
}

function entriesOf(node: Node, text: string, problems: Problem[]): readonly DataEntry[] {
  const entries: DataEntry[] = []
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key === undefined) continue
    const keySpan = {start: key.offset, end: Math.min(key.offset + key.length, text.length)}
    const nothing: DataNode = {kind: 'broken', span: {start: keySpan.end, end: keySpan.end}}
    const read = value === undefined ? nothing : toData(value, text, problems)
    entries.push({key: String(key.value), keySpan, value: read})
  }
  return collectEntries(entries, problems)
}

function syntax(messageId: string, span: Span, args: Arguments = {}): Problem {
  return {ruleId: 'meta/syntax', messageId, args, span}
}

function oneAt(start: number, text: string): Span {
  return {start, end: Math.min(start + 1, text.length)}
}
