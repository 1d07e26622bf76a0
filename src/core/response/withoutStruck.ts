import type {Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {joinProses, sliceProse} from './sliceProse.ts'

/** `~~ikke~~`, as many programs draw a line through words. */
const TILDES = /~~(?=[^\s~])[^~]{1,500}?(?<=[^\s~])~~/gu
const OPENING = /^<([a-z]+)\b([^>]*)>$/iu
const CLOSING = /^<\/([a-z]+)\s*>$/iu
/** The attribute `hidden` itself, and not `aria-hidden`, a class or `overflow: hidden`. */
const HIDING =
  /^(?:[^"']|"[^"]*"|'[^']*')*?\shidden(?=[\s=/]|$)|[\s"';]display\s*:\s*none|[\s"';]visibility\s*:\s*hidden/iu
const STRIKING = new Set(['del', 's', 'strike'])

/**
 * The words of a quotation that its readers see as such: without what has a line through it, `~~ikke~~` and
 * `<del>ikke</del>`, or is not shown. Who strikes a word out does not quote it.
 *
 * @param document The text that the prose is from.
 */
export function withoutStruck(prose: Prose, document: string): Prose {
  const struck = [...prose.text.matchAll(TILDES)].map(({index, 0: whole}): Span => ({
    start: index,
    end: index + whole.length,
  }))
  struck.push(...tagged(prose, document))
  if (struck.length === 0) return prose
  const kept: Prose[] = []
  let at = 0
  for (const {start, end} of struck.sort((a, b) => a.start - b.start)) {
    if (start > at) kept.push(sliceProse(prose, {start: at, end: start}))
    at = Math.max(at, end)
  }
  kept.push(sliceProse(prose, {start: at, end: prose.text.length}))
  return joinProses(kept, '')
}

/** What stands between a tag that strikes out or hides and the one that closes it. */
function tagged({inlines}: Prose, document: string): readonly Span[] {
  const found: Span[] = []
  let open: {readonly name: string; readonly start: number} | undefined
  for (const {kind, span, text} of inlines) {
    if (kind !== 'html') continue
    const tag = document.slice(span.start, span.end)
    if (open === undefined) {
      const [, name = '', attributes = ''] = OPENING.exec(tag) ?? []
      const small = name.toLowerCase()
      if (STRIKING.has(small) || HIDING.test(attributes)) open = {name: small, start: text.start}
    } else if (CLOSING.exec(tag)?.[1]?.toLowerCase() === open.name) {
      found.push({start: open.start, end: text.end})
      open = undefined
    }
  }
  return found
}
