import type {RootContent} from 'mdast'
import type {Block} from '../model/syntaxTree.ts'
import type {Span} from '../model/span.ts'
import {collectDefinitions, convertBlocks} from './convertBlocks.ts'
import {spanOf} from './convertInlines.ts'
import {parseWithRemark} from './parseWithRemark.ts'

/** An empty heading: no block goes on over it, and it has no words of its own. */
const SEPARATOR = '\n\n#\n\n'

interface Placed {
  readonly region: Span
  /** Where the region stands in the text that is parsed. */
  readonly start: number
  readonly end: number
}

/**
 * Parses some regions of a text in one go, each as if nothing stood before or after it but with the
 * definitions of all of them known, and gives the blocks of each with their places in `text`.
 */
export function parseRegions(
  text: string,
  regions: readonly Span[],
): ReadonlyMap<Span, readonly Block[]> {
  if (regions.length === 0) return new Map()
  let raw = ''
  const placed = regions.map((region): Placed => {
    raw += SEPARATOR
    const start = raw.length
    raw += text.slice(region.start, region.end)
    return {region, start, end: raw.length}
  })
  const root = parseWithRemark(raw)
  const placeOf = (offset: number): Placed | undefined => findPlace(placed, offset)
  const shiftAt = (offset: number): number => {
    const place = placeOf(offset)
    return place === undefined ? 0 : place.region.start - place.start
  }
  const definitions = collectDefinitions(root, (node) => shiftAt(spanOf(node).start), raw)
  const nodesOf = new Map<Placed, RootContent[]>()
  for (const node of root.children) {
    const place = placeOf(spanOf(node).start)
    if (place === undefined) continue
    const nodes = nodesOf.get(place)
    if (nodes === undefined) nodesOf.set(place, [node])
    else nodes.push(node)
  }
  return new Map(
    placed.map((place) => {
      const shift = place.region.start - place.start
      return [
        place.region,
        convertBlocks(nodesOf.get(place) ?? [], {raw, shift, definitions}),
      ] as const
    }),
  )
}

function findPlace(placed: readonly Placed[], offset: number): Placed | undefined {
  let low = 0
  let high = placed.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((placed[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = placed[low]
  return found !== undefined && found.start <= offset && offset < found.end ? found : undefined
}
