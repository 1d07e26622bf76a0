import type {Fix} from '../../model/finding.ts'
import type {QuoteMark} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'
import {markPairs} from './markPairs.ts'

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ['»', '«'],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['‚', '‘'],
  ['›', '‹'],
  ['‹', '›'],
])

/** A quotation that begins with one kind of mark and ends with another, `»…“`. */
export const quoteMixedMarks: ResponseRule = {
  scope: 'response',
  id: 'quote/mixed-marks',
  severity: 'warning',
  messages: {
    mixed: 'The quotation begins with {open} and ends with {close}.',
    end: 'It ends here',
    write: 'Write {mark} at the end',
  },
  *check({response}) {
    const blocks = response.passages.filter(({quoted}) => quoted).map(({span}) => span)
    for (const [open, close] of markPairs(response).mixed) {
      // The marks in a block quotation are the source's.
      if (isForeign(blocks, open.span)) continue
      yield {
        messageId: 'mixed',
        args: {open: open.character, close: close.character},
        span: open.span,
        related: [{file: response.file, span: close.span, messageId: 'end', args: {}}],
        fixes: [fixFor(open, close)],
      }
    }
  },
}

function fixFor({character}: QuoteMark, close: QuoteMark): Fix {
  const mark = MIRRORED.get(character) ?? character
  return {
    messageId: 'write',
    args: {mark},
    edits: [{span: close.span, text: mark}],
    automatic: false,
  }
}
