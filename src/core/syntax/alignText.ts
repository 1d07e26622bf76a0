import type {Span} from '../model/span.ts'

/** Where each stretch of a parsed value stands in the raw text. */
export interface AlignedPiece extends Span {
  readonly text: string
}

/** How a value was made from its raw text: running text resolves escapes and entities, code does not. */
export type AlignMode = 'text' | 'code'

/**
 * Finds the way from the value of a text or code node back to the raw Markdown in `[start, end)` of
 * `raw`. Line endings become `\n`, and a piece with one covers the prefix of the next line too (`> `).
 *
 * Gives `undefined` where the two cannot be brought together.
 */
export function alignText(
  value: string,
  raw: string,
  {start, end}: Span,
  mode: AlignMode,
): readonly AlignedPiece[] | undefined {
  if (value.length === end - start && !/[\r\n\0]/u.test(value) && raw.startsWith(value, start)) {
    return [{text: value, start, end}]
  }
  const texts = {value, raw, end, mode}
  const pieces: AlignedPiece[] = []
  let from: Place = {value: 0, raw: start}
  for (;;) {
    const line = alignLine(texts, from)
    if (line === undefined) return undefined
    pieces.push(...line.pieces)
    if (line.reached.value === value.length) return pieces
    const next = nextLine(texts, line.reached, pieces)
    if (next === undefined) return undefined
    from = next
  }
}

interface Place {
  readonly value: number
  readonly raw: number
}

interface Texts {
  readonly value: string
  readonly raw: string
  readonly end: number
  readonly mode: AlignMode
}

const LINE_END = /\r\n|\r|\n/uy
const SPACED_LINE_END = /[ \t]*(?:\r\n|\r|\n)/uy
const PREFIX = /[ \t>]*/uy

/** Steps over a line ending in both, and chooses where the content of the new line begins. */
function nextLine(texts: Texts, reached: Place, pieces: AlignedPiece[]): Place | undefined {
  const inValue = matchAt(LINE_END, texts.value, reached.value)
  const inRaw = matchAt(SPACED_LINE_END, texts.raw, reached.raw)
  if (inValue === '' || inRaw === '') return undefined
  const value = reached.value + inValue.length
  const line = reached.raw + inRaw.length
  const last = Math.min(texts.end, line + matchAt(PREFIX, texts.raw, line).length)
  for (let raw = last; raw >= line; raw--) {
    if (raw !== last && texts.mode === 'text' && texts.raw[raw] !== '>') continue
    if (alignLine(texts, {value, raw}) === undefined) continue
    pieces.push({text: '\n', start: reached.raw, end: raw})
    return {value, raw}
  }
  return undefined
}

/** Brings one line together, up to its ending or the end of the value. */
function alignLine(
  texts: Texts,
  from: Place,
): {pieces: AlignedPiece[]; reached: Place} | undefined {
  const pieces: AlignedPiece[] = []
  let at = from.value
  let raw = from.raw
  let plain = from.raw
  const flush = (): void => {
    if (raw > plain)
      pieces.push({text: texts.value.slice(at - (raw - plain), at), start: plain, end: raw})
  }
  while (at < texts.value.length && !isLineEnd(texts.value, at)) {
    if (raw >= texts.end) return undefined
    const step = resolveStep(texts, at, raw)
    if (step === undefined) return undefined
    if (step.value === 1 && step.raw === 1) {
      at++
      raw++
      continue
    }
    flush()
    pieces.push({text: texts.value.slice(at, at + step.value), start: raw, end: raw + step.raw})
    at += step.value
    raw += step.raw
    plain = raw
  }
  flush()
  return {pieces, reached: {value: at, raw}}
}

const ESCAPABLE = /[!-/:-@[-`{-~]/u
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/uy
/** Entities of an ampersand itself: the only ones whose value looks like the beginning of an entity. */
const AMPERSAND = /^&(?:amp|AMP|#0*38|#[xX]0*26);$/u
/** The second halves of named entities that stand for two characters. */
const SECOND_HALF = /[\u0333\u0338\u200A\u20D2\u20E5\uFE00]/u

/** How many units of value and raw text the next character takes; `undefined` where they differ. */
function resolveStep({value, raw, mode}: Texts, at: number, from: number): Place | undefined {
  const next = raw[from]
  const wanted = value[at]
  if (next === '\\') {
    const escaped = raw[from + 1] ?? ''
    const resolves = mode === 'text' ? ESCAPABLE.test(escaped) : escaped === '|' && wanted === '|'
    if (resolves) return escaped === wanted ? {value: 1, raw: 2} : undefined
  }
  if (next === '&' && mode === 'text') {
    const entity = matchAt(ENTITY, raw, from)
    if (AMPERSAND.test(entity)) return wanted === '&' ? {value: 1, raw: entity.length} : undefined
    if (entity !== '' && wanted !== '&')
      return {value: entityLength(value, at, entity), raw: entity.length}
  }
  return next === wanted || (next === '\0' && wanted === '\uFFFD') ? {value: 1, raw: 1} : undefined
}

function entityLength(value: string, at: number, entity: string): number {
  const code = value.charCodeAt(at)
  if (code >= 0xd800 && code < 0xdc00) return 2
  if (entity === '&fjlig;') return 2
  if (entity.startsWith('&#')) return 1
  return SECOND_HALF.test(value[at + 1] ?? '') ? 2 : 1
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
