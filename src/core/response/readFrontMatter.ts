import {isAlias, isMap, isScalar, LineCounter, parseDocument, type Document, type Pair} from 'yaml'
import type {Problem} from '../model/problem.ts'
import type {Field, FrontMatter} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Block, FrontMatterBlock} from '../model/syntaxTree.ts'

/** The front matter of a response and what is wrong with it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  readonly problems: readonly Problem[]
}

const FIELDS = new Map([
  ['title', 'title'],
  ['sender', 'sender'],
  ['recipient', 'recipient'],
  ['caseNumber', 'caseNumber'],
  ['documentNumber', 'documentNumber'],
  ['date', 'date'],
  ['lang', 'language'],
  ['language', 'language'],
  ['hearing', 'hearing'],
  ['covers', 'covers'],
] as const)
type Key = typeof FIELDS extends Map<string, infer Value> ? Value : never

/**
 * Reads the block between `---` at the top: YAML, the values kept as written (`5.10` stays `5.10`), other
 * keys let be. Broken YAML, aliases, tags, a block that is not closed or not at the top and TOML are
 * problems of the rule `meta/front-matter`.
 */
export function readFrontMatter(text: string, blocks: readonly Block[]): ReadFrontMatter {
  const [first] = blocks
  if (first?.kind !== 'frontMatter') return {frontMatter: {}, problems: findMisplaced(text)}
  if (first.language === 'toml') {
    return {
      frontMatter: {span: first.span},
      problems: [problem('toml', firstLine(text, first.span.start))],
    }
  }
  return readYaml(text, first)
}

function readYaml(text: string, {span, content}: FrontMatterBlock): ReadFrontMatter {
  const yaml = text.slice(content.start, content.end).replace(/\r(?!\n)/gu, '\n')
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, {
    lineCounter,
    keepSourceTokens: false,
    logLevel: 'silent',
    prettyErrors: false,
    schema: 'failsafe',
    uniqueKeys: false,
  })
  const problems = [...syntaxProblems(document, content)]
  const fields = new Map<Key, Field>()
  const {contents} = document
  if (isMap(contents)) {
    const seen = new Set<string>()
    for (const pair of contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined
      if (key === undefined) continue
      if (seen.has(key)) problems.push(problem('duplicateKey', rangeOf(pair.key, content), {key}))
      seen.add(key)
      const field = FIELDS.get(key as Parameters<typeof FIELDS.get>[0])
      if (field === undefined || fields.has(field)) continue
      const read = readField(yaml, pair, content)
      if (read.field !== undefined) fields.set(field, read.field)
      if (read.problem !== undefined)
        problems.push(problem(read.problem, rangeOf(pair.value, content), {key}))
    }
  } else if (contents !== null && problems.length === 0) {
    problems.push(problem('notAMapping', rangeOf(contents, content)))
  }
  return {frontMatter: {span, ...Object.fromEntries(fields)}, problems}
}

function syntaxProblems({errors}: Document.Parsed, content: Span): readonly Problem[] {
  const [error] = errors
  if (error === undefined) return []
  const [from, to] = error.pos
  const start = Math.min(content.start + from, content.end)
  return [
    problem('syntax', {start, end: Math.max(start, Math.min(content.start + to, content.end))}),
  ]
}

/** The value of one field: a scalar as it is written, without its quotation marks. */
function readField(
  yaml: string,
  {value}: Pair,
  content: Span,
): {readonly field?: Field; readonly problem?: 'alias' | 'tag' | 'notText'} {
  if (isAlias(value)) return {problem: 'alias'}
  if (value === null || value === undefined) return {}
  if (!isScalar(value)) return {problem: 'notText'}
  if (value.tag !== undefined && value.tag !== 'tag:yaml.org,2002:str') return {problem: 'tag'}
  const [start, end] = value.range ?? [0, 0]
  const written = yaml.slice(start, end)
  if (/^[!&]/u.test(written)) return {problem: 'tag'}
  const words = value.type === 'PLAIN' ? written.replace(/\s*\n\s*/gu, ' ') : String(value.value)
  if (words.trim() === '') return {}
  const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE'
  const inset = isQuoted && end - start >= 2 ? 1 : 0
  const span = {start: content.start + start + inset, end: content.start + end - inset}
  return {field: {value: words.trim(), span}}
}

function rangeOf(node: unknown, content: Span): Span {
  const range = isScalar(node) || isMap(node) || isAlias(node) ? node.range : undefined
  if (!Array.isArray(range)) return {start: content.start, end: content.start}
  const [start = 0, end = start] = range as readonly number[]
  return {start: content.start + start, end: content.start + end}
}

const KEY_LINE =
  /^(?:title|sender|recipient|caseNumber|documentNumber|date|lang|language|hearing|covers|[A-Za-z][A-Za-z_-]*):(?:\s|$)/u

/** Front matter that no parser sees: never closed, or not on the first line. */
function findMisplaced(text: string): readonly Problem[] {
  const lines = /^((?:[ \t]*(?:\r\n|\r|\n))*)[ \t]*---[ \t]*(?:\r\n|\r|\n)([^\r\n]*)/u.exec(text)
  const before = lines?.[1]
  if (lines === null || before === undefined || !KEY_LINE.test((lines[2] ?? '').trimStart()))
    return []
  const place = firstLine(text, before.length)
  return [problem(before === '' && text.startsWith('---') ? 'unterminated' : 'notFirstLine', place)]
}

function firstLine(text: string, start: number): Span {
  let end = start
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
  return {start, end}
}

function problem(messageId: string, span: Span, args: Problem['args'] = {}): Problem {
  return {ruleId: 'meta/front-matter', messageId, args, span}
}
