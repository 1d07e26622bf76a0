import type {SourceFormat} from './identifyFormat.ts'

const MEGABYTE = 1024 * 1024

/** In megabytes; a PDF may hold pictures. */
const LIMITS: ReadonlyMap<SourceFormat, number> = new Map<SourceFormat, number>([
  ['pdf', 100],
  ['docx', 50],
  ['opendocument', 50],
])
const USUAL = 20

/** The most megabytes that a document of a format may have. */
export function sizeLimitOf(format: SourceFormat): number {
  return LIMITS.get(format) ?? USUAL
}

/** No document is larger than this, in bytes, whatever its format. */
export const sourceSizeLimit = Math.max(USUAL, ...LIMITS.values()) * MEGABYTE

/** Whether a document is larger than its format may be. */
export function isTooLarge(bytes: Uint8Array, format: SourceFormat): boolean {
  return bytes.length > sizeLimitOf(format) * MEGABYTE
}
