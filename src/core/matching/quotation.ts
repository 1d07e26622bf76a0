import type {Span} from '../model/span.ts'
import {isLetter} from '../text/characters.ts'
import {type Letters, readLetters} from '../text/letters.ts'
import {normalize, originalSpan} from '../text/normalize.ts'
import {type ComparedWords, readWords} from '../text/readWords.ts'

/** A quotation as the matcher sees it. Offsets are in the quotation's own text. */
export interface Quotation {
  readonly text: string
  readonly words: ComparedWords
  readonly letters: Letters
  /** What stands between the declared omissions and insertions, in order. */
  readonly parts: readonly QuotationPart[]
  /** What was put in between square brackets. */
  readonly insertions: readonly Span[]
  /** True where `parts` is other than the quotation as it stands. */
  readonly declares: boolean
}

/** A stretch of a quotation that is put forward as word for word the source's. */
export interface QuotationPart extends Span {
  readonly words: ComparedWords
  readonly letters: string
  /** What the quotation declares before this part. */
  readonly before: Joint
}

/**
 * `omission`: something may have been left out here. `insertion`: something was put in here, in place of
 * nothing or of a few words.
 */
export interface Joint extends Span {
  readonly kind: 'none' | 'omission' | 'insertion'
}

interface Declaration extends Span {
  readonly kind: 'omission' | 'insertion' | 'note'
}

/** In normal form, where three points and more are one sign. */
const OMISSION = /[[(] ?(?:…|\.{1,2}|\. \.) ?[\])]|…/gu
const INSERTION = /\[[^[\]]{1,120}\]/gu
/** `(vores fremhævning)` and the like: what a writer says about the quotation's looks. */
const NOTE =
  /^[([](?:(?:vores|vor|min|mine|egen|egne|our|my) (?:frem|kursiv|under|emphas)[^\s]{3,20}|(?:frem|kursiv|under)[^\s]{3,20} (?:her|af [^\s]{1,20}))[)\]]$/i
const BRACKETS = /[([][^()[\]]{6,70}[)\]]/gu
/** Five points and more before a page's number are the leader of a table of contents. */
const LEADER = /^\.{5,}\s*\d/

/** Reads a quotation: its words, and what it declares to have left out, put in or emphasised. */
export function readQuotation(text: string): Quotation {
  const declarations = findDeclarations(text)
  const words = readWords(text)
  const letters = readLetters(text)
  if (declarations.length === 0) {
    const before = {kind: 'none', start: 0, end: 0} as const
    const whole = {start: 0, end: text.length, words, letters: letters.text, before}
    return {text, words, letters, parts: [whole], insertions: [], declares: false}
  }
  const insertions = declarations.filter(({kind}) => kind === 'insertion')
  const parts = partsBetween(text, declarations)
  return {text, words, letters, parts, insertions, declares: true}
}

function findDeclarations(text: string): readonly Declaration[] {
  const normalized = normalize(text)
  const found: Declaration[] = []
  const take = (pattern: RegExp, kind: Declaration['kind']): void => {
    for (const {index, 0: whole} of normalized.text.matchAll(pattern)) {
      if (found.length >= MOST_DECLARATIONS) return
      const span = originalSpan(normalized, index, index + whole.length)
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue
      if (LEADER.test(text.slice(span.start, span.end + 10)) || isLink(text, span)) continue
      if (kind === 'insertion' && isOtherCase(text, span)) continue
      if (kind === 'note' && !NOTE.test(whole.replaceAll('\u00AD', ''))) continue
      found.push({kind, ...(kind === 'insertion' ? grownToWord(text, span) : span)})
    }
  }
  take(BRACKETS, 'note')
  take(OMISSION, 'omission')
  take(INSERTION, 'insertion')
  return found.sort((a, b) => a.start - b.start)
}

/** More than these are no quotation any more; the rest is read as it stands. */
const MOST_DECLARATIONS = 100

/** `[Notatet](notat.pdf)` puts nothing in. */
function isLink(text: string, {end}: Span): boolean {
  return text.startsWith('](', end - 1)
}

/** `[F]orvaltningen` only says that the source has a small letter there. */
function isOtherCase(text: string, {start, end}: Span): boolean {
  return end - start <= 4 && isLetter(text.charCodeAt(start + 1)) && isLetter(text.charCodeAt(end))
}

/** `ord[ene]` declares the whole word. */
function grownToWord(text: string, {start, end}: Span): Span {
  let from = start
  let to = end
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--
  while (to < text.length && isLetter(text.charCodeAt(to))) to++
  return {start: from, end: to}
}

function partsBetween(text: string, declarations: readonly Declaration[]): QuotationPart[] {
  const parts: QuotationPart[] = []
  let before: Joint = {kind: 'none', start: 0, end: 0}
  let start = 0
  for (const declaration of [
    ...declarations,
    {kind: 'note', start: text.length, end: 0} as const,
  ]) {
    const part = partOf(text, {start, end: Math.max(start, declaration.start)}, before)
    if (part !== undefined) parts.push(part)
    const next = jointOf(declaration)
    // Two declarations without words between them are one; an omission says more than an insertion.
    before = part === undefined ? stronger(before, next) : next
    start = Math.max(start, declaration.end)
  }
  return parts
}

function jointOf({kind, start, end}: Declaration): Joint {
  return {kind: kind === 'note' ? 'none' : kind, start, end}
}

function stronger(a: Joint, b: Joint): Joint {
  const kind = [a, b].some((joint) => joint.kind === 'omission')
    ? 'omission'
    : a.kind === 'insertion'
      ? a.kind
      : b.kind
  return {
    kind,
    start: a.kind === 'none' ? b.start : a.start,
    end: b.kind === 'none' ? a.end : b.end,
  }
}

function partOf(text: string, span: Span, before: Joint): QuotationPart | undefined {
  const words = readWords(text, span)
  if (words.words.length === 0) return undefined
  return {...span, words, letters: readLetters(text, span).text, before}
}
