import type {Block} from './block.ts'
import type {Fragment} from './fragment.ts'

/** How most of a document is set. */
export interface TextMeasures {
  /** The size of most letters, in points. */
  readonly size: number
  /** Most letters are bold. */
  readonly bold: boolean
  /** From line to line in a paragraph, in heights of a letter. */
  pitch(size: number): number
}

/** So many steps from line to line are needed to know what is usual. */
const FEWEST = 12

/** Measures what most letters and most lines of a document are like. */
export function measureText(pages: readonly (readonly Block[])[]): TextMeasures {
  const sizes = new Map<number, number>()
  const pitches = new Map<number, number[]>()
  let [bold, letters] = [0, 0]
  for (const block of pages.flat()) {
    if (block.kind !== 'text') continue
    block.lines.forEach((line, at) => {
      const size = roundSize(line.size)
      sizes.set(size, (sizes.get(size) ?? 0) + line.text.length)
      letters += line.text.length
      if (line.bold) bold += line.text.length
      const pitch = pitchBetween(block.lines[at - 1], line)
      if (pitch === undefined) return
      const known = pitches.get(size)
      if (known === undefined) pitches.set(size, [pitch])
      else if (known.length < 5000) known.push(pitch)
    })
  }
  const size = [...sizes].reduce((one, other) => (other[1] > one[1] ? other : one), [10, 0])[0]
  // A few lines say nothing: a title's lines may stand apart.
  const usual = new Map(
    [...pitches].flatMap(([key, values]) =>
      values.length < FEWEST ? [] : [[key, usualOf(values)] as const],
    ),
  )
  return {
    size,
    bold: bold > letters / 2,
    pitch: (own) => {
      const known = usual.get(roundSize(own)) ?? usual.get(size)
      return Math.min(2.4, Math.max(0.9, known ?? 1.25))
    },
  }
}

/** To half a point, as scanners and converters differ. */
function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

function pitchBetween(before: Fragment | undefined, line: Fragment): number | undefined {
  if (before === undefined || Math.abs(before.size - line.size) > 0.1 * line.size) return undefined
  const pitch = (before.base - line.base) / line.size
  return pitch > 0.8 && pitch < 3 ? pitch : undefined
}

/** Lines of one paragraph are nearer than those of two, and mostly there are more of them. */
function usualOf(pitches: readonly number[]): number {
  const sorted = pitches.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.4)] ?? 1.25
}
