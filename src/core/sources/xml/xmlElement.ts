/** An element of an XML file. Names have the prefixes that the reader asked for, whatever the file uses. */
export interface XmlElement {
  readonly name: string
  /** Names and values by turns. */
  readonly attributes: readonly string[]
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** The value of an attribute, `undefined` where the element has none of that name. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  const {attributes} = element
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === name) return attributes[at + 1]
  }
  return undefined
}

/** The first child element of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child
  }
  return undefined
}

/** The child elements, of one name where it is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements: XmlElement[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name))
      elements.push(child)
  }
  return elements
}

/** All text inside an element. */
export function textOf(element: XmlElement | undefined): string {
  const [only] = element?.children ?? []
  if (typeof only === 'string' && element?.children.length === 1) return only
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('')
}
