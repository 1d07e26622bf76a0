import type {ResponseRule} from '../../model/rule.ts'
import {relayProblems} from '../relayProblems.ts'

/** A response that is nested so deep that it was not read: nothing in it has been checked. */
export const documentTooDeep: ResponseRule = {
  scope: 'response',
  id: 'document/too-deep',
  severity: 'error',
  messages: {
    tooDeep:
      'Quotations or lists are nested too deep here. The response was not read, and nothing in it has been checked.',
    tooComplex:
      'There are so many open brackets or emphasis marks here that the paragraph was read as plain text. Links, notes and quotations in it have not been checked.',
  },
  check: ({response}) => relayProblems('document/too-deep', response.problems),
}
