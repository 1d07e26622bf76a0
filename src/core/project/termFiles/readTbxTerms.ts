import {parseXml} from '../../sources/xml/parseXml.ts'
import {attributeOf, childrenOf, textOf, type XmlElement} from '../../sources/xml/xmlElement.ts'
import type {DataDocument, DataEntry, DataNode, MapNode} from '../dataTree.ts'

const TBX = 'urn:iso:std:iso:30042:ed-2'
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [TBX, ''],
  ['http://www.tbxinfo.net/ns/basic', ''],
  ['http://www.tbxinfo.net/ns/min', ''],
  ['http://www.tbxinfo.net/ns/core', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])
/** `conceptEntry` is TBX of 2019, `termEntry` that of 2008; likewise for the other two. */
const CONCEPTS = ['conceptEntry', 'termEntry']
const LANGUAGES = ['langSec', 'langSet']
const TERMS = ['termSec', 'tig', 'ntig', 'termGrp']

/**
 * A word list from a TBX file (ISO 30042:2019, and 2008), as if it were written in YAML: concepts with their terms by
 * administrative status, definition, note, part of speech and source. Of several languages Danish is taken, else
 * the first.
 */
export function readTbxTerms(text: string): DataDocument {
  const span = {start: 0, end: text.length}
  const root = parseXml(
    text.replace(/<!DOCTYPE[^>[]*>/u, (doctype) => ' '.repeat(doctype.length)),
    NAMESPACES,
  )
  if (typeof root === 'string' || !/^(?:tbx|martif)$/u.test(root.name)) {
    const place = {start: 0, end: Math.min(text.length, 1)}
    return {problems: [{ruleId: 'meta/syntax', messageId: 'notTbx', args: {}, span: place}]}
  }
  const places = new Places(text)
  const header = descendants(root, ['sourceDesc']).map(wordsOf)
  const readNote = header.includes('Hearing Response') ? ownNote : plainNote
  const items = descendants(root, CONCEPTS).map((concept) => conceptOf(concept, places, readNote))
  return {
    root: {kind: 'list', span, items: items.filter(({entries}) => entries.length > 0)},
    problems: [],
  }
}

/** Where the words of a file stand, found in the order in which they are asked for. */
class Places {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  of(words: string): {readonly start: number; readonly end: number} {
    const found = this.#text.indexOf(words, this.#at)
    if (found < 0) return {start: this.#at, end: this.#at}
    this.#at = found + words.length
    return {start: found, end: this.#at}
  }
}

function conceptOf(concept: XmlElement, places: Places, readNote: ReadNote): MapNode {
  const sections = descendants(concept, LANGUAGES)
  const language = (section: XmlElement): string => attributeOf(section, 'xml:lang') ?? ''
  const section = sections.find((each) => language(each).startsWith('da')) ?? sections[0]
  const words = new Map<string, DataNode[]>()
  let first: string | undefined
  const facts = new Map<string, DataNode>()
  for (const term of descendants(section, TERMS)) {
    const [word] = descendants(term, ['term'])
    const written = word === undefined ? '' : textOf(word).trim()
    if (written === '') continue
    const status = statusOf(term)
    const node =
      status === 'deprecated'
        ? deprecatedOf(term, written, places, readNote)
        : scalarOf(written, places)
    const key = status === 'preferred' && first !== undefined ? 'admitted' : status
    if (key === 'preferred') first = written
    words.set(key, [...(words.get(key) ?? []), node])
    const part = noteOf(term, ['partOfSpeech'])
    if (part === undefined || facts.has('partOfSpeech')) continue
    facts.set('partOfSpeech', scalarOf(PARTS.has(part) ? part : 'other', places))
  }
  const tag = section === undefined ? '' : language(section)
  if (tag !== '' && tag !== 'da') facts.set('language', scalarOf(tag, places))
  for (const [key, names] of FACTS) {
    const value = noteOf(section, names) ?? noteOf(concept, names)
    if (value !== undefined) facts.set(key, scalarOf(value, places))
  }
  const notes = [...childrenOf(concept), ...childrenOf(section)].filter(({name}) => name === 'note')
  for (const {key, value} of notes.map(readNote)) {
    if (key === 'names') words.set(key, [...(words.get(key) ?? []), scalarOf(value, places)])
    else if (!facts.has(key)) facts.set(key, scalarOf(value, places, key === 'compounds'))
  }
  return mapOf(words, facts)
}

const PARTS = new Set(['noun', 'verb', 'adjective', 'properNoun', 'other'])
const FACTS: readonly (readonly [key: string, names: readonly string[]])[] = [
  ['definition', ['definition']],
  ['source', ['source', 'xSource', 'externalCrossReference']],
  ['reason', ['usageNote']],
]
/** What TBX-Basic has no place for, as `formatTermsTbx` writes it: `severity: info`. */
const OWN_NOTE = /^(note|names|severity|reason|compounds): (.+)$/u

type ReadNote = (note: XmlElement) => {readonly key: string; readonly value: string}

function ownNote(note: XmlElement): ReturnType<ReadNote> {
  const words = wordsOf(note)
  const [, key = 'note', value = words] = OWN_NOTE.exec(words) ?? []
  return {key, value}
}

/** In the files of others a note is a note, whatever it begins with. */
function plainNote(note: XmlElement): ReturnType<ReadNote> {
  return {key: 'note', value: wordsOf(note)}
}

/** A deprecated term with what the notes beside it say of it alone. */
function deprecatedOf(
  term: XmlElement,
  written: string,
  places: Places,
  readNote: ReadNote,
): DataNode {
  const node = scalarOf(written, places)
  const facts = childrenOf(term).flatMap((child): readonly DataEntry[] => {
    if (child.name !== 'note') return []
    const {key, value} = readNote(child)
    if (key !== 'severity' && key !== 'reason') return []
    return [{key, keySpan: node.span, value: scalarOf(value, places)}]
  })
  if (facts.length === 0) return node
  const entries = [{key: 'term', keySpan: node.span, value: node}, ...facts]
  return {kind: 'map', span: node.span, entries}
}

function wordsOf(element: XmlElement): string {
  return textOf(element).replace(/\s+/gu, ' ').trim()
}

/** A concept whose words are all to be avoided is of no use; without a preferred word an admitted one takes its place. */
function mapOf(words: Map<string, DataNode[]>, facts: ReadonlyMap<string, DataNode>): MapNode {
  if (!words.has('preferred')) {
    const [admitted, ...others] = words.get('admitted') ?? []
    if (admitted === undefined) return {kind: 'map', span: {start: 0, end: 0}, entries: []}
    words.set('preferred', [admitted])
    words.set('admitted', others)
  }
  const entries: DataEntry[] = []
  for (const key of ['preferred', 'admitted', 'deprecated', 'abbreviations', 'names']) {
    const items = words.get(key) ?? []
    const [one] = items
    if (one === undefined) continue
    const value: DataNode = key === 'preferred' ? one : {kind: 'list', span: one.span, items}
    entries.push({key, keySpan: one.span, value})
  }
  for (const [key, value] of facts) entries.push({key, keySpan: value.span, value})
  const start = entries[0]?.value.span.start ?? 0
  return {
    kind: 'map',
    span: {start, end: Math.max(start, ...entries.map(({value}) => value.span.end))},
    entries,
  }
}

function statusOf(term: XmlElement): string {
  const status = noteOf(term, ['administrativeStatus', 'normativeAuthorization']) ?? ''
  if (/^(?:deprecated|superseded)/u.test(status)) return 'deprecated'
  const type = noteOf(term, ['termType']) ?? ''
  if (/^(?:abbreviation|acronym|initialism)$/u.test(type)) return 'abbreviations'
  return status.startsWith('admitted') ? 'admitted' : 'preferred'
}

/** The text of a note by its `type`, or, in files that write it so, by its element's name. */
function noteOf(element: XmlElement | undefined, names: readonly string[]): string | undefined {
  const found = descendants(element, ['termNote', 'descrip', 'note', 'admin', ...names]).find(
    (each) => names.includes(attributeOf(each, 'type') ?? each.name),
  )
  const text = found === undefined ? '' : wordsOf(found)
  return text === '' ? undefined : text
}

function descendants(
  element: XmlElement | undefined,
  names: readonly string[],
): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    names.includes(child.name) ? [child] : descendants(child, names),
  )
}

function scalarOf(text: string, places: Places, isBoolean = false): DataNode {
  return {kind: 'scalar', span: places.of(text), text, type: isBoolean ? 'boolean' : 'text'}
}
