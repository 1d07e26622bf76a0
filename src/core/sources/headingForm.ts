import {buildPattern, pattern} from '../text/pattern.ts'

/**
 * How a heading is marked:
 * `hash` (`## Titel`), `chapter` (`Kapitel 2`), `appendix` (`Bilag 1`), `dotted` (`1.1 Titel`), `single` (`1. Titel`,
 * `2) Titel`, `Nr. 4. Titel`), `lettered` (`1.b: Titel`, `B. Titel`), `labelled` (`Del 1: Titel`),
 * or `plain`, by standing alone only.
 */
export type HeadingStyle =
  'hash' | 'chapter' | 'appendix' | 'dotted' | 'single' | 'lettered' | 'labelled' | 'plain'

export interface HeadingForm {
  readonly style: HeadingStyle
  /** `1.1`, `4`, `b`; empty for plain headings. */
  readonly number: string
  /** How many numbers a dotted heading has, how many `#` a hash heading. */
  readonly level: number
  /** The words without the number. */
  readonly title: string
}

/**
 * Reads a line that stands where a heading may stand. Gives the form that it has as a heading, or
 * `undefined` where its words are no title: a sentence, a date, an address, a label with its value.
 * The line must be one line with single spaces. Whether it is a heading depends on its neighbours too.
 */
