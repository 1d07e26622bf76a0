import type {Source} from '../core/model/source.ts'
import {firstAbove} from '../core/text/firstAbove.ts'
import {DocumentText} from './documentText.ts'

/** A source as the editor shows it, and the way between its text and what is shown. */
export interface RenderedSource {
  readonly shown: DocumentText
  /** Where an offset of the source's text is shown. */
  readonly toShown: (offset: number) => number
  /** The offset of the source's text that is shown there; what was put in counts as the place it was put. */
  readonly toSource: (offset: number) => number
}

interface Insertion {
  /** In the source's text. */
  readonly at: number
  readonly text: string
}

const rendered = new WeakMap<Source, RenderedSource>()

/**
 * The text of a source with a line of its own where a page begins (`──────── 3 ────────`) and `#` before
 * headings, as many as they are deep. The words and line breaks of the source stay as they are, but for form feeds,
 * which editors show as signs that they do not know: each is shown as the end of a line.
 */
export function renderSource(source: Source): RenderedSource {
  const known = rendered.get(source)
  if (known !== undefined) return known
  const insertions = insertionsFor(source)
  // How much was put in up to and with each insertion.
  const sums: number[] = []
  let sum = 0
  let text = ''
  let from = 0
  for (const {at, text: put} of insertions) {
    text += shownText(source.text.slice(from, at)) + put
    from = at
    sum += put.length
    sums.push(sum)
  }
  text += shownText(source.text.slice(from))
  const before = (index: number): number => (index === 0 ? 0 : (sums[index - 1] ?? 0))
  const places = insertions.map(({at}) => at)
  const shownPlaces = places.map((at, index) => at + before(index))
  const result: RenderedSource = {
    shown: new DocumentText(text),
    toShown: (offset) => offset + before(firstAbove(places, offset)),
    toSource: (offset) => {
      const index = firstAbove(shownPlaces, offset)
      const last = places[index - 1]
      return last === undefined ? offset : Math.max(last, offset - before(index))
    },
  }
  rendered.set(source, result)
  return result
}

function insertionsFor({text, pages, paragraphs}: Source): readonly Insertion[] {
  const breaks =
    pages.length < 2 ? [] : pages.map(({start, label}) => pageBreak(text, start, label))
  const headings = paragraphs.flatMap(({kind, start, depth = 1}) =>
    kind === 'heading' ? [{at: start, text: `${'#'.repeat(Math.min(6, depth))} `}] : [],
  )
  return [...breaks, ...headings].sort((a, b) => a.at - b.at || b.text.length - a.text.length)
}

const RULE = '─'.repeat(8)

/** The line that says where a page begins, with a blank line above it. */
function pageBreak(text: string, at: number, label: string): Insertion {
  const [ends = ''] = /\n{0,2}$/u.exec(shownText(text.slice(Math.max(0, at - 2), at))) ?? []
  const gap = at === 0 ? '' : '\n'.repeat(2 - ends.length)
  return {at, text: `${gap}${RULE} ${label} ${RULE}\n`}
}

/** Sign for sign, so that places stay where they are. */
function shownText(text: string): string {
  return text.replaceAll('\f', '\n')
}
