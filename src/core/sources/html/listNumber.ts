import {formatCount} from '../office/formatCount.ts'
import {htmlAttribute, type HtmlElement, isElement} from './htmlNode.ts'

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

/** A list whose items are being read. */
export interface OpenList {
  readonly isOrdered: boolean
  readonly format: string
  readonly step: 1 | -1
  /** How many lists it stands in, itself among them. */
  readonly depth: number
  count: number
}

/** Begins a list: `ol` with its `type`, `start` and `reversed`, or one with bullets. */
export function openList(element: HtmlElement, outer: OpenList | undefined): OpenList {
  const isReversed = htmlAttribute(element, 'reversed') !== undefined
  const items = element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
  const start = toInteger(htmlAttribute(element, 'start')) ?? (isReversed ? items : 1)
  return {
    isOrdered: element.tagName === 'ol',
    format: FORMATS.get(htmlAttribute(element, 'type') ?? '') ?? 'decimal',
    step: isReversed ? -1 : 1,
    depth: (outer?.depth ?? 0) + 1,
    count: start - (isReversed ? -1 : 1),
  }
}

/** Counts an item, and gives what stands before its words, with the space between. */
export function numberItem(item: HtmlElement, list: OpenList | undefined): string {
  if (list?.isOrdered !== true) return '• '
  list.count = toInteger(htmlAttribute(item, 'value')) ?? list.count + list.step
  return `${formatCount(list.count, list.format)}. `
}

function toInteger(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?[0-9]{1,6}/.test(text) ? Number.parseInt(text, 10) : undefined
}