export function headingForm(line: string): HeadingForm | undefined {
  const hash = /^(#{1,6})\s+(?=\S)/u.exec(line)
  if (hash !== null) {
    return {
      style: 'hash',
      number: '',
      level: hash[1]?.length ?? 1,
      title: line.slice(hash[0].length),
    }
  }
  const bare = line.replace(/\*\*|__/gu, '').trim()
  const form = numberedForm(bare)
  if (form !== undefined) return isNumberedTitle(form) ? form : undefined
  return isPlainTitle(bare) ? {style: 'plain', number: '', level: 0, title: bare} : undefined
}

const FORMS: readonly (readonly [HeadingStyle, RegExp])[] = [
  [
    'chapter',
    pattern(
      'iu',
    )`^(?:kapitel|kap\.|chapter)\s+(\p{N}{1,3}(?:\.\p{N}{1,2})?[a-z]?|[A-ZÆØÅ]|[IVXL]{1,6})(?=$|[\s.:–—-])[.:–—\s-]*`,
  ],
  [
    'appendix',
    pattern(
      'iu',
    )`^(?:bilag|appendiks|appendix|annex)\s+(\p{N}{1,3}(?:\.\p{N}{1,2})?[a-z]?|[A-ZÆØÅ]|[IVXL]{1,6})(?=$|[\s.:–—-])[.:–—\s-]*`,
  ],
  [
    'single',
    pattern(
      'iu',
    )`^(?:nr\.?|forslag|budgetforslag|budgetbidrag|punkt|pkt\.)\s*(\p{N}{1,3}(?:\.\p{N}{1,2}){0,2}[a-z]?)(?=$|[\s.:–—-])[.:–—\s-]*`,
  ],
  [
    'labelled',
    pattern(
      'iu',
    )`^(?:del|delmålgruppe|fase|spor|trin|indsats|initiativ|mål|tema|indsatsområde|anbefaling|scenarie|model|afsnit|part|step)\s+(\p{N}{1,2} ?[a-z]?|[A-ZÆØÅ]|[IVX]{1,4})(?=$|[.:–—-])[.:–—\s-]*`,
  ],
  ['lettered', pattern('u')`^(\p{N}{1,2}\.?[a-zæøå])[.:)]\s+(?=\S)`],
  ['lettered', pattern('u')`^([A-ZÆØÅ]\p{N}{0,2})[.)]\s+(?=\p{Lu})`],
  ['dotted', pattern('u')`^(\p{N}{1,2}(?:\.\p{N}{1,2}){1,4})[.:)]?\s+(?=\S)`],
  ['single', pattern('u')`^(\p{N}{1,2})[.:)]\s+(?=\S)`],
  ['single', pattern('u')`^(\p{N}{1,2})\s+(?=\p{Lu})`],
  ['single', pattern('u')`^([IVX]{1,5})\.\s+(?=\p{Lu})`],
]

function numberedForm(line: string): HeadingForm | undefined {
  for (const [style, pattern] of FORMS) {
    const match = pattern.exec(line)
    if (match === null) continue
    const number = match[1] ?? ''
    const level = style === 'dotted' ? number.split('.').length : 1
    return {style, number, level, title: line.slice(match[0].length)}
  }
  return undefined
}

const LONGEST_TITLE = 180
const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const UNIT_FIRST = /^(?:mio|mia|kr|pct|t\.kr|årsværk|%)(?=$|[\s.,])/iu
const MONTH_FIRST = buildPattern(`^(?:${MONTHS})(?=$|[\\s,.])`, 'iu')

const LETTER_FIRST = pattern('u')`^["»“„'(]?\p{L}`
const CAPITAL_FIRST = pattern('u')`^["»“„'(]?[\p{Lu}\p{N}]`

function isNumberedTitle({style, title}: HeadingForm): boolean {
  if (title === '') return style === 'chapter' || style === 'appendix'
  if (title.length > LONGEST_TITLE || endsSentence(title)) return false
  if (UNIT_FIRST.test(title) || MONTH_FIRST.test(title)) return false
  if (style === 'dotted') return LETTER_FIRST.test(title) && title.length <= 160
  return CAPITAL_FIRST.test(title)
}

const LONGEST_PLAIN = 160
const MOST_WORDS = 24

const TITLE_FIRST = pattern('u')`^(?:["»“„'(§]?[§\p{Lu}]|\p{N}{4}\s\p{L})`
const TWO_LETTERS = pattern('u')`\p{L}{2}`

function isPlainTitle(line: string): boolean {
  if (line.length > LONGEST_PLAIN || line.length < 2) return false
  if (!TITLE_FIRST.test(line)) return false
  if (endsSentence(line) || line.endsWith(':')) return false
  const words = line.split(' ')
  if (/^stk\.\s/iu.test(line)) return false
  if (words.length > MOST_WORDS || !TWO_LETTERS.test(line)) return false
  return !isSentence(line, words.length) && !isMetadata(line)
}

/** A title that ends so goes on in the next line or column. */
const UNFINISHED = /\s(?:i|på|af|til|med|og|eller|for|som|at|en|et|ved|fra|samt|the|of|and)$/iu

/** A full stop, comma or semicolon ends no title, but for the one of an abbreviation. */
function endsSentence(line: string): boolean {
  if (/(?:^|[\s(])(?:mv|m\.v|m\.m|mm|osv|etc|o\.l|pct|kr|m\.fl|jr|nr)\.\)?$/iu.test(line))
    return false
  return UNFINISHED.test(line) || /[.;,…]["»”’)]?$/u.test(line) || /[-\u00AD]$/u.test(line)
}

/** Verbs that titles seldom have and sentences often; a question may have them. */
const FINITE =
  /(?:^|\s)(?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|burde|findes|fremgår|viser|betyder|gør|giver|får|fik|ses|foreslås|afsættes|vurderes|forventes|omfatter|bemærkes|indgår|består|skyldes)(?=$|[\s,])/iu

const PRONOUN_FIRST = pattern('iu')`^(?:det|der|vi|man|jeg|du|de) \p{Ll}`

function isSentence(line: string, words: number): boolean {
  if (/\?["»”’)]?$/u.test(line)) return words > 16
  if (words >= 6 && PRONOUN_FIRST.test(line)) return true
  // A clause inside the title has its own verb: "Forløb hvor borgeren får en mentor".
  const main = line.replace(/(?<=\S)\s(?:hvor|der|som|når|hvordan|hvorfor|om|at)\s[^]*$/iu, '')
  return words >= 4 && FINITE.test(main)
}

const LABELS =
  /^(?:dato|sagsnr|sagsnummer|sag|dokumentnr|dokumentnummer|journalnr|j\.nr|til|fra|kopi|cc|vedr|vedrørende|emne|frist|høringsfrist|kontakt|kontaktperson|tlf|telefon|mobil|e-?mail|mail|sagsbehandler|ean|ean-nummer|cvr|adresse|side)\.?(?:\s*:|$)/iu
const DATE = buildPattern(
  `^(?:d\\.|den|dato:?|\\p{L}{2,20},(?: den| d\\.)?)?\\s*(?:\\p{N}{1,2}\\.?\\s*)?(?:${MONTHS}|[1-4]\\. kvartal)\\s+\\p{N}{4}$`,
  'iu',
)
const ADDRESS = pattern(
  'iu',
)`(?:vej|gade|allé|alle|plads|pladsen|torv|torvet|vænge|stræde|boulevard|vænget|stien)\s+\p{N}{1,4}\s?\p{L}?(?:,|$)`

const FIGURE = pattern('u')`\p{N}`
const FIGURES = pattern('u')`\p{N}{5}|^\p{N}{4}\s\p{Lu}|^[\p{N}./-]+$`

/** Dates, addresses, e-mail and web addresses, greetings, and labels that stand before a value. */
function isMetadata(line: string): boolean {
  if (LABELS.test(line) || /@|https?:|www\./i.test(line)) return true
  if (FIGURE.test(line) && (FIGURES.test(line) || DATE.test(line) || ADDRESS.test(line)))
    return true
  return /^(?:med venlig hilsen|venlig hilsen|de bedste hilsner|på vegne af|kære )/iu.test(line)
}
