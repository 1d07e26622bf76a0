import {Composer, isAlias, isMap, isScalar, isSeq} from 'yaml'
import type {Document, Pair, ParsedNode} from 'yaml'
import type {Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'
import type {DataDocument, DataEntry, DataNode, ScalarNode} from './dataTree.ts'
import {collectEntries} from './collectEntries.ts'
import {colonsInValues, maskColons, maskedColon} from './colonsInValues.ts'
import {scalarType} from './scalarType.ts'
import {scanYaml} from './scanYaml.ts'
import type {YamlMarks} from './scanYaml.ts'
import {yamlProblems} from './yamlProblems.ts'
import {unusableCharacters} from './unusableCharacters.ts'

/**
 * Reads a YAML text as a tree with positions. Never throws; what cannot be read is a problem of
 * `meta/syntax`, and the rest of the text is there all the same. No value is changed: `5.10`, `010`,
 * `nej` and `2026-03-31` are those very texts. One document; no aliases, anchors or tags; keys are
 * texts and stand once; nesting ends at 50 levels.
 */
export function readYaml(text: string): DataDocument {
  const problems: Problem[] = [...unusableCharacters(text)]
  const {clean, marks, documents, colons} = compose(withSafeCharacters(text))
  problems.push(...marks.problems)
  if (marks.tooDeep) return {problems}
  const [document, second] = documents
  if (document === undefined) return {problems}
  for (const span of colons) {
    problems.push({ruleId: 'meta/syntax', messageId: 'colonInValue', args: {}, span})
  }
  const errors = yamlProblems(clean, document.errors, marks)
  problems.push(...errors)
  if (second !== undefined) problems.push(severalDocuments(clean, second.range[0], marks))
  const root = document.contents
  if (isNothing(root)) return {problems}
  const broken = document.errors[0] === undefined ? {} : {brokenFrom: document.errors[0].pos[0]}
  return {root: toData(root, clean, problems), problems, ...broken}
}

interface Composed {
  /** The text as it was read, code unit for code unit as long as what was given. */
  readonly clean: string
  readonly marks: YamlMarks
  readonly documents: readonly Document.Parsed[]
  /** Values that are read as if they stood in quotation marks. */
  readonly colons: readonly Span[]
}

/** `title: Budget: 2027` is read as it was meant, for as YAML it would swallow the lines that follow. */
function compose(text: string): Composed {
  const written = composeOnce(text)
  const errors = written.documents[0]?.errors ?? []
  const colons = colonsInValues(text, errors)
  if (colons.length === 0) return {...written, colons}
  const read = composeOnce(maskColons(text, colons))
  const isBetter = (read.documents[0]?.errors.length ?? Infinity) < errors.length
  return isBetter ? {...read, colons} : {...written, colons: []}
}

function composeOnce(clean: string): Omit<Composed, 'colons'> {
  const marks = scanYaml(clean)
  return {clean, marks, documents: marks.tooDeep ? [] : composeTokens(marks, clean.length)}
}

/**
 * The library makes an `Error` of every mistake, and a text of nothing but mistakes has thousands: their
 * stack traces, which nobody reads, would take nine tenths of the time.
 */
function composeTokens(marks: YamlMarks, length: number): readonly Document.Parsed[] {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    const composer = new Composer(options)
    return [...composer.compose(marks.tokens, true, length)]
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const options = {
  schema: 'failsafe',
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const

/** A lone CR ends a line for us and not for the library; control characters are reported already. */
function withSafeCharacters(text: string): string {
  return text
    .replace(/\r(?!\n)/g, '\n')
    .replace(/(?!^)\uFEFF|[\0-\x08\x0B\x0C\x0E-\x1F\uFDD0]/g, '\uFFFD')
}

function isNothing(node: ParsedNode | null): node is null {
  if (node === null) return true
  return isScalar(node) && node.type === 'PLAIN' && node.source === ''
}

function severalDocuments(text: string, start: number, marks: YamlMarks): Problem {
  const at = marks.documents[1] ?? start
  const span = {start: at, end: Math.min(text.length, at + 3)}
  return {ruleId: 'meta/syntax', messageId: 'severalDocuments', args: {}, span}
}

/** The depth was checked beforehand, so the recursion is a shallow one. */
function toData(node: ParsedNode, text: string, problems: Problem[]): DataNode {
  const span = spanOf(node, text)
  if (isAlias(node)) return {kind: 'broken', span}
  if (isScalar(node)) return toScalar(node, span, problems)
  if (isSeq(node)) {
    const items = node.items.map((item) => toData(item, text, problems))
    return {kind: 'list', span: collectionSpan(node, span, items), items}
  }
  if (!isMap(node)) return {kind: 'broken', span}
  const entries: DataEntry[] = []
  for (const pair of node.items) {
    const entry = toEntry(pair, text, problems)
    if (entry !== undefined) entries.push(entry)
  }
  const values = entries.map(({value}) => value)
  const whole = collectionSpan(node, span, values)
  return {kind: 'map', span: whole, entries: collectEntries(entries, problems)}
}

/** To the library the comments after a map or list by indentation belong to it; to a reader they do not. */
function collectionSpan(
  node: {readonly flow?: boolean},
  span: Span,
  values: readonly DataNode[],
): Span {
  const last = values.at(-1)
  return node.flow === true || last === undefined ? span : {start: span.start, end: last.span.end}
}

function toEntry(
  pair: Pair<ParsedNode, ParsedNode | null>,
  text: string,
  problems: Problem[],
): DataEntry | undefined {
  const keySpan = spanOf(pair.key, text)
  if (!isScalar(pair.key) || pair.key.source === '') {
    const span = keySpan.start === keySpan.end ? lineRest(text, keySpan.start) : keySpan
    problems.push({ruleId: 'meta/syntax', messageId: 'keyNotText', args: {}, span})
    return undefined
  }
  const value = pair.value === null ? undefined : toData(pair.value, text, problems)
  const isEmpty = value?.kind === 'scalar' && value.span.start === value.span.end
  const read = value === undefined || isEmpty ? nothingAfter(keySpan.end, text) : value
  return {key: String(pair.key.value), keySpan, value: read}
}

/** An absent value has its place behind the colon, whatever blanks and comments follow. */
function nothingAfter(keyEnd: number, text: string): ScalarNode {
  let at = keyEnd
  while (text[at] === ' ') at++
  at = text[at] === ':' ? at + 1 : keyEnd
  return {kind: 'scalar', span: {start: at, end: at}, text: '', type: 'null'}
}

function toScalar(
  node: ParsedNode & {readonly value?: unknown; readonly type?: string},
  span: Span,
  problems: Problem[],
): ScalarNode {
  const text = typeof node.value === 'string' ? node.value.replaceAll(maskedColon, ':') : ''
  for (const problem of unusableCharacters(text)) problems.push({...problem, span})
  return {kind: 'scalar', span, text, type: node.type === 'PLAIN' ? scalarType(text) : 'text'}
}

function spanOf(node: ParsedNode, text: string): Span {
  const [start, valueEnd] = node.range
  let end = Math.min(valueEnd, text.length)
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return {start: Math.min(start, end), end}
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

function lineRest(text: string, start: number): Span {
  const newline = text.indexOf('\n', start)
  return {start, end: Math.min(newline < 0 ? text.length : newline, start + 1)}
}
