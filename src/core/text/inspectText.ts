import type {SourceWarning} from '../model/source.ts'

/**
 * What is wrong with a decoded text as a text: nothing in it, letters that were encoded twice
 * (`Ã¦` for `æ`), characters that no reader sees, and replacement characters somebody else left.
 */
export function inspectText(text: string): readonly SourceWarning[] {
  if (text.trim() === '') {
    return [{ruleId: 'source/empty', messageId: 'empty', args: {}}]
  }
  const mojibake = [...findMojibake(text)]
  return [...mojibake, ...findControlCharacters(text, mojibake.length > 0 ? C0 : C0_AND_C1)]
}

/**
 * UTF-8 read as Windows-1252 (or Latin-1, or MacRoman) and written as UTF-8 again:
 * the letters æ ø å é ü ö ä Æ Ø Å, quotation marks and dashes, `»` and `«`.
 */
const MOJIBAKE =
  /\u00C3[\u00A6\u00B8\u00A5\u00A9\u00BC\u00B6\u00A4\u2020\u02DC\u2026\u0086\u0098\u0085]|\u00E2(?:\u20AC|\u0080)[\u0080-\u00A6\u201C-\u201E\u2018-\u201A\u0153\u017E\u2122\u02DC]|\u00C2[\u00BB\u00AB\u00A7\u00B0\u00BD\u00A0]|\u221A[\u00B6\u220F\u2022\u00DC\u00F2\u00D6]/gu

function* findMojibake(text: string): Iterable<SourceWarning> {
  let count = 0
  let first: {start: number; end: number} | undefined
  for (const match of text.matchAll(MOJIBAKE)) {
    count++
    first ??= {start: match.index, end: match.index + match[0].length}
  }
  if (first === undefined) return
  const example = text.slice(first.start, first.end)
  yield {
    ruleId: 'source/mojibake',
    messageId: 'mojibake',
    args: {count, example},
    span: first,
  }
}

/** Controls, but for tab, line ends, vertical tab (Word's line break), form feed and NEL. */
const C0 = /[\0-\x08\x0E-\x1F\x7F]+/gu
/** C1 controls besides; where letters were encoded twice they are part of that and not reported again. */
const C0_AND_C1 = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]+/gu
const MOST_REPORTED = 10

/** One warning for each run, up to ten; `count` is the number of all of them in the text. */
function* findControlCharacters(text: string, controls: RegExp): Iterable<SourceWarning> {
  const runs: {start: number; end: number}[] = []
  let count = 0
  for (const match of text.matchAll(controls)) {
    count += match[0].length
    if (runs.length >= MOST_REPORTED) continue
    runs.push({start: match.index, end: match.index + match[0].length})
  }
  for (const span of runs) {
    const code = text.charCodeAt(span.start).toString(16).toUpperCase().padStart(4, '0')
    yield {
      ruleId: 'source/control-character',
      messageId: 'controlCharacter',
      args: {character: `U+${code}`, count},
      span,
    }
  }
}
