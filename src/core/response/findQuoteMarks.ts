import type {Span} from '../model/span.ts'
import type {PlacedPassage} from './collectPassages.ts'

/** A quotation mark in the text of a passage. */
export interface PlacedMark {
  /** One character, or two apostrophes that stand for a double mark: `''`. */
  readonly character: string
  /** Index of the passage. */
  readonly passage: number
  /** In the passage's text. */
  readonly at: number
  /** Index of its partner among all marks. */
  readonly partner?: number
  /** How many pairs it stands inside. */
  readonly depth: number
}

/** Of more marks in a row or more open quotations than these no writer has thought. */
const LONGEST_RUN = 8
const MOST_OPEN = 50

type Mutable<T> = {-readonly [Key in keyof T]: T[Key]}

const MARK = /["“”„‟»«'‘’‚‛›‹]/gu
const DOUBLE = '"“”„‟»«'
const isDouble = (mark: string): boolean => mark.length > 1 || DOUBLE.includes(mark)
const SINGLE_THAT_MAY_BE_APOSTROPHE = "'’‘‛"

/**
 * All quotation marks of the passages, paired. A mark opens where white space, a bracket or nothing is
 * before it, and closes where none is: so marks pair whatever their kind (`"…”`, `»…«`, `«…»`), nested
 * or not, and over several paragraphs of a section. Apostrophes and inch marks are no quotation marks.
 */
export function findQuoteMarks(
  passages: readonly PlacedPassage[],
  code: readonly string[],
): readonly PlacedMark[] {
  const marks: Mutable<PlacedMark>[] = []
  const state: State = {marks, open: []}
  passages.forEach((placed, index) => {
    const previous = passages[index - 1]
    if (previous === undefined || !isSameScope(previous, placed)) state.open = []
    readPassage(state, code[index] ?? '', index)
  })
  return marks
}

interface State {
  readonly marks: Mutable<PlacedMark>[]
  /** Indexes of the marks that wait for their partner. */
  open: number[]
}

/** A quotation may go on in the next paragraph, but not in another section, cell, footnote or block. */
function isSameScope(a: PlacedPassage, b: PlacedPassage): boolean {
  return (
    a.section === b.section &&
    a.quote === b.quote &&
    a.footnote === b.footnote &&
    a.passage.role !== 'tableCell' &&
    b.passage.role !== 'tableCell'
  )
}

function readPassage(state: State, text: string, passage: number): void {
  const doubled = findDoubled(text)
  const candidates = [...text.matchAll(MARK)]
    .map(({index}) => index)
    .filter((at) => !doubled.has(at - 1))
  candidates.forEach((at, order) => {
    const character = text.slice(at, at + (doubled.has(at) ? 2 : 1))
    const side = sideOf(text, at, character)
    const next = candidates.slice(order + 1, order + 3)
    if (!doubled.has(at) && isNoMark(state, text, at, side, passage, next)) return
    if (isContinuation(state, text, at, passage)) return
    const partner = side.closes ? findPartner(state, character, side, passage) : undefined
    if (partner !== undefined) close(state, {character, passage, at}, partner)
    else open(state, {character, passage, at}, side)
  })
}

const TWO_APOSTROPHES = /(?<!['’])(?:''|’’)(?!['’])/gu

/**
 * Where two apostrophes stand for one double mark: in pairs, the first behind white space or a bracket, the
 * second behind a word. Of others, `27''` and `'ja''`, each is a mark or apostrophe of its own.
 */
function findDoubled(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  if (!text.includes("''") && !text.includes('’’')) return found
  let open: number | undefined
  for (const {index} of text.matchAll(TWO_APOSTROPHES)) {
    const before = text[index - 1] ?? ' '
    const after = text[index + 2] ?? ' '
    if (/[\s([{\u0001]/u.test(before) && !/\s/u.test(after)) open = index
    else if (open !== undefined && !/\s/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
      found.add(open).add(index)
      open = undefined
    }
  }
  return found
}

interface Side {
  readonly opens: boolean
  readonly closes: boolean
}

const SPACE = /[\s\u0001]/u
const OPENING_BEFORE = /[([{\-\u2010-\u2015/=:;]/u
const MARKS = /["“”„‟»«'‘’‚‛›‹]/u

/** What a mark can do where it stands, by the characters on both sides of it (other marks looked through). */
function sideOf(text: string, at: number, character = text[at] ?? ''): Side {
  const before = text[at - 1] ?? ' '
  const after = text[at + character.length] ?? ' '
  const spaceBefore = SPACE.test(before)
  const spaceAfter = SPACE.test(after)
  if (character === '„' || character === '‚' || character === '‟' || character === '‛') {
    return {opens: true, closes: false}
  }
  if (spaceBefore && spaceAfter) return {opens: true, closes: at > 0}
  if (spaceBefore) return {opens: true, closes: false}
  if (spaceAfter) return {opens: false, closes: true}
  if (MARKS.test(before) && sideOfRun(text, at)) return {opens: true, closes: false}
  if (OPENING_BEFORE.test(before)) return {opens: true, closes: true}
  return /[\p{P}\p{S}]/u.test(after) ? {opens: false, closes: true} : {opens: true, closes: true}
}

/** Whether a run of marks before `at` begins behind white space: `("'ord`. */
function sideOfRun(text: string, at: number): boolean {
  let from = at - 1
  while (from >= 0 && at - from < LONGEST_RUN && MARKS.test(text[from] ?? '')) from--
  const before = text[from] ?? ' '
  return SPACE.test(before) || /[([{]/u.test(before)
}

function findPartner(
  {marks, open}: State,
  character: string,
  side: Side,
  passage: number,
): number | undefined {
  const family = isDouble(character)
  for (let index = open.length - 1; index >= 0; index--) {
    const candidate = marks[open[index] ?? -1]
    if (candidate === undefined || isDouble(candidate.character) !== family) continue
    if (!mayPair(candidate.character, character)) continue
    // A mark that could as well open does not close what another paragraph left open.
    if (side.opens && candidate.passage !== passage) continue
    return index
  }
  return undefined
}

/** A mark that only ever opens does not close, and a pointed mark pairs with its mirror before all. */
function mayPair(open: string, close: string): boolean {
  const pointed = /[»«›‹]/u
  if (pointed.test(open) && pointed.test(close)) return open !== close
  return true
}

function close(state: State, mark: Omit<PlacedMark, 'depth'>, position: number): void {
  const index = state.open[position]
  const opening = index === undefined ? undefined : state.marks[index]
  if (index === undefined || opening === undefined) return
  opening.partner = state.marks.length
  state.marks.push({...mark, partner: index, depth: opening.depth})
  state.open.length = position
}

function open(state: State, mark: Omit<PlacedMark, 'depth'>, side: Side): void {
  const waiting = state.open.filter((index) => state.marks[index]?.passage === mark.passage)
  if (side.opens) state.open.push(state.marks.length)
  if (state.open.length > MOST_OPEN) state.open.shift()
  state.marks.push({...mark, depth: waiting.length})
}

/** Each further paragraph of a long quotation may begin with a mark of its own. */
function isContinuation({marks, open}: State, text: string, at: number, passage: number): boolean {
  const waiting = marks[open.at(-1) ?? -1]
  if (waiting?.passage === undefined || waiting.passage === passage) return false
  if (text.slice(0, at).trim() !== '' || waiting.character !== text[at]) return false
  // A straight mark may as well begin a quotation of its own, which then ends within the paragraph.
  return waiting.character !== '"' || closesLater(text, at)
}

function closesLater(text: string, at: number): boolean {
  let depth = 1
  for (const {index} of text.slice(at + 1).matchAll(MARK)) {
    const character = text[at + 1 + index] ?? ''
    if (!DOUBLE.includes(character)) continue
    const side = sideOf(text, at + 1 + index)
    if (side.closes) depth--
    else depth++
    if (depth <= 0) return text.slice(at + 2 + index).trim() === ''
  }
  return true
}

/** Apostrophes (`BIF's`, `'90'erne`, `Jens' hus`) and inch or foot marks (`27"`, `5'`). */
function isNoMark(
  state: State,
  text: string,
  at: number,
  side: Side,
  passage: number,
  next: readonly number[],
): boolean {
  const character = text[at] ?? ''
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (SINGLE_THAT_MAY_BE_APOSTROPHE.includes(character)) {
    if (/[\p{L}\p{M}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return true
    // rock ’n’ roll
    if (/^\p{L}['’]/u.test(text.slice(at + 1, at + 3))) return true
    if (side.opens && /^\d\d(?:['’]|\b)/u.test(text.slice(at + 1, at + 4))) {
      return !/^\d\d\s[^'’]*['’](?=[\s.,;:)]|$)/u.test(text.slice(at + 1, at + 200))
    }
    const waits = state.open.some((index) => {
      const mark = state.marks[index]
      return mark?.passage === passage && !isDouble(mark.character)
    })
    if (side.closes && !side.opens) return !waits
    if (waits) return false
    return character === "'" || character === '’' ? !singleClosesLater(text, at) : false
  }
  if (character === '"' && /\d/u.test(before) && !side.opens) {
    const waits = state.open.some((index) => isDouble(state.marks[index]?.character ?? ''))
    return !waits || isInch(text, next)
  }
  return false
}

function singleClosesLater(text: string, at: number): boolean {
  const rest = text.slice(at + 1, at + 2000)
  return /\S['’‘](?=[^\p{L}\p{N}]|$)/u.test(rest)
}

/** The digit's mark is an inch mark if the quotation that is open is closed by the very next mark. */
function isInch(text: string, [next]: readonly number[]): boolean {
  if (next === undefined || !DOUBLE.includes(text[next] ?? '')) return false
  const side = sideOf(text, next)
  return side.closes && !side.opens
}

/** The text between two marks of the same passage, or the mark itself. */
export function markSpan({at, character}: PlacedMark): Span {
  return {start: at, end: at + character.length}
}
