import {htmlAttribute, type HtmlElement, isElement, nodesIn} from './htmlNode.ts'
import {isLeftOut} from './isLeftOut.ts'

/** The part of a page that holds less of its text than this is not what it is about. */
const LEAST_PART = 0.25

/**
 * The element that holds what a page has to say: its `main`, else its article, else the body. One that holds
 * little of the page's text is a part of it, and so is one article among several.
 */
export function findContent(body: HtmlElement): HtmlElement {
  const elements = [...nodesIn(body, (element) => isLeftOut(element, false) === undefined)].filter(
    (node) => isElement(node),
  )
  const mains = elements.filter(isMain)
  const articles = elements.filter(({tagName}) => tagName === 'article')
  const whole = measureText(body)
  for (const candidates of [mains, articles]) {
    const [only] = candidates
    if (only === undefined || (candidates === articles && candidates.length > 1)) continue
    const best = candidates.reduce((one, other) =>
      measureText(other) > measureText(one) ? other : one,
    )
    if (measureText(best) >= whole * LEAST_PART) return best
  }
  return body
}

function isMain(element: HtmlElement): boolean {
  return element.tagName === 'main' || htmlAttribute(element, 'role')?.toLowerCase() === 'main'
}

function measureText(root: HtmlElement): number {
  let length = 0
  for (const node of nodesIn(
    root,
    (element) => isLeftOut(element, element !== root) === undefined,
  )) {
    if ('value' in node) length += node.value.replace(/\s+/gu, ' ').length
  }
  return length
}
