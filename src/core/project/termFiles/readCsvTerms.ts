import type {DataDocument, DataEntry, DataNode, MapNode} from '../dataTree.ts'
import {readCsv, type CsvCell} from './readCsv.ts'

/** What columns may be called, in lower case and without signs, and the key that they mean. */
const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    preferred:
      'preferred foretrukken foretrukket foretrukne preferredterm foretrukkenterm foretrukketord term termer ord anbefalet ' +
      'anbefaletterm anbefaletord brug skriv godkendt godkendtterm approved approvedterm use',
    admitted:
      'admitted tilladt tilladte tilladtterm synonym synonymer synonyms allowed admittedterm alternativ alternativer accepteret',
    deprecated:
      'deprecated frarådet frarådede frarådetterm frarådetord undgå undgåord forbudt avoid forbidden ikke brugikke ikkebrug ' +
      'skrivikke donotuse notrecommended deprecatedterm',
    abbreviations: 'abbreviations abbreviation forkortelse forkortelser acronym akronym',
    names: 'names navne navn egennavne exceptions undtagelse undtagelser',
    definition: 'definition betydning forklaring beskrivelse description',
    note: 'note noter bemærkning bemærkninger kommentar kommentarer comment comments',
    partOfSpeech: 'partofspeech ordklasse pos',
    source: 'source kilde',
    language: 'language sprog lang',
    severity: 'severity alvorlighed',
    reason: 'reason begrundelse hvorfor årsag',
    compounds: 'compounds sammensætninger',
    status: 'status administrativestatus termstatus',
    concept: 'concept conceptid begreb begrebsid begrebsnr entry entryid id nr',
  }).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
)
const LISTS = new Set(['admitted', 'deprecated', 'abbreviations', 'names'])
const STATUSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    preferred: 'preferred foretrukken foretrukket anbefalet preferredterm-admn-sts',
    admitted: 'admitted tilladt synonym admittedterm-admn-sts',
    deprecated: 'deprecated frarådet forbudt undgå deprecatedterm-admn-sts supersededterm-admn-sts',
    abbreviations: 'abbreviation forkortelse',
  }).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
)

const PARTS: ReadonlyMap<string, string> = new Map([
  ['navneord', 'noun'],
  ['substantiv', 'noun'],
  ['udsagnsord', 'verb'],
  ['verbum', 'verb'],
  ['tillægsord', 'adjective'],
  ['adjektiv', 'adjective'],
  ['egennavn', 'properNoun'],
])

/**
 * A word list from a spreadsheet, as if it were written in YAML. The first line names the columns. Either each line is
 * a concept (`preferred;deprecated;note`, several words in a cell parted by `|`, by a comma and a space, or by a semicolon
 * where the columns are not), or each line is a word with its `status`, and the lines of one `concept` belong together.
 */
export function readCsvTerms(text: string): DataDocument {
  const {separator, rows} = readCsv(text)
  const [head = [], ...lines] = rows.map((cells) => cells.map(withoutGuard))
  const keys = head.map(({text: name}) => COLUMNS.get(name.toLowerCase().replace(/[^\p{L}]/gu, '')))
  const span = {start: 0, end: text.length}
  if (!keys.includes('preferred')) {
    const problem = {
      ruleId: 'meta/schema',
      messageId: 'csvColumns',
      args: {},
      span: {start: 0, end: head.at(-1)?.end ?? 0},
    }
    return {problems: [problem]}
  }
  const items = keys.includes('status')
    ? conceptsOfWords(lines, keys)
    : lines.map((cells) => conceptOf(cells, keys, separator))
  return {
    root: {kind: 'list', span, items: items.filter(({entries}) => entries.length > 0)},
    problems: [],
  }
}

function conceptOf(
  cells: readonly CsvCell[],
  keys: readonly (string | undefined)[],
  separator: string,
): MapNode {
  const bars = separator === ';' ? /\|/u : /[|;]/u
  const commas = separator === ';' ? /\||,\s/u : /[|;]|,\s/u
  const entries = cells.flatMap((cell, column): readonly DataEntry[] => {
    const key = keys[column]
    if (key === undefined || key === 'concept' || cell.text === '') return []
    return [
      entryOf(
        key,
        cell,
        LISTS.has(key) ? cell.text.split(key === 'names' ? bars : commas) : undefined,
      ),
    ]
  })
  return mapOf(entries, cells)
}

