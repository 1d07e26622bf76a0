import {decodeEntities} from './decodeEntities.ts'
import {type StartTag, TagScope} from './tagScope.ts'
import type {XmlElement, XmlNode} from './xmlElement.ts'

/** Why a file is not read as XML. */
export type XmlRefusal = 'doctype' | 'tooDeep' | 'tooLarge' | 'malformed'

/** No document is deeper; what reads the tree may call itself for each level. */
const DEEPEST = 200
/** More than the longest documents have; a tree of these takes about 300 MB. */
const MOST_ELEMENTS = 1_500_000

/**
 * Parses an XML file into a tree of elements and text, strictly: well-formed and with declared namespaces
 * (XML 1.0, Namespaces in XML 1.0), or refused. A DOCTYPE is always refused, so that there are no entities but
 * the five that need none, and nothing that could be fetched or grow. Comments and processing instructions
 * are left out. `namespaces` gives the prefix by which the caller knows each namespace. What `parts` has taken
 * counts for nothing where the file turns out to be malformed further down.
 *
 * It goes over the text once, from one `<` to the next. The libraries that were measured took about twice as
 * long, without making a tree, and parsing is the larger part of what reading a document costs.
 */
export function parseXml(
  text: string,
  namespaces: ReadonlyMap<string, string>,
  parts: XmlParts = NO_PARTS,
): XmlElement | XmlRefusal {
  if (ILLEGAL.test(text)) return 'malformed'
  return new Parser(text, namespaces, parts).parse()
}

/** A large element that is handed over child by child, so that its tree is never whole in memory. */
export interface XmlParts {
  /** The name of the element. */
  readonly within: string
  /** Elements without content that the caller has no use for, and that are no part of the tree either. */
  readonly ignored: ReadonlySet<string>
  /**
   * Takes each child element when it is read to its end; it is then no part of the tree, which stands so far.
   * Where it says `enough`, the rest of the file is not looked at, and the tree is given as far as it came.
   */
  take(child: XmlElement, root: XmlElement): 'enough' | undefined
}

const NO_PARTS: XmlParts = {within: '', ignored: new Set(), take: () => undefined}

/** Characters that XML cannot hold; readers may use them for marks of their own. */
const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/

/** An element whose end has not come yet. */
interface OpenElement {
  readonly raw: string
  readonly element: XmlElement
  readonly children: XmlNode[]
  readonly scope: TagScope
  /** Its children are handed over one by one. */
  readonly isParted: boolean
}

/** What is handed over in parts stands near the root; an element of that name further in is another. */
const OUTERMOST = 4
/** Nothing is ever put into it. */
const NOTHING: XmlNode[] = []

class Parser {
  readonly #text: string
  readonly #open: OpenElement[] = []
  readonly #parts: XmlParts
  #scope: TagScope
  #parent: XmlNode[] | undefined
  #root: XmlElement | undefined
  #count = 0
  #at = 0
  #isEnough = false

  constructor(text: string, namespaces: ReadonlyMap<string, string>, parts: XmlParts) {
    this.#text = text
    this.#parts = parts
    this.#scope = new TagScope(namespaces)
  }

  parse(): XmlElement | XmlRefusal {
    const text = this.#text
    while (!this.#isEnough) {
      const tag = text.indexOf('<', this.#at)
      if (tag < 0) break
      if (tag > this.#at && !this.#addText(text.slice(this.#at, tag))) return 'malformed'
      this.#at = tag
      const refusal = this.#readMarkup(text.charCodeAt(tag + 1))
      if (refusal !== undefined) return refusal
    }
    if (this.#isEnough && this.#root !== undefined) return this.#root
    const isClean = text.slice(this.#at).trim() === '' && this.#open.length === 0
    return isClean && this.#root !== undefined ? this.#root : 'malformed'
  }

  #readMarkup(code: number): XmlRefusal | undefined {
    if (code === SLASH) return this.#close() ? undefined : 'malformed'
    if (code === QUESTION) return this.#skip('?>', 2) ? undefined : 'malformed'
    if (code === EXCLAMATION) return this.#readDeclaration()
    return this.#readStart()
  }

  #readDeclaration(): XmlRefusal | undefined {
    const text = this.#text
    if (text.startsWith('<!--', this.#at)) return this.#skip('-->', 4) ? undefined : 'malformed'
    if (/^<!doctype/i.test(text.slice(this.#at, this.#at + 9))) return 'doctype'
    if (!text.startsWith('<![CDATA[', this.#at)) return 'malformed'
    const start = this.#at + 9
    if (this.#parent === undefined || !this.#skip(']]>', 9)) return 'malformed'
    this.#parent.push(text.slice(start, this.#at - 3))
    return undefined
  }

  #skip(end: string, from: number): boolean {
    const at = this.#text.indexOf(end, this.#at + from)
    if (at < 0) return false
    this.#at = at + end.length
    return true
  }

  /** Text outside the outermost element may only be white space. */
  #addText(raw: string): boolean {
    if (this.#parent === undefined) return raw.trim() === ''
    const text = decodeEntities(raw)
    if (text === undefined) return false
    this.#parent.push(text)
    return true
  }

  #close(): boolean {
    const text = this.#text
    const end = text.indexOf('>', this.#at)
    const open = this.#open.pop()
    if (end < 0 || open === undefined) return false
    const raw = text.slice(this.#at + 2, end)
    this.#at = end + 1
    const outer = this.#open[this.#open.length - 1]
    this.#parent = outer?.children
    if (outer !== undefined) this.#scope = outer.scope
    if (outer?.isParted === true) this.#handOver(open.element)
    return raw === open.raw || raw.trimEnd() === open.raw
  }

  #readStart(): XmlRefusal | undefined {
    const tag = this.#scope.read(this.#text, this.#at)
    const isSecond = this.#parent === undefined && this.#root !== undefined
    if (tag === undefined || isSecond) return 'malformed'
    if (++this.#count > MOST_ELEMENTS) return 'tooLarge'
    if (this.#open.length >= DEEPEST) return 'tooDeep'
    this.#at += tag.length
    this.#add(tag)
    return undefined
  }

  #add({raw, name, attributes, isEmpty, scope}: StartTag): void {
    if (isEmpty && this.#parts.ignored.has(name) && this.#parent !== undefined) return
    const children: XmlNode[] = isEmpty ? NOTHING : []
    const element: XmlElement = {name, attributes, children}
    const isPart = this.#open[this.#open.length - 1]?.isParted === true
    if (this.#parent === undefined) this.#root = element
    else if (!isPart) this.#parent.push(element)
    if (isEmpty) {
      if (isPart) this.#handOver(element)
      return
    }
    const isParted = name === this.#parts.within && this.#open.length < OUTERMOST
    this.#open.push({raw, element, children, scope, isParted})
    this.#parent = children
    this.#scope = scope
  }

  #handOver(element: XmlElement): void {
    if (this.#root === undefined) return
    this.#isEnough = this.#parts.take(element, this.#root) === 'enough'
  }
}

const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
