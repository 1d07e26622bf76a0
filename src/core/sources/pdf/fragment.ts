import {greatest} from '../../text/greatest.ts'
import {least} from '../../text/least.ts'
import type {Box} from './pdfPage.ts'

/**
 * A piece of a line: words that follow each other without a wide gap. Its box is turned so that the writing goes
 * from left to right; `y` grows upwards.
 */
export interface Fragment extends Box {
  /** Its words with one space between them. */
  readonly text: string
  /** Four numbers a word: start and end in `text`, left and right edge. */
  readonly words: readonly number[]
  /** The line that the letters stand on. */
  readonly base: number
  /** The height of most of its letters, in points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Degrees that its line was turned by, clockwise, to go from left to right. */
  readonly angle: number
  /** Which character of the page, in the file's order, it begins with. */
  readonly order: number
}

/** The part of a fragment that lies between two of its words, counted from zero. */
export function sliceFragment(fragment: Fragment, from: number, to: number): Fragment {
  const words = fragment.words.slice(4 * from, 4 * to)
  const start = words[0] ?? 0
  const end = words[words.length - 3] ?? start
  return {
    ...fragment,
    text: fragment.text.slice(start, end),
    words: words.map((value, at) => (at % 4 < 2 ? value - start : value)),
    x0: words[2] ?? fragment.x0,
    x1: words[words.length - 1] ?? fragment.x1,
    // Parts of one fragment stay in their order.
    order: fragment.order + from / 1000,
  }
}

/** Fragments of one line, from left to right, as one; `gap` stands between their words. */
export function mergeFragments(fragments: readonly Fragment[], gap = ' '): Fragment {
  const [first] = fragments
  if (first === undefined) throw new Error('Nothing cannot be merged.')
  if (fragments.length === 1) return first
  let text = ''
  const words: number[] = []
  for (const fragment of fragments) {
    if (text !== '') text += gap
    const offset = text.length
    fragment.words.forEach((value, at) => words.push(at % 4 < 2 ? value + offset : value))
    text += fragment.text
  }
  const main = fragments.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  return {
    ...main,
    text,
    words,
    bold: fragments.every(({bold}) => bold),
    italic: fragments.every(({italic}) => italic),
    x0: least(fragments.map(({x0}) => x0)),
    y0: least(fragments.map(({y0}) => y0)),
    x1: greatest(fragments.map(({x1}) => x1)),
    y1: greatest(fragments.map(({y1}) => y1)),
    order: least(fragments.map(({order}) => order)),
  }
}
