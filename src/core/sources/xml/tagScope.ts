import {readAttributes} from './readAttributes.ts'
import type {XmlElement} from './xmlElement.ts'
import {pattern} from '../../text/pattern.ts'

/** A start tag, as a parser needs it. */
export interface StartTag {
  /** The name as it stands; the end tag must have the same. */
  readonly raw: string
  readonly name: string
  readonly attributes: readonly string[]
  /** `<w:b/>`: there is no end tag. */
  readonly isEmpty: boolean
  readonly length: number
  readonly endTag: string
  /** What holds inside the element. */
  readonly scope: TagScope
}

/** A name, its attributes, and the slash of an element without content. */
const START_TAG = /<([^\s/>=<]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
/** The same as a whole, without references in its attributes. */
const PLAIN_TAG = /^<[^\s/>=<]+(?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))+\s*\/?>$/
/** Namespaces in XML 1.0, production 7, near enough: names begin with a letter and have one colon at most. */
const NAME = pattern(
  'u',
)`^[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*)?$`
/** Nearly all names; the pattern for all letters takes long to make. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/
/** The same few tags come again and again; a file of different ones is not kept whole. */
const MOST_KEPT = 2000

/**
 * The namespaces that hold in a stretch of a file, and the start tags that were met there: each spelling is
 * parsed once, since a document has thousands of elements and few hundreds of different tags.
 */
export class TagScope {
  readonly #known: ReadonlyMap<string, string>
  readonly #prefixes: ReadonlyMap<string, string>
  readonly #tags = new Map<string, StartTag>()
  /** Names by their spelling. */
  readonly #elements = new Map<string, string>()
  readonly #attributes = new Map<string, string>()
  readonly #whole = new Map<string, XmlElement>()
  readonly #bare: ReadonlySet<string>
  readonly #bareTags = new Map<string, StartTag>()

  /**
   * `known` gives our prefix for each namespace; `prefixes` ours for each prefix of the file. `bare` are the names of
   * elements whose attributes nobody asks for.
   */
  constructor(
    known: ReadonlyMap<string, string>,
    bare: ReadonlySet<string>,
    prefixes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#known = known
    this.#bare = bare
    this.#prefixes = prefixes
  }

  /** The start tag that begins at `at`; `undefined` where it is malformed or has an undeclared prefix. */
  read(text: string, at: number): StartTag | undefined {
    const end = text.indexOf('>', at) + 1
    if (end === 0) return undefined
    const written = text.slice(at, end)
    return this.#tags.get(written) ?? this.#readBare(written) ?? this.#readNew(text, at, written)
  }

  /** Word marks each paragraph and run by numbers of its own, so that hardly two of their tags are the same. */
  #readBare(written: string): StartTag | undefined {
    const tag = this.#bareTags.get(written.slice(1, Math.max(1, written.indexOf(' '))))
    if (tag === undefined || !PLAIN_TAG.test(written) || written.includes('xmlns')) return undefined
    return {...tag, isEmpty: written.endsWith('/>'), length: written.length}
  }

  #readNew(text: string, at: number, written: string): StartTag | undefined {
    START_TAG.lastIndex = at
    const match = START_TAG.exec(text)
    const tag = match === null ? undefined : this.#parse(match)
    // A tag with a `>` in an attribute is not known by what stands before that.
    const isWhole = tag?.length === written.length
    if (tag?.scope !== this || !isWhole) return tag
    const isBare = this.#bare.has(tag.name)
    if (isBare) this.#bareTags.set(tag.raw, tag)
    // Many programs mark nothing: then these, too, are spelt the same each time.
    const isOneOfFew = !isBare || written.length === tag.raw.length + 2
    if (isOneOfFew && this.#tags.size < MOST_KEPT) this.#tags.set(written, tag)
    return tag
  }

  /** An element that was met here before in these letters, from its start tag to its end tag. */
  keptElement(written: string): XmlElement | undefined {
    return this.#whole.get(written)
  }

  keepElement(written: string, element: XmlElement): void {
    if (this.#whole.size < MOST_KEPT) this.#whole.set(written, element)
  }

  #parse({
    0: {length},
    1: raw = '',
    2: written = '',
    3: slash,
  }: RegExpExecArray): StartTag | undefined {
    const pairs = written === '' ? NO_PAIRS : readAttributes(written)
    if (pairs === undefined) return undefined
    const scope = written.includes('xmlns') ? this.#within(pairs) : this
    const name = scope.#nameElement(raw)
    const all = scope.#nameAttributes(pairs)
    if (name === undefined || all === undefined) return undefined
    const attributes = this.#bare.has(name) ? NO_PAIRS : all
    const endTag = `</${raw}>`
    return {raw, name, attributes, isEmpty: slash === '/', length, endTag, scope}
  }

  /** The attributes by our names; `undefined` where one has none or comes twice. Declarations are left out. */
  #nameAttributes(pairs: readonly string[]): readonly string[] | undefined {
    const attributes: string[] = []
    for (let at = 0; at < pairs.length; at += 2) {
      const raw = pairs[at] ?? ''
      if (isDeclaration(raw)) continue
      const name = this.#attributes.get(raw) ?? this.#resolve(raw, '')
      if (name === undefined || hasName(attributes, name)) return undefined
      this.#attributes.set(raw, name)
      attributes.push(name, pairs[at + 1] ?? '')
    }
    return attributes
  }

  #nameElement(raw: string): string | undefined {
    const name = this.#elements.get(raw) ?? this.#resolve(raw, this.#prefixes.get('') ?? '')
    if (name !== undefined) this.#elements.set(raw, name)
    return name
  }

  #within(pairs: readonly string[]): TagScope {
    const prefixes = new Map(this.#prefixes)
    let isNew = false
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at] ?? ''
      const uri = pairs[at + 1] ?? ''
      if (!isDeclaration(name)) continue
      prefixes.set(name.slice(6), uri === '' ? '' : (this.#known.get(uri) ?? '?'))
      isNew = true
    }
    return isNew ? new TagScope(this.#known, this.#bare, prefixes) : this
  }

  /** `w:p` for what is in WordprocessingML, whatever its prefix; `plain` is for names without one. */
  #resolve(raw: string, plain: string): string | undefined {
    if (!PLAIN_NAME.test(raw) && !NAME.test(raw)) return undefined
    const colon = raw.indexOf(':')
    if (colon < 0) return plain === '' ? raw : `${plain}:${raw}`
    const prefix = raw.slice(0, colon)
    if (prefix === 'xml') return raw
    const ours = this.#prefixes.get(prefix)
    return ours === undefined ? undefined : `${ours}:${raw.slice(colon + 1)}`
  }
}

const NO_PAIRS: readonly string[] = []

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:')
}

function hasName(attributes: readonly string[], name: string): boolean {
  for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return true
  return false
}
