import type {HearingRule} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'

/** A registered source whose file is not there: quotations from it cannot be checked. */
export const sourceMissingFile: HearingRule = {
  scope: 'hearing',
  id: 'source/missing-file',
  severity: 'error',
  messages: {
    missingFile: 'There is no file {file}. Quotations from “{key}” cannot be checked.',
    didYouMean:
      'There is no file {file}. Did you mean {nearest}? Quotations from “{key}” cannot be checked.',
  },
  *check({sources}) {
    for (const {entry, state} of sources) {
      if (state.kind !== 'missing') continue
      const args = {file: entry.path ?? entry.file?.value ?? '', key: entry.key}
      const {nearest} = state
      yield nearest === undefined
        ? {messageId: 'missingFile', args, ...placeOfFile(entry)}
        : {messageId: 'didYouMean', args: {...args, nearest}, ...placeOfFile(entry)}
    }
  },
}
