import type {HearingRule, LinkedHearing, RuleFinding} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source whose name promises another format than its content has. */
export const sourceWrongName: HearingRule = {
  scope: 'hearing',
  id: 'source/wrong-name',
  severity: 'warning',
  messages: {
    wrongName:
      '{file} ends in {ending}, but is plain text. Is it the right file? A saved error page looks like this.',
    otherFormat:
      '{file} ends in {ending}, but is {format}, and was read as that. Give it the right ending.',
    unread: '{file} ends in {ending}, but is {format}. Is it the right file?',
    here: 'Here',
  },
  *check(hearing) {
    yield* relaySourceWarnings('source/wrong-name', hearing)
    yield* reportUnread(hearing)
  },
}

/** Sources that could not be read, and are not what they are called: that may be why. */
function* reportUnread({sources}: LinkedHearing): Iterable<RuleFinding> {
  for (const {entry, state} of sources) {
    if (state.kind !== 'unreadable') continue
    const {wrongName, format} = state.args
    if (typeof wrongName !== 'string' || format === undefined) continue
    const args = {ending: wrongName, format, file: entry.path ?? entry.file?.value ?? ''}
    yield {messageId: 'unread', args, ...placeOfFile(entry)}
  }
}
