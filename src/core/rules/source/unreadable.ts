import type {HearingRule} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'

/** A source that is there and cannot be read: quotations from it cannot be checked. */
export const sourceUnreadable: HearingRule = {
  scope: 'hearing',
  id: 'source/unreadable',
  severity: 'warning',
  messages: {
    notYetReadable:
      '{file} cannot be read: {format} is not supported. Save it as PDF or Word (.docx), and name that file.',
    oldFormat:
      '{file} is in an old format. Open it, save it as .docx or plain text, and name that file.',
    wrongKind:
      '{file} is no text document ({format}). Save it as PDF or Word (.docx), and name that file.',
    binary: '{file} is no text, whatever its name says.',
    encrypted:
      '{file} can only be opened with a password. Save a copy without it, and name that file.',
    damaged: '{file} is damaged and could not be read. Get the document anew.',
    unsafe:
      '{file} was not opened, since it holds something that could do harm ({what}). Get the document anew, or save it as PDF.',
    tooLarge: '{file} is too large to be read.',
    tooManyPages:
      '{file} has more pages than can be read ({pages}; the most is {limit}). Save the pages that the response builds on in a file of their own.',
    notAFile: '{file} is no ordinary file.',
    timeout:
      '{file} took too long to read and was given up after {seconds} seconds of work. Save the document anew, or as plain text.',
    outOfMemory:
      '{file} needs more memory to be read than it may have ({limit} MB). Save the document anew, or as plain text.',
    crashed:
      '{file} makes the program that reads documents break down. Save the document anew, or as plain text.',
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
