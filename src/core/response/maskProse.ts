import type {Prose} from '../model/prose.ts'

/** A character that no pattern of ours takes for a sign. */
const MASK = '\u0001'
/** Not in pandoc's `@{https://…}`, where an address is a key. */
const ADDRESS = /(?<!@\{)(?:https?:\/\/|www\.)[^\s<>»«”“")\]]+/gu

/**
 * The prose's text, of the same length, with everything blotted out in which `@` and brackets mean
 * nothing: code, addresses, and signs that the writer escaped.
 */
export function maskProse(prose: Prose, document: string): string {
  let text = prose.text
  const blot = (start: number, end: number): void => {
    text = text.slice(0, start) + MASK.repeat(end - start) + text.slice(end)
  }
  for (const inline of prose.inlines) {
    if (inline.kind === 'code' || (inline.kind === 'link' && inline.autolink)) {
      blot(inline.text.start, inline.text.end)
    }
  }
  for (const {at, length, start, end} of prose.pieces) {
    if (length !== 1 || end - start !== 2 || document[start] !== '\\') continue
    // Programs escape quotation marks that readers take for such all the same.
    if (!/["']/u.test(document[start + 1] ?? '')) blot(at, at + 1)
  }
  if (text.includes('://') || text.includes('www.')) {
    for (const match of text.matchAll(ADDRESS)) blot(match.index, match.index + match[0].length)
  }
  return text
}
