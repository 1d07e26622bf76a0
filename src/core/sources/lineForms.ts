import {pattern} from '../text/pattern.ts'

/**
 * The forms that tell a line's kind by how it begins. Both readers share them.
 * None is global, so none keeps a state. Most lines are running text: each form is asked for only where a look at
 * a character or two has not told that it cannot be.
 */

const CAPTION = pattern(
  'iu',
)`^\*{0,2}(?:bilags)?(tabel|table|figur|figure|diagram|graf|kort|boks|billede|illustration)\s+((?:[A-Z]\.?)?\d{1,3}(?:[.\-]\d{1,3}){0,3}[a-z]?)(?:\s*[.:–—-]+(?=\s|\*|$)|(?=\s*$)|\s+(?=[\p{Lu}»“"(]))`

const CAPTION_HINT = /^\*{0,2}(?:bilags)?(?:tab|fig|dia|gra|kor|bo\S|bil|ill)/i

/** `Tabel 2: Udgifter pr. år` – a caption. `Tabel 2 viser, at …` is a sentence and none. */
export function parseCaption(line: string): {label: string; number: string} | undefined {
  if (!CAPTION_HINT.test(line)) return undefined
  const match = CAPTION.exec(line)
  if (match === null) return undefined
  const rest = line.slice(match[0].length)
  // The expression ignores case for the label's sake; what follows the number must be a capital indeed.
  if (/\s$/u.test(match[0]) && !/^[\p{Lu}»“"(]/u.test(rest)) return undefined
  return {label: (match[1] ?? '').toLowerCase(), number: match[2] ?? ''}
}

/** The mark that a list item begins with. */
export interface ListMark {
  readonly kind: 'bullet' | 'number' | 'letter'
  /** The bullet, or the number or letter with its bracket or full stop. */
  readonly mark: string
  /** `3`, `b`, `iv`; empty for bullets. */
  readonly value: string
  /** The length of the mark with the space after it. */
  readonly length: number
}

/** A full stop or degree sign alone is what a scanner makes of a bullet. */
const BULLET =
  /^([-–—•*‣▪◦·●○■□➢✓+.°\uF0B7\uF0A7])\s+(?=\S)|^([•‣▪◦●○■□➢✓\uF0B7\uF0A7])(?=\S)|^(o)\s{2,}(?=\S)/u
const NUMBERED = /^(?:\((\d{1,3})\)|(\d{1,3})[.)])\s+(?=\S)/u
const LETTERED = pattern('u')`^(?:\((\p{Ll}|[ivx]{1,5})\)|(\p{Ll}|[ivx]{1,5})\))\s+(?=\S)`
const MONTH = pattern(
  'iu',
)`^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*\.?(?=[\s,.]|$)`

/** A list item's mark; a day before a month (`31. marts`) is none. */
export function parseListMark(line: string): ListMark | undefined {
  if (/^[A-Za-zÆØÅæøå]/.test(line) && !/^(?:o\s\s|[^)]{1,5}\))/.test(line)) return undefined
  const bullet = BULLET.exec(line)
  if (bullet !== null) {
    const mark = bullet[1] ?? bullet[2] ?? bullet[3] ?? ''
    return {kind: 'bullet', mark, value: '', length: bullet[0].length}
  }
  const numbered = NUMBERED.exec(line)
  if (numbered !== null) {
    const value = numbered[1] ?? numbered[2] ?? ''
    const length = numbered[0].length
    if (MONTH.test(line.slice(length))) return undefined
    return {kind: 'number', mark: numbered[0].trim(), value, length}
  }
  const lettered = LETTERED.exec(line)
  if (lettered === null) return undefined
  const value = lettered[1] ?? lettered[2] ?? ''
  return {kind: 'letter', mark: lettered[0].trim(), value, length: lettered[0].length}
}

const NOTE = pattern(
  'u',
)`^(?:([\u00B9\u00B2\u00B3\u2070\u2074-\u2079]{1,3})[.)]?\s*|\[\^?(\d{1,3})\]:?\s+|\[\^([\p{L}\p{N}_-]{1,40})\]:\s*|<sup>(\d{1,3})</sup>\s*)(?=\S)`

/** A footnote's number or label at the start of its text: `¹ …`, `[1] …`, `[^1]: …`. */
export function parseNoteMark(line: string): string | undefined {
  const first = line.charCodeAt(0)
  if (first !== 0x5b && first !== 0x3c && first < 0xb2) return undefined
  const match = NOTE.exec(line)
  if (match === null) return undefined
  return plainDigits(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
}

/** Superscript digits as ordinary ones; everything else as it stands. */
export function plainDigits(text: string): string {
  return text.normalize('NFKC')
}

/** Cells side by side with pipes between them. */
export function isPipeRow(line: string): boolean {
  if (!line.includes('|')) return false
  if (/^\|.*\|$/u.test(line)) return true
  return countOf(line, ' | ') >= 2
}

const FIGURE = pattern('u')`^[-–(]?\p{N}[\p{N}.,]*[%)]?$`
const THREE_FIGURES = pattern('u')`(?:(?:^|[\s|])[-–(]?\p{N}.*?){3}`

/** Three figures and more, and little else: a row whose columns were lost. `Gynger 120 130 140 390` */
export function isFigureRow(line: string): boolean {
  if (line.length > 400 || !THREE_FIGURES.test(line)) return false
  const tokens = line.split(/[\s|]+/u).filter((token) => token !== '')
  const isFigure = (token: string): boolean => FIGURE.test(token)
  const figures = tokens.filter(isFigure).length
  const atEnd = tokens.slice(-3).every((token) => isFigure(token) && !token.endsWith(','))
  return figures >= 3 && tokens.length > 3 && (atEnd || figures >= tokens.length * 0.6)
}

const SMALL_LETTER = pattern('u')`\p{Ll}`
const CAPITAL_WORDS = pattern('u')`\p{Lu}{3}.*\s.*\p{Lu}{2}`

/** A line in capitals, of two words and more: `EVALUERING AF TILSKUD`. */
export function isCapitals(line: string): boolean {
  return line.length < 200 && !SMALL_LETTER.test(line) && CAPITAL_WORDS.test(line)
}

/** Runs of spaces that part columns: a row if its neighbours have them too. */
export function hasColumns(line: string): boolean {
  return line.includes('   ') && /\S {3,}\S/u.test(line)
}

/** `Resumé ......... 3`, `3.2 Økonomi<tab>28`: an entry of a table of contents. */
export function isContentsEntry(line: string): boolean {
  if (line.length > 400 || !ENDS_WITH_NUMBER.test(line.slice(-1))) return false
  return LEADERS.test(line) || CONTENTS.test(line)
}

const ENDS_WITH_NUMBER = pattern('u')`\p{N}`
const LEADERS = pattern('u')`(?:\.{4,}|…{2,}|(?:\. ){3,}|_{4,})\s*\p{N}{1,4}$`
const CONTENTS = pattern(
  'iu',
)`^(?:kapitel|afsnit|bilag|del|\p{N}{1,2}(?:\.\p{N}{1,2}){0,3}\.?)\s[^\t]{1,200}(?:\t| {3,})\s*\p{N}{1,3}$`

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}
