import type {HearingResponse, QuoteMark} from '../../model/response.ts'

export interface MarkPairs {
  /** Two marks that belong together and are not of one kind: `»…“`. */
  readonly mixed: readonly (readonly [open: QuoteMark, close: QuoteMark])[]
  /** Marks without a partner. */
  readonly single: readonly QuoteMark[]
}

/** Which closing marks go with an opening one. Danish: »…«, “…”, ”…”, „…“; others are as good. */
const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["''", "''"],
  ['’’', '’’'],
  ['“', '”“'],
  ['”', '”'],
  ['„', '“”„'],
  ['‟', '”“'],
  ['»', '«»'],
  ['«', '»«'],
  ['‘', '’‘'],
  ['’', '’'],
  ['‚', '‘’‚'],
  ['‛', '’‘'],
  ['›', '‹›'],
  ['‹', '›‹'],
])

/** How far apart two lone marks of different kinds may stand and still be meant for each other. */
const LONGEST_QUOTATION = 3000

/** What is wrong with the quotation marks of a response: no mark is in both lists. */
export function markPairs({quoteMarks}: HearingResponse): MarkPairs {
  const mixed: (readonly [QuoteMark, QuoteMark])[] = []
  const lone: QuoteMark[] = []
  for (const [index, mark] of quoteMarks.entries()) {
    if (mark.partner === undefined) lone.push(mark)
    const partner =
      mark.partner === undefined || mark.partner < index ? undefined : quoteMarks[mark.partner]
    if (partner !== undefined && isMixed(mark, partner)) mixed.push([mark, partner])
  }
  const single: QuoteMark[] = []
  for (let at = 0; at < lone.length; at++) {
    const [mark, next] = [lone[at], lone[at + 1]]
    if (mark === undefined) break
    if (next !== undefined && belongTogether(mark, next)) {
      mixed.push([mark, next])
      at++
    } else single.push(mark)
  }
  return {mixed: mixed.sort(([a], [b]) => a.span.start - b.span.start), single}
}

function isMixed({character: open}: QuoteMark, {character: close}: QuoteMark): boolean {
  return CLOSINGS.get(open)?.includes(close) !== true
}

const DOUBLE = '"“”„‟»«'
const isDouble = (mark: string): boolean => mark.length > 1 || DOUBLE.includes(mark)

/** `"…” ` where each was taken for a mark alone: both single or both double, and not far apart. */
function belongTogether(open: QuoteMark, close: QuoteMark): boolean {
  return (
    isDouble(open.character) === isDouble(close.character) &&
    open.character !== close.character &&
    isMixed(open, close) &&
    close.span.start - open.span.end < LONGEST_QUOTATION
  )
}
