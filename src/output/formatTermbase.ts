import type {Concept, TermFacts} from '../core/model/termbase.ts'

/** A concept without its place, as it is written to a file. */
export type WrittenConcept = Omit<Concept, 'place'> & {
  /** Said beside it for the person who goes through the list. */
  readonly comment?: string
}

/** A word list as YAML, one concept after the other, as `hearing.yaml` reads it. */
export function formatTermsYaml(concepts: readonly WrittenConcept[]): string {
  if (concepts.length === 0) return 'terms: []\n'
  return `terms:\n${concepts.map(yamlConcept).join('')}`
}

function yamlConcept({comment, preferred, ...concept}: WrittenConcept): string {
  const lines = [`preferred: ${yamlText(preferred)}`]
  for (const key of ['admitted', 'deprecated', 'abbreviations', 'names'] as const) {
    const words = concept[key] ?? []
    const facts = key === 'deprecated' ? concept.termFacts : undefined
    const items = words.map((word) => yamlWord(word, facts?.get(word)))
    if (words.length > 0) lines.push(`${key}: [${items.join(', ')}]`)
  }
  for (const key of TEXTS) {
    const value = concept[key]
    if (value !== undefined) lines.push(`${key}: ${yamlText(value)}`)
  }
  if (concept.compounds === true) lines.push(`compounds: true`)
  const note = comment === undefined ? '' : `  # ${comment.replace(/\s+/gu, ' ')}\n`
  return `${note}${lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}\n`).join('')}`
}

function yamlWord(word: string, facts: TermFacts | undefined): string {
  if (facts === undefined) return yamlText(word)
  const parts = Object.entries({term: word, ...facts}) as readonly (readonly [string, string])[]
  return `{${parts.map(([key, value]) => `${key}: ${yamlText(value)}`).join(', ')}}`
}

const TEXTS = [
  'definition',
  'note',
  'partOfSpeech',
  'source',
  'language',
  'severity',
  'reason',
] as const

/** Words of letters need no marks, save those that YAML takes for something else. */
function yamlText(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} -]*[\p{L}\p{N}]$/u.test(text)
  const isOther = /^(?:true|false|null|yes|no|on|off)$/iu.test(text)
  return isPlain && !isOther ? text : JSON.stringify(text)
}

const COLUMNS = [
  'preferred',
  'admitted',
  'deprecated',
  'abbreviations',
  'names',
  ...TEXTS,
  'compounds',
] as const

/**
 * A word list as CSV with semicolons, which Danish spreadsheets open as columns; several words in a cell are parted by
 * bars. Where something is said of one deprecated term alone, or a word has a bar or a comma, each word gets a line, with its status.
 */
export function formatTermsCsv(concepts: readonly WrittenConcept[]): string {
  const rows = concepts.some(needsLines) ? linesOfWords(concepts) : linesOfConcepts(concepts)
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')
}

function needsLines({
  admitted,
  deprecated,
  abbreviations = [],
  names,
  termFacts,
}: WrittenConcept): boolean {
  const words = [...admitted, ...deprecated, ...abbreviations, ...names]
  return termFacts !== undefined || words.some((word) => /\||, /u.test(word))
}

function linesOfConcepts(concepts: readonly WrittenConcept[]): readonly (readonly string[])[] {
  const rows = concepts.map((concept) =>
    COLUMNS.map((key) => {
      const value = concept[key]
      return Array.isArray(value) ? value.join('|') : String(value ?? '')
    }),
  )
  return [COLUMNS, ...rows]
}

const FACTS = ['names', ...TEXTS, 'compounds'] as const

type LineFacts = Pick<Partial<Concept>, (typeof TEXTS)[number] | 'compounds'> & {
  readonly names?: string
}

function linesOfWords(concepts: readonly WrittenConcept[]): readonly (readonly string[])[] {
  const rows = concepts.flatMap((concept, index) => {
    const {preferred, admitted, deprecated, abbreviations = [], names, termFacts} = concept
    const line = (word: string, status: string, facts: LineFacts): readonly string[] => [
      String(index + 1),
      word,
      status,
      ...FACTS.map((key) => String(facts[key] ?? '')),
    ]
    return [
      line(preferred, 'preferred', {...concept, names: names[0] ?? ''}),
      ...names.slice(1).map((each) => line('', 'preferred', {names: each})),
      ...admitted.map((word) => line(word, 'admitted', {})),
      ...abbreviations.map((word) => line(word, 'abbreviation', {})),
      ...deprecated.map((word) => line(word, 'deprecated', {...termFacts?.get(word)})),
    ]
  })
  return [['concept', 'preferred', 'status', ...FACTS], ...rows]
}

/** A cell that begins with a sign would be a formula to a spreadsheet; a mark keeps it from that, and so its own marks. */
function csvCell(text: string): string {
  const safe = /^'*[=+@\t\r-]/u.test(text) ? `'${text}` : text
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A word list as TBX (ISO 30042:2019, the dialect TBX-Basic in the style DCA). What the dialect has no place for (names,
 * severity, reason, compounds) goes into notes that begin with its key, which `readTbxTerms` takes back from files that say
 * in their header that they were written here.
 */
