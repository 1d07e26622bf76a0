import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {distance} from 'fastest-levenshtein'
import {indexSource} from '../../src/core/matching/indexSource.ts'
import {resolveQuote} from '../../src/core/matching/resolveQuote.ts'
import type {Source} from '../../src/core/model/source.ts'
import type {SourceReader} from '../../src/core/sources/sourceReader.ts'

/** A document of `shared/made` and the map that says what is in it. */
export interface SourceCase {
  readonly file: string
  readonly map: string
  /** The quotations of `shared/cases/quotes.json` that are tried: those of this document. */
  readonly quotes: string
  /** Read by a scanner: letters may be wrong. */
  readonly scanned?: boolean
  /** The document does not hold the pages that its map names. */
  readonly unpaged?: boolean
  /** How many of a hundred paragraphs must come out. */
  readonly least: number
}

export const pdfCases: readonly SourceCase[] = [
  {file: '003-word.pdf', map: '003-word.map.json', quotes: '003', least: 99},
  {file: '004-word.pdf', map: '004-word.map.json', quotes: '004', least: 99},
  {file: '004-chromium.pdf', map: '004-chromium.map.json', quotes: '004', least: 99},
  {file: '004-pua-ligatures.pdf', map: '004-pua-ligatures.map.json', quotes: '004', least: 99},
  {file: '004-twocol.pdf', map: '004-twocol.map.json', quotes: '004', least: 95},
  {file: '004-scan-ocr-dan.pdf', map: '004-word.map.json', quotes: '004', scanned: true, least: 98},
]

/** The same documents as Word files; what wrote them did not write down where pages end. */
export const docxCases: readonly SourceCase[] = [
  {file: '003-word.docx', map: '003-word.map.json', quotes: '003', unpaged: true, least: 99},
  {file: '004-word.docx', map: '004-word.map.json', quotes: '004', unpaged: true, least: 99},
]

interface MapEntry {
  readonly id: string
  readonly type: string
  readonly page: number
  readonly text: string
  /** Lines of the plain text, which tell the order. */
  readonly seedLines: readonly number[]
}

/** A paragraph or cell that did not come out, and why. */
export interface Miss {
  readonly id: string
  readonly type: string
  readonly why: 'not whole' | 'wrong page' | 'out of order' | 'row torn'
  readonly text: string
  readonly nearest: string
}

export interface SourceOutcome {
  readonly source: Source
  readonly paragraphs: number
  readonly rows: number
  readonly misses: readonly Miss[]
  /** Quotations with another verdict than against the plain text. */
  readonly quotes: number
  readonly changed: readonly {
    readonly id: string
    readonly plain: string
    readonly made: string
    readonly quote: string
  }[]
}

/** Reads a document and compares what comes out with its map. */
export async function runSourceCase(
  shared: string,
  sourceCase: SourceCase,
  reader: SourceReader,
  plain: (file: string) => Promise<Source>,
): Promise<SourceOutcome> {
  const bytes = new Uint8Array(readFileSync(join(shared, 'made', sourceCase.file)))
  const read = await reader.read({file: sourceCase.file, bytes})
  if (read.kind !== 'read') throw new Error(`${sourceCase.file} is unreadable: ${read.messageId}`)
  const {source} = read
  const {map} = JSON.parse(readFileSync(join(shared, 'made', sourceCase.map), 'utf8')) as {
    map: readonly MapEntry[]
  }
  const checked = compareWithMap(source, map, sourceCase)
  const quotes = await tryQuotes(shared, sourceCase, source, plain)
  return {source, ...checked, ...quotes}
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

interface Found {
  readonly at: number
  readonly page: number
  readonly whole: boolean
}

/** Numbers and marks before a paragraph may be added or missing: `1)`, `¹`, `•`. */
const SPARE = 3

function compareWithMap(
  source: Source,
  map: readonly MapEntry[],
  {scanned = false, unpaged = false}: SourceCase,
): {paragraphs: number; rows: number; misses: readonly Miss[]} {
  const paragraphs = source.paragraphs.map((paragraph) => ({
    ...paragraph,
    letters: lettersOf(source.text.slice(paragraph.start, paragraph.end)),
  }))
  const misses: Miss[] = []
  let last = 0
  const find = ({text, type, page}: MapEntry): Found | undefined => {
    const letters = lettersOf(text)
    const fits = (at: number): Found | undefined => {
      const own = paragraphs[at]
      if (own === undefined) return undefined
      const inside = type === 'table' || letters === ''
      const same = scanned
        ? isNearly(own.letters, letters, inside)
        : own.letters.includes(letters) && (inside || own.letters.length - letters.length <= SPARE)
      if (!same) return undefined
      const place = own.letters.indexOf(letters)
      const found = unpaged ? page : pageOf(source, own.start, own.end, own.letters, place)
      return {at, page: found, whole: true}
    }
    // First where it should be, then anywhere.
    const near = Array.from({length: 40}, (_, step) => last + step)
    const all = paragraphs.map((_, at) => at)
    const matches = [...near, ...all].flatMap((at) => fits(at) ?? [])
    return matches.find((each) => Math.abs(each.page - page) === 0) ?? matches[0]
  }
  const rows = new Map<string, {entry: MapEntry; at: number}[]>()
  const ordered = map.toSorted((one, other) => (one.seedLines[0] ?? 0) - (other.seedLines[0] ?? 0))
  for (const entry of ordered) {
    const found = find(entry)
    const miss = (why: Miss['why']): void => {
      const nearest = nearestOf(paragraphs, entry, source)
      misses.push({id: entry.id, type: entry.type, why, text: entry.text, nearest})
    }
    if (found === undefined) {
      miss('not whole')
      continue
    }
    if (found.page !== entry.page) miss('wrong page')
    else if (found.at < last - 12) miss('out of order')
    if (found.page === entry.page) last = Math.max(last, found.at)
    const row = /^(.*\.r\d+)c\d+/u.exec(entry.id)?.[1]
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), {entry, at: found.at}])
  }
  for (const cells of rows.values()) {
    // A row that goes over the page's end is a row on each page.
    const torn = [...Map.groupBy(cells, ({entry}) => entry.page).values()].filter(
      // A table of one cell is a frame around text.
      (own) =>
        own.some(({entry}) => !/c1\.\d+$/u.test(entry.id)) && !inOneRow(own, paragraphs, scanned),
    )
    for (const [cell] of torn) {
      if (cell === undefined) continue
      const {id, type, text} = cell.entry
      misses.push({id, type, why: 'row torn', text, nearest: ''})
    }
  }
  return {paragraphs: map.length, rows: rows.size, misses}
}