/** Lines of one concept, by its number or name; without such a column a preferred word begins the next. */
function conceptsOfWords(
  lines: readonly (readonly CsvCell[])[],
  keys: readonly (string | undefined)[],
): readonly MapNode[] {
  const groups = new Map<string, {readonly cells: readonly CsvCell[]; readonly status: string}[]>()
  let current = ''
  for (const [index, cells] of lines.entries()) {
    const cellOf = (key: string): CsvCell | undefined => cells[keys.indexOf(key)]
    const status = STATUSES.get((cellOf('status')?.text ?? '').toLowerCase()) ?? 'preferred'
    const id = cellOf('concept')?.text
    if (id !== undefined && id !== '') current = `id ${id}`
    else if (status === 'preferred') current = `line ${String(index)}`
    groups.set(current, [...(groups.get(current) ?? []), {cells, status}])
  }
  return [...groups.values()].map((words) => {
    const entries: DataEntry[] = []
    for (const {cells, status} of words) addWord(cells, status, keys, entries)
    return mapOf(
      entries,
      words.flatMap(({cells}) => cells),
    )
  })
}

function addWord(
  cells: readonly CsvCell[],
  status: string,
  keys: readonly (string | undefined)[],
  entries: DataEntry[],
): void {
  const own = status === 'deprecated' ? deprecatedWord(cells, keys) : undefined
  for (const [column, cell] of cells.entries()) {
    const key = keys[column] === 'preferred' ? status : keys[column]
    if (key === undefined || key === 'status' || key === 'concept' || cell.text === '') continue
    if (own !== undefined && OF_WORDS.has(key)) continue
    const kept = entries.findIndex((entry) => entry.key === key)
    const before = entries[kept]
    const node = key === 'deprecated' && own !== undefined ? own : scalarOf(cell.text, cell, key)
    if (before === undefined) {
      const value: DataNode = LISTS.has(key)
        ? {kind: 'list', span: placeOf(cell), items: [node]}
        : node
      entries.push({key, keySpan: {start: cell.start, end: cell.start}, value})
    } else if (before.value.kind === 'list') {
      const items = [...before.value.items, node]
      entries[kept] = {...before, value: {...before.value, items}}
    }
  }
}

/** What of a word's line is said of the word and not of its concept. */
const OF_WORDS = new Set(['severity', 'reason'])

/** A word to avoid with its own severity or reason; `undefined` where it has none. */
function deprecatedWord(
  cells: readonly CsvCell[],
  keys: readonly (string | undefined)[],
): MapNode | undefined {
  const entries = cells.flatMap((cell, column): readonly DataEntry[] => {
    const key = keys[column] === 'preferred' ? 'term' : (keys[column] ?? '')
    if (cell.text === '' || (key !== 'term' && !OF_WORDS.has(key))) return []
    return [{key, keySpan: {start: cell.start, end: cell.start}, value: scalarOf(cell.text, cell)}]
  })
  return entries.length > 1 ? mapOf(entries, cells) : undefined
}

function entryOf(key: string, cell: CsvCell, words: readonly string[] | undefined): DataEntry {
  const keySpan = {start: cell.start, end: cell.start}
  if (words === undefined) return {key, keySpan, value: scalarOf(cell.text, cell, key)}
  const items = words.map((word) => word.trim()).filter((word) => word !== '')
  return {
    key,
    keySpan,
    value: {kind: 'list', span: placeOf(cell), items: items.map((word) => scalarOf(word, cell))},
  }
}

/** A mark before a sign keeps spreadsheets from reckoning; it is no part of the cell. */
function withoutGuard(cell: CsvCell): CsvCell {
  return {...cell, text: cell.text.replace(/^'(?='*[=+@-])/u, '')}
}

function scalarOf(word: string, cell: CsvCell, key?: string): DataNode {
  const text = key === 'partOfSpeech' ? (PARTS.get(word.toLowerCase()) ?? word) : word
  return {kind: 'scalar', span: placeOf(cell), text, type: text === 'true' ? 'boolean' : 'text'}
}

function placeOf({start, end}: CsvCell): {readonly start: number; readonly end: number} {
  return {start, end}
}

function mapOf(entries: readonly DataEntry[], cells: readonly CsvCell[]): MapNode {
  const span = {start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0}
  return {kind: 'map', span, entries}
}