export function formatTermsTbx(concepts: readonly WrittenConcept[]): string {
  const body = concepts.map((concept, index) => tbxConcept(concept, index + 1)).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<tbx type="TBX-Basic" style="dca" xml:lang="da" xmlns="urn:iso:std:iso:30042:ed-2">\n' +
    `  <tbxHeader><fileDesc><sourceDesc><p>Hearing Response</p></sourceDesc></fileDesc></tbxHeader>\n` +
    `  <text>\n    <body>\n${body}    </body>\n  </text>\n</tbx>\n`
  )
}

function tbxConcept(concept: WrittenConcept, id: number): string {
  const {preferred, admitted, deprecated, names, abbreviations = [], language = 'da'} = concept
  const {partOfSpeech, termFacts} = concept
  const term = (word: string, status: string, type?: string): string =>
    `          <termSec><term>${xml(word)}</term>` +
    (type === undefined ? '' : `<termNote type="termType">${type}</termNote>`) +
    `<termNote type="administrativeStatus">${status}-admn-sts</termNote>` +
    (partOfSpeech === undefined ? '' : `<termNote type="partOfSpeech">${partOfSpeech}</termNote>`) +
    ownNotes(status === 'deprecatedTerm' ? {...termFacts?.get(word)} : {}).join('') +
    '</termSec>\n'
  const own = {
    ...(concept.severity === undefined ? {} : {severity: concept.severity}),
    ...(concept.reason === undefined ? {} : {reason: concept.reason}),
    ...(concept.compounds === true ? {compounds: 'true'} : {}),
  }
  const facts = [
    fact('descrip', concept.definition, 'definition'),
    fact('admin', concept.source, 'source'),
    fact('note', isOwnNote(concept.note) ? `note: ${concept.note}` : concept.note),
    ...[...names.flatMap((name) => ownNotes({names: name})), ...ownNotes(own)].map(
      (note) => `        ${note}\n`,
    ),
  ].join('')
  return (
    `      <conceptEntry id="c${String(id)}">\n${facts}        <langSec xml:lang="${xml(language)}">\n` +
    term(preferred, 'preferredTerm') +
    admitted.map((word) => term(word, 'admittedTerm')).join('') +
    abbreviations.map((word) => term(word, 'admittedTerm', 'abbreviation')).join('') +
    deprecated.map((word) => term(word, 'deprecatedTerm')).join('') +
    '        </langSec>\n      </conceptEntry>\n'
  )
}

/** Words of a note that look like a key: the note gets its own key before them. */
function isOwnNote(note: string | undefined): note is string {
  return note !== undefined && /^\s*(?:note|names|severity|reason|compounds):\s/u.test(note)
}

function ownNotes(facts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(facts).map(([key, value]) => `<note>${key}: ${xml(value)}</note>`)
}

function fact(name: string, value: string | undefined, type?: string): string {
  if (value === undefined) return ''
  const attribute = type === undefined ? '' : ` type="${type}"`
  return `        <${name}${attribute}>${xml(value)}</${name}>\n`
}

const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g

function xml(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
