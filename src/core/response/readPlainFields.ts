import type {Field} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {frontMatterKeys, type FrontMatterFields, type FrontMatterKey} from './frontMatterKeys.ts'

/** A key at the beginning of the line; a value that begins with a letter or digit, or in plain quotation marks. */
const LINE =
  /^([A-Za-z][A-Za-z_-]{0,99}):(?: +(?:"([^"\\\t]*)"|([A-Za-z0-9ÆØÅæøå][^\t]*?)))? *\r?$/u

/**
 * Reads a front matter of plain lines, `title: Høringssvar`, as YAML has it; `undefined` where a line is anything
 * else, or a key stands twice. Where it answers, it answers as `readYamlFields` does, which a test holds.
 */
export function readPlainFields(yaml: string, content: Span): FrontMatterFields | undefined {
  const fields = new Map<FrontMatterKey, Field>()
  const seen = new Set<string>()
  let start = 0
  for (const line of yaml.split('\n')) {
    const match = LINE.exec(line)
    if (match === null && !/^ *\r?$/u.test(line)) return undefined
    const [, key = '', quoted, plain] = match ?? []
    // In a plain value these begin a comment, or a map.
    if (plain !== undefined && / #|:(?: |$)/u.test(plain)) return undefined
    if (seen.has(key)) return undefined
    if (key !== '') seen.add(key)
    const field = frontMatterKeys.get(key)
    const value = quoted ?? plain ?? ''
    if (field !== undefined && !fields.has(field) && value.trim() !== '') {
      const at = content.start + start + line.indexOf(value, key.length + 1)
      fields.set(field, {value: value.trim(), span: {start: at, end: at + value.length}})
    }
    start += line.length + 1
  }
  return {fields, problems: []}
}
