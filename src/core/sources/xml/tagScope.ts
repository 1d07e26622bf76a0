import {readAttributes} from './readAttributes.ts'
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
  /** What holds inside the element. */
  readonly scope: TagScope
}

/** A name, its attributes, and the slash of an element without content. */
const START_TAG = /<([^\s/>=<]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
/** Namespaces in XML 1.0, production 7, near enough: names begin with a letter and have one colon at most. */
const NAME = pattern(
  'u',
)`^[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*(?::[\p{L}_][\p{L}\p{M}\p{N}._\u00B7-]*)?$`
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

  /** `known` gives our prefix for each namespace; `prefixes` ours for each prefix of the file. */
  constructor(
    known: ReadonlyMap<string, string>,
    prefixes: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#known = known
    this.#prefixes = prefixes
  }

  /** The start tag that begins at `at`; `undefined` where it is malformed or has an undeclared prefix. */
  read(text: string, at: number): StartTag | undefined {
    const end = text.indexOf('>', at) + 1
    if (end === 0) return undefined
    const written = text.slice(at, end)
    const known = this.#tags.get(written)
    if (known !== undefined) return known
    START_TAG.lastIndex = at
    const match = START_TAG.exec(text)
    const tag = match === null ? undefined : this.#parse(match)
    // A tag with a `>` in an attribute is not known by what stands before that.
    const isWhole = tag?.length === written.length
    if (tag?.scope === this && isWhole && this.#tags.size < MOST_KEPT) this.#tags.set(written, tag)
    return tag
  }

  #parse(match: RegExpExecArray): StartTag | undefined {
    const [{length}, raw = '', written = '', slash] = match
    const pairs = readAttributes(written)
    if (pairs === undefined) return undefined
    const isDeclaration = ([name]: readonly [string, string]) => /^xmlns(?::|$)/.test(name)
    const scope = this.#within(pairs.filter(isDeclaration))
    const name = scope.#resolve(raw, scope.#prefixes.get('') ?? '')
    const attributes: string[] = []
    const names = new Set<string>()
    for (const [rawName, value] of pairs.filter((pair) => !isDeclaration(pair))) {
      const attribute = scope.#resolve(rawName, '')
      if (attribute === undefined || names.has(attribute)) return undefined
      names.add(attribute)
      attributes.push(attribute, value)
    }
    return name === undefined
      ? undefined
      : {raw, name, attributes, isEmpty: slash === '/', length, scope}
  }

  #within(declarations: readonly (readonly [string, string])[]): TagScope {
    if (declarations.length === 0) return this
    const prefixes = new Map(this.#prefixes)
    for (const [name, uri] of declarations) {
      prefixes.set(name.slice(6), uri === '' ? '' : (this.#known.get(uri) ?? '?'))
    }
    return new TagScope(this.#known, prefixes)
  }

  /** `w:p` for what is in WordprocessingML, whatever its prefix; `plain` is for names without one. */
  #resolve(raw: string, plain: string): string | undefined {
    if (!NAME.test(raw)) return undefined
    const colon = raw.indexOf(':')
    if (colon < 0) return plain === '' ? raw : `${plain}:${raw}`
    const prefix = raw.slice(0, colon)
    if (prefix === 'xml') return raw
    const ours = this.#prefixes.get(prefix)
    return ours === undefined ? undefined : `${ours}:${raw.slice(colon + 1)}`
  }
}
