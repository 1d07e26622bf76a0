import type {Fix} from '../../model/finding.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {codePoint} from '../codePoint.ts'

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]+/gu

/** What Windows-1252 has where Unicode has the control characters U+0080 to U+009F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Džÿ'

/** Characters that steer a machine and are no writing: they show as nothing or as a box, or end a line. */
export const textControlCharacter: ResponseRule = {
  scope: 'response',
  id: 'text/control-character',
  severity: 'warning',
  messages: {
    control:
      'A control character ({code}) stands here. It is not text, and other programs may stop at it.',
    wrongCharacter:
      'A control character ({code}) stands here. It was probably meant to be “{character}”.',
    remove: 'Delete it',
    putSpace: 'Put a space in its place',
    putCharacter: 'Write “{character}”',
  },
  *check({response: {text}}) {
    for (const {0: run, index} of text.matchAll(CONTROL)) {
      const span = {start: index, end: index + run.length}
      const character = Array.from(run).map(windowsCharacter).join('')
      const code = codePoint(run)
      const isMeant = character.length === run.length
      const args = {code, character}
      yield {
        ...(isMeant ? {messageId: 'wrongCharacter', args} : {messageId: 'control', args: {code}}),
        span,
        fixes: [
          isMeant
            ? {
                messageId: 'putCharacter',
                args: {character},
                edits: [{span, text: character}],
                automatic: false,
              }
            : removal(run, span),
        ],
      }
    }
  },
}

function windowsCharacter(character: string): string {
  const code = character.charCodeAt(0)
  const meant = WINDOWS_1252.charAt(code - 0x80)
  return code < 0x80 || meant === character ? '' : meant
}

/** What ends a line or a page parts words too. */
function removal(run: string, span: Fix['edits'][number]['span']): Fix {
  const parts = /[\u000B\u000C\u0085\u2028\u2029]/u.test(run)
  return {
    messageId: parts ? 'putSpace' : 'remove',
    args: {},
    edits: [{span, text: parts ? ' ' : ''}],
    automatic: !parts,
  }
}
