import type {YAMLError} from 'yaml'
import type {Arguments, Problem} from '../model/problem.ts'
import type {Span} from '../model/span.ts'
import {LineIndex} from '../text/lineIndex.ts'
import {maximumProblems} from './limitProblems.ts'
import type {YamlMarks} from './scanYaml.ts'

type YamlError = Pick<YAMLError, 'code' | 'message' | 'pos'>

/**
 * The library's errors in our own words. One wrong character makes it complain several times, so
 * one problem a line is kept, and nothing after the place where it lost its footing.
 */
export function yamlProblems(
  text: string,
  errors: readonly YamlError[],
  marks: YamlMarks,
): readonly Problem[] {
  const problems: Problem[] = []
  const lines = new LineIndex(text)
  const reported = new Set<number>()
  for (const error of errors) {
    const start = Math.min(error.pos[0], text.length)
    const {line} = lines.positionAt(start)
    if (error.code === 'BAD_ALIAS' || reported.has(line)) continue
    reported.add(line)
    const span = {start, end: endInLine(text, start, error.pos[1])}
    problems.push({ruleId: 'meta/syntax', args: {}, ...inOurWords(error, text, span, marks)})
    if (error.message.includes('in YAML stream') || problems.length > maximumProblems) break
  }
  return problems
}

interface Words {
  readonly messageId: string
  readonly args?: Arguments
  readonly span: Span
}

function inOurWords(error: YamlError, text: string, span: Span, marks: YamlMarks): Words {
  const value = text.slice(span.start, span.end)
  const code: string = error.code
  switch (code) {
    case 'TAB_AS_INDENT':
      return {messageId: 'tabIndent', span}
    case 'BLOCK_AS_IMPLICIT_KEY':
      return hasColonInValue(text, span.start)
        ? {messageId: 'colonInValue', span: lineRest(text, span.start)}
        : {messageId: 'badIndent', span: lineRest(text, span.start)}
    case 'MULTILINE_IMPLICIT_KEY':
      return {messageId: 'missingColon', span: lineRest(text, span.start)}
    case 'MISSING_CHAR':
      return missingCharacter(error.message, text, span, marks)
    case 'BAD_INDENT':
      return badIndent(error.message, text, span, marks)
    case 'BAD_SCALAR_START':
      return {messageId: 'mustQuote', args: {character: value}, span: lineRest(text, span.start)}
    case 'BAD_DQ_ESCAPE':
      return {messageId: 'badEscape', args: {value: escapeAt(text, span.start)}, span}
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, span)
    default:
      // Anchors and aliases are refused by `scanYaml` already, whether or not they are well formed.
      return {messageId: 'notYaml', span: lineRest(text, span.start)}
  }
}

function missingCharacter(message: string, text: string, span: Span, marks: YamlMarks): Words {
  if (message.includes('quote')) {
    const start = marks.quotes.findLast((at) => at < span.start) ?? span.start
    return {messageId: 'unclosedQuote', span: lineRest(text, start)}
  }
  if (message.includes('Implicit'))
    return {messageId: 'missingColon', span: lineRest(text, span.start)}
  const messageId = message.includes(',') ? 'missingComma' : 'badIndent'
  return {messageId, span: lineRest(text, span.start)}
}

function badIndent(message: string, text: string, span: Span, marks: YamlMarks): Words {
  const open = marks.unclosed.findLast((at) => at < span.start)
  if (!message.startsWith('Flow') || open === undefined) {
    return {messageId: 'badIndent', span: lineRest(text, span.start)}
  }
  const close = text[open] === '[' ? ']' : '}'
  return {messageId: 'unclosedBracket', args: {close}, span: {start: open, end: open + 1}}
}

function unexpected(text: string, span: Span): Words {
  const before = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
  const character = String.fromCodePoint(text.codePointAt(span.start) ?? 32)
  if (before.trim() === '' && !/[\][{},]/.test(character)) {
    return {messageId: 'badIndent', span: lineRest(text, span.start)}
  }
  if (/[\][{},:-]/.test(character)) {
    return {messageId: 'unexpectedCharacter', args: {character}, span}
  }
  return {messageId: 'unexpectedText', span: lineRest(text, span.start)}
}

/** `title: Budget: 2027` has two colons that YAML takes for the end of a key. */
function hasColonInValue(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const {end} = lineRest(text, at)
  return (text.slice(start, end).match(/:(?=\s|$)/g) ?? []).length > 1
}

function escapeAt(text: string, at: number): string {
  return text.slice(at, at + 2)
}

/** From a place to the end of its line, white space around left out. */
function lineRest(text: string, from: number): Span {
  const newline = text.indexOf('\n', from)
  let end = newline < 0 ? text.length : newline
  let start = from
  while (start < end && text.charCodeAt(start) <= 32) start++
  while (end > start && text.charCodeAt(end - 1) <= 32) end--
  return {start, end}
}

function endInLine(text: string, start: number, end: number): number {
  const inside = Math.max(start, Math.min(end, text.length))
  const rest = lineRest(text, start)
  return Math.max(start, Math.min(inside, Math.max(rest.end, start)))
}
