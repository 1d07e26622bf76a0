/** An element of a small XML document. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
}

interface OpenElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

/** What XML 1.0 allows in a document (production Char); surrogates must be in pairs. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/**
 * Reads XML without DTD, comments and CDATA, as strictly as the standard asks: every character legal,
 * every reference known, every element closed, no attribute twice, one root. Throws at the first fault.
 */
export function readXml(document: string): XmlElement {
  const illegal = ILLEGAL.exec(document)
  if (illegal !== null) throw new Error(`illegal character at ${illegal.index}`)
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u.exec(document)
  if (declaration === null) throw new Error('no declaration')
  const stack: OpenElement[] = [{name: '', attributes: new Map(), children: [], text: ''}]
  const token = /<(\/)?([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/)?>|([^<]+)/uy
  token.lastIndex = declaration[0].length
  while (token.lastIndex < document.length) {
    const at = token.lastIndex
    const match = token.exec(document)
    if (match === null) throw new Error(`not well-formed at ${at}: ${document.slice(at, at + 40)}`)
    take(match, stack)
  }
  const [outside] = stack
  if (stack.length !== 1 || outside?.children.length !== 1 || outside.text.trim() !== '') {
    throw new Error('not one closed root')
  }
  const [root] = outside.children
  if (root === undefined) throw new Error('no root')
  return root
}

function take(match: RegExpExecArray, stack: OpenElement[]): void {
  const [, closing, name = '', attributes = '', empty, text] = match
  const current = stack.at(-1)
  if (current === undefined) throw new Error('nothing open')
  if (text !== undefined) {
    if (text.includes(']]>')) throw new Error(']]> in text')
    current.text += resolve(text)
  } else if (closing !== undefined) {
    if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`)
    stack.pop()
  } else {
    const element = {name, attributes: readAttributes(attributes), children: [], text: ''}
    current.children.push(element)
    if (empty === undefined) stack.push(element)
  }
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of written.matchAll(/([\w.-]+)="([^"]*)"/gu)) {
    if (attributes.has(name)) throw new Error(`${name} twice`)
    attributes.set(name, resolve(value))
  }
  return attributes
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function resolve(text: string): string {
  return text.replace(/&([^;]{0,10};?)/gu, (reference, name: string) => {
    const value = ENTITIES.get(name.slice(0, -1))
    if (!name.endsWith(';') || value === undefined) throw new Error(`unknown ${reference}`)
    return value
  })
}
