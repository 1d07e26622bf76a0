import {crc32} from 'node:zlib'
import type {ReadResult, Source} from '../core/model/source.ts'

/** Goes up with every change of the form. */
const FORM = 'hearing-response-source-4'
const LONGEST_LINE = 300
const NOTHING = new Uint8Array(0)
/** A character that needs more than a byte, as few in Danish text do. */
const WIDE = /[^\0-\xff]/u

/**
 * A source with what was prepared of it, or why there is none, as the content of a file. A line says what follows:
 * the key that it is kept under, a check sum of the rest, and how long each part is. Long lists and texts are kept as
 * bytes, since taking JSON apart takes longer than reading them. `content` is what the source was read from, where the
 * key alone does not tell it from every other.
 */
export function formatCacheEntry(
  key: string,
  result: ReadResult,
  content: Uint8Array = NOTHING,
): readonly Uint8Array[] {
  const source = result.kind === 'read' ? {...result.source, file: ''} : {...result, text: ''}
  const {text, prepared = NOTHING, layout, ...others}: Kept = source
  const encoding = WIDE.test(text) ? 'utf16le' : 'latin1'
  const parts = [Buffer.from(JSON.stringify(others)), Buffer.from(text, encoding)]
  const places = layout === undefined ? [] : [layout.pages, layout.lines, layout.words]
  const all = [...parts, prepared, content, ...places.map(bytesOf)]
  const line = [FORM, key, encoding, checkSum(all), ...all.map(({length}) => length)].join(' ')
  return [Buffer.from(`${line}\n`), ...all]
}

type Unreadable = Extract<ReadResult, {readonly kind: 'unreadable'}>
type Kept = (Source | Unreadable) & Pick<Source, 'text' | 'prepared' | 'layout'>

/**
 * What `formatCacheEntry` made under this key, of this content; `undefined` for anything else, a damaged file among
 * them. What was prepared does not share the memory of `entry`, so that the rest of it need not be held.
 */
export function parseCacheEntry(
  key: string,
  entry: Buffer,
  content: Uint8Array = NOTHING,
): ReadResult | undefined {
  const end = entry.subarray(0, LONGEST_LINE).indexOf('\n')
  const line = entry.toString('latin1', 0, Math.max(0, end)).split(' ')
  const [form, ofKey, encoding, sum, ...lengths] = line
  if (form !== FORM || ofKey !== key || lengths.length < 4) return undefined
  if (encoding !== 'latin1' && encoding !== 'utf16le') return undefined
  const parts: Buffer[] = []
  let at = end + 1
  for (const length of lengths) {
    parts.push(entry.subarray(at, at + Number(length)))
    at += Number(length)
  }
  const [others, text, prepared, ofContent, ...places] = parts
  if (at !== entry.length || checkSum(parts) !== sum) return undefined
  if (others === undefined || text === undefined || prepared === undefined) return undefined
  if (ofContent?.equals(content) !== true) return undefined
  const said = JSON.parse(others.toString()) as Unreadable | Omit<Source, 'text'>
  if ('kind' in said) return said
  const source = {
    ...said,
    text: text.toString(encoding),
    ...layoutOf(places),
    ...(prepared.length === 0 ? {} : {prepared: new Uint8Array(prepared)}),
  }
  return {kind: 'read', source}
}

/** The places of pages, lines and words, where there are any, as numbers that share no memory. */
function layoutOf(places: readonly Buffer[]): Pick<Source, 'layout'> {
  const [pages, lines, words] = places.map((bytes) => new Int32Array(new Uint8Array(bytes).buffer))
  if (pages === undefined || lines === undefined || words === undefined) return {}
  return {layout: {pages, lines, words}}
}

function bytesOf({buffer, byteOffset, byteLength}: Int32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function checkSum(parts: readonly Uint8Array[]): string {
  return parts.reduce((sum, part) => crc32(part, sum), 0).toString(16)
}
