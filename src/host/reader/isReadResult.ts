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
  const {file, reader, text, pages, paragraphs, warnings, prepared} = value
  if (typeof file !== 'string' || typeof reader !== 'string' || typeof text !== 'string')
    return false
  if (!Array.isArray(pages) || !Array.isArray(paragraphs) || !Array.isArray(warnings)) return false
  // What was prepared says itself whether it fits the text.
  if (prepared !== undefined && !(prepared instanceof Uint8Array)) return false
  return (
    pages.length > 0 &&
    pages.every((page: unknown) => isPage(page, text.length)) &&
    paragraphs.every((each: unknown) => isParagraph(each, text.length, pages.length)) &&
    warnings.every((warning: unknown) => isWarning(warning, text.length, pages.length))
  )
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
