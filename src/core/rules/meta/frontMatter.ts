import type {ResponseRule} from '../../model/rule.ts'
import {relayProblems} from '../relayProblems.ts'

/** The block at the top of the response (title, sender, date …) is not as it should be. */
export const metaFrontMatter: ResponseRule = {
  scope: 'response',
  id: 'meta/front-matter',
  severity: 'error',
  messages: {},
  check: ({response}) => relayProblems('meta/front-matter', response.problems),
}
