import type {ResponseRule} from '../../model/rule.ts'
import {relayProblems} from '../relayProblems.ts'

/** A response that is so large that it was not read: nothing in it has been checked. */
export const documentTooLarge: ResponseRule = {
  scope: 'response',
  id: 'document/too-large',
  severity: 'error',
  messages: {
    tooLarge:
      'The response is too large to be read, and nothing in it has been checked. Divide it into several files.',
  },
  check: ({response}) => relayProblems('document/too-large', response.problems),
}
