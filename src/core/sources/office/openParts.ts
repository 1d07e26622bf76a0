import type {UnreadableReason} from '../../model/source.ts'
import {decodeXml} from '../xml/decodeXml.ts'
import {parseXml, type XmlParts, type XmlRefusal} from '../xml/parseXml.ts'
import type {XmlElement} from '../xml/xmlElement.ts'
import type {InflateRaw} from '../zip/inflateRaw.ts'
import {type Checksum, openZip} from '../zip/openZip.ts'

/** Thrown by the readers of ZIP documents and caught where they begin: why a document is not read. */
export class Refusal extends Error {
  readonly reason: UnreadableReason
  /** A technical name of what is wrong: `word/document.xml`, `DOCTYPE`. */
  readonly what: string

  constructor(reason: UnreadableReason, what: string) {
    super(what)
    this.reason = reason
    this.what = what
  }
}

/** The parts of a document in a ZIP file. */
export interface Parts {
  readonly names: readonly string[]
  /** A part as XML; `undefined` where there is none. A large element of it may be handed over in parts. */
  read(name: string, parts?: XmlParts): Promise<XmlElement | undefined>
  /** A part as text. */
  readText(name: string): Promise<string | undefined>
  /** What `readText` gave, as XML. */
  parse(name: string, text: string, parts?: XmlParts): XmlElement
  /** A part as text that is not judged; empty where there is none. */
  readPlain(name: string): Promise<string>
}

const REASONS: Readonly<Record<XmlRefusal, UnreadableReason>> = {
  doctype: 'unsafe',
  tooDeep: 'unsafe',
  tooLarge: 'tooLarge',
  malformed: 'damaged',
}

/** Opens a document's ZIP file; throws a `Refusal` where it, or a part that is asked for, cannot be read. */
export function openParts(
  bytes: Uint8Array,
  namespaces: ReadonlyMap<string, string>,
  inflate: InflateRaw,
  checksum?: Checksum,
): Parts {
  const zip = openZip(bytes, inflate, undefined, checksum)
  if (zip.kind === 'refused') throw new Refusal(zip.reason, zip.what)
  const inflated = async (name: string): Promise<Uint8Array | undefined> => {
    const part = await zip.read(name)
    if (part !== undefined && 'kind' in part) throw new Refusal(part.reason, part.what)
    return part
  }
  const readText = async (name: string): Promise<string | undefined> => {
    const part = await inflated(name)
    if (part === undefined) return undefined
    const text = decodeXml(part)
    if (text === undefined) throw new Refusal('damaged', name)
    return text
  }
  const parse = (name: string, text: string, within?: XmlParts): XmlElement => {
    const root = parseXml(text, namespaces, within)
    if (typeof root !== 'string') return root
    throw new Refusal(REASONS[root], root === 'doctype' ? `DOCTYPE: ${name}` : name)
  }
  return {
    names: zip.names,
    readText,
    parse,
    async read(name, within) {
      const text = await readText(name)
      return text === undefined ? undefined : parse(name, text, within)
    },
    async readPlain(name) {
      return new TextDecoder().decode(await inflated(name))
    },
  }
}
