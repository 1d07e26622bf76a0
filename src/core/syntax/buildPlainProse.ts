import type {Inline, Prose} from '../model/prose.ts'
import type {Span} from '../model/span.ts'
import {skipBlanks, trimBlanks, type Line} from './lines.ts'
import {ProseBuilder} from './proseBuilder.ts'
import {readInlines, type PlainInline} from './readInlines.ts'
import type {References} from './references.ts'

/** Every character that can begin anything but text. */
const SPECIAL = /[*_[\]<&\\`!\0]/u

/**
 * The lines of a paragraph or heading as prose, where that can be said for certain without a parser:
 * plain text, plain emphasis, links, addresses in pointed brackets, footnote marks, and brackets that
 * are text. `undefined` where it cannot.
 */
export function buildPlainProse(
  text: string,
  lines: readonly Line[],
  references: References,
): Prose | undefined {
  const stretches: Span[] = []
  for (const [index, line] of lines.entries()) {
    const start = skipBlanks(text, line.start, line.end)
    const end = trimBlanks(text, start, line.end)
    const isLast = index === lines.length - 1
    if (!isLast && line.end - end > 1) return undefined
    stretches.push({start, end})
  }
  const first = stretches[0]
  const last = stretches.at(-1)
  if (first === undefined || last === undefined) return undefined
  const inlines = SPECIAL.test(text.slice(first.start, last.end))
    ? readInlines(text, stretches, references)
    : []
  return inlines === undefined ? undefined : writeProse(text, stretches, inlines)
}

/** Puts lines and inlines together; what an inline hides (marks, targets) is left out of the text. */
function writeProse(
  text: string,
  stretches: readonly Span[],
  inlines: readonly PlainInline[],
): Prose {
  const builder = new ProseBuilder()
  const hidden = inlines.flatMap(({hides}) => hides).sort((a, b) => a.start - b.start)
  const edges = new Map<number, number>()
  const mark = (at: number): void => void edges.set(at, builder.length)
  let next = 0
  stretches.forEach((stretch, index) => {
    let at = stretch.start
    while ((hidden[next]?.start ?? Infinity) < stretch.end) {
      const hide = hidden[next++]
      if (hide === undefined) break
      builder.append(text.slice(at, hide.start), at, hide.start)
      mark(hide.start)
      mark(hide.end)
      at = hide.end
    }
    builder.append(text.slice(at, stretch.end), at, stretch.end)
    const following = stretches[index + 1]
    if (following !== undefined) builder.append('\n', stretch.end, following.start)
  })
  const placed = inlines.map((inline): Inline => {
    const [open, close] = inline.hides
    const start = edges.get(open?.end ?? 0) ?? 0
    const words = {start, end: close === undefined ? start : (edges.get(close.start) ?? start)}
    return {...inline.inline, text: words}
  })
  const prose = builder.build()
  return {...prose, inlines: placed.sort((a, b) => a.span.start - b.span.start)}
}