/**
 * One paragraph that is a row has all of a row's cells, in their order. A scanner may misread cells, and those of a
 * letter or two altogether: such a row has all that are longer, nearly.
 */
function inOneRow(
  cells: readonly {readonly entry: MapEntry; readonly at: number}[],
  paragraphs: readonly {readonly letters: string; readonly kind: string}[],
  scanned: boolean,
): boolean {
  const texts = cells.map(({entry}) => lettersOf(entry.text))
  const rows = paragraphs.filter(({kind}) => kind === 'table-row')
  return rows.some(({letters}) => {
    if (scanned) {
      return texts.every((text) => text.length < 4 || isNearly(letters, text, true))
    }
    let from = 0
    return texts.every((text) => {
      const at = letters.indexOf(text, from)
      if (at < 0) return false
      from = at + text.length
      return true
    })
  })
}

function pageOf(
  source: Source,
  start: number,
  end: number,
  letters: string,
  place: number,
): number {
  // The offset of the letter at which it begins.
  let [offset, seen] = [start, 0]
  const text = source.text.slice(start, end)
  for (let at = 0; at < text.length && seen < place; at++) {
    seen += lettersOf(text.charAt(at)).length
    offset = start + at + 1
  }
  const page = source.pages.findLastIndex((each) => each.start <= Math.max(start, offset))
  return letters === '' ? 0 : page + 1
}

function isNearly(own: string, letters: string, inside: boolean): boolean {
  if (own.includes(letters)) return inside || own.length - letters.length <= SPARE
  const most = Math.max(2, letters.length * 0.12)
  if (!inside)
    return Math.abs(own.length - letters.length) <= most && distance(own, letters) <= most
  if (letters.length < 4 || own.length < letters.length - most) return false
  for (let at = 0; at + letters.length <= own.length + 1; at += 2) {
    if (distance(own.slice(at, at + letters.length), letters) <= most + 2) return true
  }
  return false
}

function nearestOf(
  paragraphs: readonly {readonly letters: string; readonly start: number; readonly end: number}[],
  {text}: MapEntry,
  source: Source,
): string {
  const start = lettersOf(text).slice(0, 12)
  return paragraphs
    .filter(({letters}) => letters.includes(start))
    .slice(0, 3)
    .map(({start: from, end}) => source.text.slice(from, end))
    .join(' ## ')
    .slice(0, 600)
}

interface QuoteCase {
  readonly id: string
  readonly kind: string
  readonly source: string
  readonly file: string
  readonly quote: string
}

/** The kinds of quotations that are right. */
const RIGHT = new Set(['exact', 'typographic', 'hyphenation', 'whitespace'])

async function tryQuotes(
  shared: string,
  {quotes, scanned}: SourceCase,
  made: Source,
  plain: (file: string) => Promise<Source>,
): Promise<Pick<SourceOutcome, 'quotes' | 'changed'>> {
  const {cases} = JSON.parse(readFileSync(join(shared, 'cases/quotes.json'), 'utf8')) as {
    cases: readonly QuoteCase[]
  }
  const own = cases.filter(({source, kind}) => source === quotes && RIGHT.has(kind))
  const [first] = own
  if (first === undefined) return {quotes: 0, changed: []}
  const plainIndex = indexSource(await plain(join(shared, 'real', first.file)))
  const madeIndex = indexSource(made)
  const changed = own.flatMap(({id, quote}) => {
    const [one, other] = [plainIndex, madeIndex].map(
      (index) => resolveQuote({exact: quote}, {index}, [index]).kind,
    )
    const [before, after] = [verdictOf(one ?? ''), verdictOf(other ?? '')]
    const same = before === after || (scanned === true && after === 'ocrVariant')
    return same ? [] : [{id, plain: one ?? '', made: other ?? '', quote}]
  })
  return {quotes: own.length, changed}
}

/** Exact and normalised are one verdict: the line ends of the two differ, and so which of several places is best. */
function verdictOf(kind: string): string {
  return ['exact', 'normalized', 'ambiguous'].includes(kind) ? 'found' : kind
}
