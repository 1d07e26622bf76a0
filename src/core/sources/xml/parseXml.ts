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
 * are left out. `namespaces` gives the prefix by which the caller knows each namespace. Attributes of
 * `parts.bare` are only looked at for their form. What `parts` has taken counts for nothing where the file turns
 * out to be malformed further down.
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

/** Large elements that are handed over child by child, so that their trees are never whole in memory. */
export interface XmlParts {
  /** The name of the element: a document's text. */
  readonly within: string
  /** The name of those among its children that are handed over child by child, too: tables. */
  readonly tables: string
  /** Elements without content that the caller has no use for, and that are no part of the tree either. */
  readonly ignored: ReadonlySet<string>
  /** Elements whose attributes the caller has no use for; these are only looked at for their form. */
  readonly bare: ReadonlySet<string>
  /** Elements that come again and again with the same letters: each spelling is parsed once, and shared. */
  readonly repeated: ReadonlySet<string>
  /**
   * Takes each child element when it is read to its end; it is then no part of the tree, which stands so far.
   * `parent` is the name of the element that it is a child of.
   * Where it says `enough`, the rest of the file is not looked at, and the tree is given as far as it came.
   */
  take(child: XmlElement, root: XmlElement, parent: string): 'enough' | undefined
}

const NOTHING_NAMED: ReadonlySet<string> = new Set()
const NO_PARTS: XmlParts = {
  within: '',
  tables: '',
  ignored: NOTHING_NAMED,
  bare: NOTHING_NAMED,
  repeated: NOTHING_NAMED,
  take: () => undefined,
}

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
  /** Its letters up to the first end tag of its name, where it may come again. */
  readonly written: string | undefined
  readonly start: number
}

/** What is handed over in parts stands near the root; an element of that name further in is another. */
const OUTERMOST = 4
/** What comes again and again is short. */
const LONGEST_REPEATED = 2000
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
    this.#scope = new TagScope(namespaces, parts.bare)
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
    if (outer?.isParted === true) this.#handOver(open.element, outer.element.name)
    // What has its own kind within does not end at the first end tag.
    if (open.written?.length === this.#at - open.start)
      this.#scope.keepElement(open.written, open.element)
    return raw === open.raw || raw.trimEnd() === open.raw
  }

  #readStart(): XmlRefusal | undefined {
    const tag = this.#scope.read(this.#text, this.#at)
    const isSecond = this.#parent === undefined && this.#root !== undefined
    if (tag === undefined || isSecond) return 'malformed'
    if (++this.#count > MOST_ELEMENTS) return 'tooLarge'
    if (this.#open.length >= DEEPEST) return 'tooDeep'
    const mayRepeat = !tag.isEmpty && this.#parts.repeated.has(tag.name)
    const written = mayRepeat ? this.#readAhead(tag) : undefined
    const known = written === undefined ? undefined : this.#scope.keptElement(written)
    if (written === undefined || known === undefined) this.#add(tag, written)
    else {
      this.#at += written.length
      this.#place(known, true)
    }
    return undefined
  }

  /** An element's letters up to the first end tag of its name. */
  #readAhead({endTag}: StartTag): string | undefined {
    const ahead = this.#text.slice(this.#at, this.#at + LONGEST_REPEATED)
    const end = ahead.indexOf(endTag)
    return end < 0 ? undefined : ahead.slice(0, end + endTag.length)
  }

  #add({raw, name, attributes, isEmpty, scope, length}: StartTag, written?: string): void {
    const start = this.#at
    this.#at += length
    if (isEmpty && this.#parts.ignored.has(name) && this.#parent !== undefined) return
    const children: XmlNode[] = isEmpty ? NOTHING : []
    const element: XmlElement = {name, attributes, children}
    this.#place(element, isEmpty)
    if (isEmpty) return
    const isParted = this.#isParted(name)
    this.#open.push({raw, element, children, scope, isParted, written, start})
    this.#parent = children
    this.#scope = scope
  }

  #isParted(name: string): boolean {
    const {within, tables} = this.#parts
    if (name === within) return this.#open.length < OUTERMOST
    const outer = this.#open[this.#open.length - 1]
    return name === tables && outer?.isParted === true && outer.element.name === within
  }

  /** Puts an element into its parent; where that is parted, it is handed over as soon as it is whole. */
  #place(element: XmlElement, isWhole: boolean): void {
    const outer = this.#open[this.#open.length - 1]
    if (outer === undefined) this.#root = element
    else if (!outer.isParted) outer.children.push(element)
    else if (isWhole) this.#handOver(element, outer.element.name)
  }

  #handOver(element: XmlElement, parent: string): void {
    if (this.#root === undefined) return
    this.#isEnough = this.#parts.take(element, this.#root, parent) === 'enough'
  }
}

const SLASH = 0x2f
const QUESTION = 0x3f
const EXCLAMATION = 0x21
