import type {HearingRule} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'

/** A source that is there and cannot be read: quotations from it cannot be checked. */
export const sourceUnreadable: HearingRule = {
  scope: 'hearing',
  id: 'source/unreadable',
  severity: 'warning',
  messages: {
    notYetReadable:
      '{file} cannot be read yet: {format} is not supported so far. Save its text as .txt or .md and name that file.',
    oldFormat:
      '{file} is in an old format. Open it, save it as .docx or plain text, and name that file.',
    binary: '{file} is no text, whatever its name says.',
    tooLarge: '{file} is too large to be read.',
    notAFile: '{file} is no ordinary file.',
    failed: '{file} could not be read.',
  },
  *check({sources}) {
    for (const {entry, state} of sources) {
      if (state.kind !== 'unreadable') continue
      const args = {...state.args, file: entry.path ?? entry.file?.value ?? '', key: entry.key}
      yield {messageId: state.messageId, args, ...placeOfFile(entry)}
    }
  },
}
