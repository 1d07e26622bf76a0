import type {Block} from '../model/syntaxTree.ts'
import type {Line} from './lines.ts'

/** A fenced block whose lines, fences included, are known; `undefined` where its language has escapes. */
export function buildPlainCode(text: string, lines: readonly Line[]): readonly Block[] | undefined {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return undefined
  const info = text.slice(first.start, first.end).replace(/^[`~]+[ \t]*/u, '')
  if (/[&\\\0]/u.test(info)) return undefined
  const word = /^[^ \t]*/u.exec(info)?.[0] ?? ''
  const language = word === '' ? {} : {language: word}
  const span = {start: first.start, end: last.end}
  return [{kind: 'code', span, fenced: true, ...language}]
}
