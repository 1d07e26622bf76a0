import type {ReadResult} from '../../core/model/source.ts'

/**
 * Whether a value from another process is what a reader gives: a text, and pages, paragraphs and warnings whose
 * places lie in it. What later stages look up by offset and index holds then, whatever the reader went through.
 */
export function isReadResult(value: unknown): value is ReadResult {
  if (!isObject(value)) return false
  if (value['kind'] === 'read') return isSource(value['source'])
  return (
    value['kind'] === 'unreadable' &&
    typeof value['messageId'] === 'string' &&
    isArguments(value['args'])
  )
}

type Fields = Readonly<Record<string, unknown>>

function isSource(value: unknown): boolean {
  if (!isObject(value)) return false
  const {file, reader, text, pages, paragraphs, warnings, prepared, layout} = value
  if (typeof file !== 'string' || typeof reader !== 'string' || typeof text !== 'string')
    return false
  if (!Array.isArray(pages) || !Array.isArray(paragraphs) || !Array.isArray(warnings)) return false
  // What was prepared says itself whether it fits the text.
  if (prepared !== undefined && !(prepared instanceof Uint8Array)) return false
  if (layout !== undefined && !isLayout(layout, text.length, pages.length)) return false
  return (
    pages.length > 0 &&
    pages.every((page: unknown) => isPage(page, text.length)) &&
    paragraphs.every((each: unknown) => isParagraph(each, text.length, pages.length)) &&
    warnings.every((warning: unknown) => isWarning(warning, text.length, pages.length))
  )
}

/** So many numbers for each page, line and word; lines and words lie in the text, one after the other. */
function isLayout(value: unknown, length: number, count: number): boolean {
  if (!isObject(value)) return false
  const {pages, lines, words} = value
  if (!areNumbers(pages, 4) || !areNumbers(lines, 7) || !areNumbers(words, 4)) return false
  if (pages.length !== 4 * count) return false
  for (let at = 2; at < lines.length; at += 7) if (!isIndex(lines[at], count)) return false
  return areInOrder(lines, 7, length) && areInOrder(words, 4, length)
}

function areNumbers(value: unknown, each: number): value is Int32Array {
  return value instanceof Int32Array && value.length % each === 0
}

/** Of so many numbers each, the first two are a span that does not begin before the one before it ends. */
function areInOrder(numbers: Int32Array, each: number, length: number): boolean {
  let last = 0
  for (let at = 0; at < numbers.length; at += each) {
    const [start = -1, end = -1] = [numbers[at], numbers[at + 1]]
    if (start < last || end < start || end > length) return false
    last = end
  }
  return true
}

function isPage(value: unknown, length: number): boolean {
  return isObject(value) && typeof value['label'] === 'string' && isSpan(value, length)
}

function isParagraph(value: unknown, length: number, pages: number): boolean {
  return (
    isObject(value) &&
    isSpan(value, length) &&
    typeof value['kind'] === 'string' &&
    isIndex(value['page'], pages) &&
    Array.isArray(value['headingPath']) &&
    value['headingPath'].every((heading: unknown) => typeof heading === 'string')
  )
}

function isWarning(value: unknown, length: number, pages: number): boolean {
  return (
    isObject(value) &&
    typeof value['ruleId'] === 'string' &&
    typeof value['messageId'] === 'string' &&
    isArguments(value['args']) &&
    (value['page'] === undefined || isIndex(value['page'], pages)) &&
    (value['span'] === undefined || (isObject(value['span']) && isSpan(value['span'], length)))
  )
}

function isArguments(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every((each) => typeof each === 'string' || typeof each === 'number')
  )
}

function isSpan({start, end}: Fields, length: number): boolean {
  return isIndex(start, length + 1) && isIndex(end, length + 1) && start <= end
}

function isIndex(value: unknown, length: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < length
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
