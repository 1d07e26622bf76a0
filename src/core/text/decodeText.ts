import type {SourceWarning} from '../model/source.ts'
import {guessEncoding, scanUtf8, type TextEncoding} from './guessEncoding.ts'
import {inspectText} from './inspectText.ts'

export type {TextEncoding} from './guessEncoding.ts'

/** A file's text, and how it was read. */
export interface DecodedText {
  /** Without the byte order mark; line ends as in the file. Spans in warnings are in it. */
  readonly text: string
  readonly encoding: TextEncoding
  /** True where the file begins with a byte order mark: it belongs back when the file is written. */
  readonly bom: boolean
  /** `source/encoding`, `source/mojibake`, `source/control-character`, `source/empty`. */
  readonly warnings: readonly SourceWarning[]
}

/**
 * Decodes a text file: UTF-8 and UTF-16 with or without a byte order mark, Windows-1252, MacRoman.
 *
 * A byte order mark decides (WHATWG Encoding, "BOM sniff"); then `encoding`, where the writer named
 * one (`windows-1252`, `latin1`, `macroman` …); then the bytes themselves. What was not plain UTF-8
 * and was not asked for is said in a `source/encoding` warning: `windows1252`, `macRoman`,
 * `utf16`, `invalid` (with the byte offset and the line, from one), `replacement` and
 * `unknownEncoding`. Bytes that cannot be decoded become U+FFFD; nothing throws.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  const marked = sniffMark(bytes)
  const named = encoding === undefined ? undefined : encodingNamed(encoding)
  const used = marked?.encoding ?? named ?? guessEncoding(bytes)
  const body = marked === undefined ? bytes : bytes.subarray(marked.length)
  const text = new TextDecoder(used, {ignoreBOM: true}).decode(body)
  const unknown: SourceWarning[] =
    encoding !== undefined && named === undefined
      ? [warning('unknownEncoding', {encoding: encoding.slice(0, 60)})]
      : []
  const guessed = marked === undefined && named === undefined
  return {
    text,
    encoding: used,
    bom: marked !== undefined,
    warnings: [
      ...unknown,
      ...(guessed ? sayGuess(used) : []),
      ...findDamage(text, used, body, marked?.length ?? 0),
      ...inspectText(text),
    ],
  }
}

/** The encoding of a text, where a program that opens the file would not know it by itself. */
export function unusualEncoding({encoding, bom}: DecodedText): {readonly encoding?: TextEncoding} {
  return bom || encoding === 'utf-8' ? {} : {encoding}
}

function sniffMark(bytes: Uint8Array): {encoding: TextEncoding; length: number} | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return {encoding: 'utf-8', length: 3}
  if (first === 0xff && second === 0xfe) return {encoding: 'utf-16le', length: 2}
  if (first === 0xfe && second === 0xff) return {encoding: 'utf-16be', length: 2}
  return undefined
}

/** Names that people write for the encodings, without case, spaces and hyphens. */
const NAMES: ReadonlyMap<string, TextEncoding> = new Map<string, TextEncoding>([
  ['utf8', 'utf-8'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['windows1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['1252', 'windows-1252'],
  ['ansi', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso88591', 'windows-1252'],
  ['iso885915', 'windows-1252'],
  ['usascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['macintosh', 'macintosh'],
  ['macroman', 'macintosh'],
  ['mac', 'macintosh'],
  ['xmacroman', 'macintosh'],
])

function encodingNamed(name: string): TextEncoding | undefined {
  return NAMES.get(name.toLowerCase().replace(/[-_ ]/gu, ''))
}

function sayGuess(encoding: TextEncoding): readonly SourceWarning[] {
  switch (encoding) {
    case 'utf-8':
      return []
    case 'windows-1252':
      return [warning('windows1252', {encoding})]
    case 'macintosh':
      return [warning('macRoman', {encoding})]
    case 'utf-16le':
    case 'utf-16be':
      return [warning('utf16', {encoding})]
  }
}

/** Replacement characters: made here from bytes that are no text, or already in the file. */
function findDamage(
  text: string,
  encoding: TextEncoding,
  body: Uint8Array,
  shift: number,
): readonly SourceWarning[] {
  const at = text.indexOf('\uFFFD')
  if (at < 0) return []
  const span = {start: at, end: at + 1}
  const line = lineOf(text, at)
  const count = text.split('\uFFFD').length - 1
  const broken = encoding === 'utf-8' ? scanUtf8(body).firstError : undefined
  if (broken === undefined) return [{...warning('replacement', {count, line}), span}]
  return [{...warning('invalid', {encoding, count, line, offset: broken + shift}), span}]
}

function lineOf(text: string, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at)
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue
    if (code === 10 || code === 13) line++
  }
  return line
}

function warning(messageId: string, args: SourceWarning['args']): SourceWarning {
  return {ruleId: 'source/encoding', messageId, args}
}
