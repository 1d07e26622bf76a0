import type {HearingRule} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'

/** A source whose path leads out of the hearing's folder; it is not opened. */
export const sourceOutsideWorkspace: HearingRule = {
  scope: 'hearing',
  id: 'source/outside-workspace',
  severity: 'error',
  messages: {
    outside:
      '{file} lies outside the folder of the hearing and was not read. Copy the document into the folder.',
    invalidPath: '{file} is no path to a file in the folder of the hearing.',
    symbolicLink:
      '{file} is a link that leads outside the folder of the hearing and was not read. Copy the document into the folder.',
  },
  *check({sources}) {
    for (const {entry, state} of sources) {
      if (state.kind !== 'outside') continue
      const args = {file: entry.file?.value ?? entry.path ?? '', key: entry.key}
      yield {messageId: state.messageId, args, ...placeOfFile(entry)}
    }
  },
}
