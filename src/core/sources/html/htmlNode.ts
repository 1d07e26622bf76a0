import type {DefaultTreeAdapterTypes} from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

/** The value of an attribute; `undefined` where the element has none of that name. */
export function htmlAttribute({attrs}: HtmlElement, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** Goes over an element and all in it, in order, without calling itself: pages may be deep. */
export function* nodesIn(
  root: HtmlElement,
  enters: (element: HtmlElement) => boolean,
): Iterable<HtmlNode> {
  const open: HtmlNode[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node
    if (!isElement(node) || !enters(node)) continue
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at]
      if (child !== undefined) open.push(child)
    }
  }
}
