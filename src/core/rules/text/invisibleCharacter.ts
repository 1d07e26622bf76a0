import type {ResponseRule} from '../../model/rule.ts'
import {codePoint} from '../codePoint.ts'

/** Zero-width characters, fillers, marks of direction, variation selectors and tags. The soft hyphen has its own rule. */
const INVISIBLE =
  /[\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]+/gu
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** Characters that nobody sees: they hide words from a search, turn text around, or carry a hidden message. */
export const textInvisibleCharacter: ResponseRule = {
  scope: 'response',
  id: 'text/invisible-character',
  severity: 'warning',
  messages: {
    invisible: 'Something nobody sees stands here: {codes}.',
    several: '{count} characters that nobody sees stand here: {codes}.',
    direction:
      'A mark that turns the direction of reading stands here ({codes}). What is read is not what is written.',
    remove: 'Delete it',
  },
  *check({response: {text}}) {
    for (const {0: run, index} of text.matchAll(INVISIBLE)) {
      if (
        isPartOfSign(run, text.slice(Math.max(0, index - 4), index), text.slice(index + run.length))
      )
        continue
      const characters = Array.from(run)
      const turns = DIRECTION.test(run)
      const span = {start: index, end: index + run.length}
      yield {
        messageId: turns ? 'direction' : characters.length > 1 ? 'several' : 'invisible',
        args: {
          ...(turns || characters.length < 2 ? {} : {count: characters.length}),
          codes: listed(characters),
        },
        span,
        fixes: [{messageId: 'remove', args: {}, edits: [{span, text: ''}], automatic: !turns}],
      }
    }
  },
}

const MOST = 3

function listed(characters: readonly string[]): string {
  const codes = [...new Set(characters.map(codePoint))]
  return codes.length > MOST ? `${codes.slice(0, MOST).join(', ')} …` : codes.join(', ')
}

/** Selectors and joiners that make an emoji, and the joiners that Arabic and Indian scripts are written with. */
function isPartOfSign(run: string, before: string, after: string): boolean {
  if (
    /^[\uFE0E\uFE0F]?\u200D?$/u.test(run) &&
    /[\p{Extended_Pictographic}\p{Emoji_Modifier}#*\p{Nd}]\uFE0F?$/u.test(before)
  ) {
    return run.endsWith('\u200D') ? /^\p{Extended_Pictographic}/u.test(after) : true
  }
  if (/^[\u{E0020}-\u{E007F}]+$/u.test(run) && before.endsWith('🏴')) return true
  return (
    /^[\u200C\u200D]$/u.test(run) &&
    /[\p{L}\p{M}]$/u.test(before) &&
    !/[\p{sc=Latn}\p{sc=Zinh}]$/u.test(before)
  )
}
