import type {Problem} from '../model/problem.ts'
import type {FrontMatter} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {Block, FrontMatterBlock} from '../model/syntaxTree.ts'
import {readYamlFields} from './readYamlFields.ts'

/** The front matter of a response and what is wrong with it. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  readonly problems: readonly Problem[]
}

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

/** The library does not take a lone CR for a line end, and we do. */
function readYaml(text: string, {span, content}: FrontMatterBlock): ReadFrontMatter {
  const yaml = text.slice(content.start, content.end).replace(/\r(?!\n)/gu, '\n')
  const {fields, problems} = readYamlFields(yaml, content)
  return {frontMatter: {span, ...Object.fromEntries(fields)}, problems}
}

const KEY_LINE =
  /^(?:title|sender|recipient|caseNumber|documentNumber|date|lang|language|hearing|covers|[A-Za-z][A-Za-z_-]*):(?:\s|$)/u

/** Front matter that no parser sees: never closed, or not on the first line but under empty lines or a comment. */
function findMisplaced(text: string): readonly Problem[] {
  const lines =
    /^((?:[ \t]*(?:[\r\n]|<!--(?:(?!-->)[^])*-->))*)[ \t]*---[ \t]*(?:\r\n|\r|\n)([^\r\n]*)/u.exec(
      text,
    )
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

function problem(messageId: string, span: Span): Problem {
  return {ruleId: 'meta/front-matter', messageId, args: {}, span}
}
