import type {Fragment} from '../../src/core/sources/pdf/fragment.ts'

/** A piece of a line for tests: every letter is half as wide as the size. */
export function fragment(
  text: string,
  x: number,
  base: number,
  more: Partial<Fragment> = {},
): Fragment {
  const size = more.size ?? 10
  const words: number[] = []
  for (const match of text.matchAll(/\S+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length]
    words.push(start, end, x + (start * size) / 2, x + (end * size) / 2)
  }
  return {
    text,
    words,
    x0: x,
    x1: x + (text.length * size) / 2,
    y0: base - 0.23 * size,
    y1: base + 0.8 * size,
    base,
    size,
    bold: false,
    italic: false,
    angle: 0,
    order: 0,
    ...more,
  }
}

/** The same with their order in the file counted from zero. */
export function inOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.map((each, order) => ({...each, order}))
}
