import {isAlias, isMap, isScalar, LineCounter, parseDocument, type Document, type Pair} from 'yaml'
import type {Problem} from '../model/problem.ts'
import type {Field} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {frontMatterKeys, type FrontMatterFields, type FrontMatterKey} from './frontMatterKeys.ts'

/**
 * Reads the fields of any YAML, with the library. Syntax errors, aliases, tags and keys that stand twice are
 * problems of `meta/front-matter`; spans are offsets in the response, where `content` is the YAML's place.
 */
export function readYamlFields(yaml: string, content: Span): FrontMatterFields {
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
  const fields = new Map<FrontMatterKey, Field>()
  const {contents} = document
  if (isMap(contents)) {
    const seen = new Set<string>()
    for (const pair of contents.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined
      if (key === undefined) continue
      if (seen.has(key)) problems.push(problem('duplicateKey', rangeOf(pair.key, content), {key}))
      seen.add(key)
      const field = frontMatterKeys.get(key)
      if (field === undefined || fields.has(field)) continue
      const read = readField(yaml, pair, content)
      if (read.field !== undefined) fields.set(field, read.field)
      if (read.problem !== undefined)
        problems.push(problem(read.problem, rangeOf(pair.value, content), {key}))
    }
  } else if (contents !== null && problems.length === 0) {
    problems.push(problem('notAMapping', rangeOf(contents, content)))
  }
  return {fields, problems}
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

function problem(messageId: string, span: Span, args: Problem['args'] = {}): Problem {
  return {ruleId: 'meta/front-matter', messageId, args, span}
}
