/** Markup that runs over several characters: what it reads as, and where it ends. */
export interface Markup {
  /** What a reader sees in its place: nothing, a space, a letter, a raised figure. */
  readonly text: string
  readonly end: number
}

const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,10}));/y
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '\u00AD',
    ndash: '–',
    mdash: '—',
    minus: '−',
    hellip: '…',
    laquo: '«',
    raquo: '»',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    lsquo: '‘',
    rsquo: '’',
    bull: '•',
    middot: '·',
    sect: '§',
    euro: '€',
    pound: '£',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    aelig: 'æ',
    oslash: 'ø',
    aring: 'å',
    AElig: 'Æ',
    Oslash: 'Ø',
    Aring: 'Å',
    eacute: 'é',
    Eacute: 'É',
    egrave: 'è',
    agrave: 'à',
    aacute: 'á',
    oacute: 'ó',
    uacute: 'ú',
    iacute: 'í',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    ccedil: 'ç',
    szlig: 'ß',
  }),
)

/** The character that an HTML entity at `at` stands for, `&oslash;` or `&#248;`; also one escaped twice. */
export function readEntity(text: string, at: number): Markup | undefined {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  if (match === null) return undefined
  const [whole, decimal, hexadecimal, name] = match
  const end = at + whole.length
  if (name !== undefined) {
    const known = ENTITIES.get(name)
    return known === undefined ? undefined : {text: known, end}
  }
  const code =
    decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number.parseInt(decimal, 10)
  // A surrogate or a number outside Unicode stands for nothing.
  const character = code < 0xd800 || (code > 0xdfff && code < 0x10000)
  return {text: character ? String.fromCharCode(code) : '', end}
}

const RAISED = /<sup>\s*(\d{1,3})\s*<\/sup>/iy
const TAG = /<\/?([A-Za-z][A-Za-z\d]{0,10})(?:\s[^<>]{0,500})?\/?>/y
const INLINE_TAGS = new Set(
  'a abbr b big cite code del em font i ins mark q s small span strike strong sub sup u'.split(' '),
)
const BLOCK_TAGS = new Set(
  (
    'blockquote body br caption center col colgroup dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr ' +
    'html img li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** An HTML tag or comment at `at`: nothing inside a word, a space between blocks. `a < b` is none. */
export function readTag(text: string, at: number): Markup | undefined {
  if (text.startsWith('<!--', at)) return readComment(text, at)
  RAISED.lastIndex = at
  const raised = RAISED.exec(text)
  if (raised !== null) return {text: raise(raised[1] ?? ''), end: at + raised[0].length}
  TAG.lastIndex = at
  const match = TAG.exec(text)
  if (match === null) return undefined
  const name = (match[1] ?? '').toLowerCase()
  const end = at + match[0].length
  if (INLINE_TAGS.has(name)) return {text: '', end}
  return BLOCK_TAGS.has(name) ? {text: ' ', end} : undefined
}

/** A comment is looked for in the nearest stretch only, so that many open ones stay cheap. */
function readComment(text: string, at: number): Markup | undefined {
  const close = text.slice(at, at + 1000).indexOf('-->')
  return close < 0 ? undefined : {text: ' ', end: at + close + 3}
}

const FOOTNOTE_REFERENCE = /\[\^([^\]\s[]{1,20})\]/y

/** `[^1]` as the raised figure that it is shown as. */
export function readFootnoteReference(text: string, at: number): Markup | undefined {
  FOOTNOTE_REFERENCE.lastIndex = at
  const match = FOOTNOTE_REFERENCE.exec(text)
  if (match === null) return undefined
  const label = match[1] ?? ''
  return {text: /^\d+$/.test(label) ? raise(label) : '¹', end: at + match[0].length}
}

const LINK_TARGET = /\(([^\s()]{1,500})\)/y

/** The target of a Markdown link, `(kilder/notat.pdf#page=3)`, which nobody reads. */
export function readLinkTarget(text: string, at: number): Markup | undefined {
  LINK_TARGET.lastIndex = at
  const match = LINK_TARGET.exec(text)
  if (match === null || !/[./#]/.test(match[1] ?? '')) return undefined
  return {text: '', end: at + match[0].length}
}

function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
}
