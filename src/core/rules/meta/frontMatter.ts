import type {ResponseRule} from '../../model/rule.ts'
import {isUnread, relayProblems} from '../relayProblems.ts'

/** The block at the top of the response (title, sender, date …) is not as it should be. */
export const metaFrontMatter: ResponseRule = {
  scope: 'response',
  id: 'meta/front-matter',
  severity: 'error',
  messages: {
    unterminated: 'The block at the top is not closed. Put a line with --- after its last field.',
    notFirstLine: 'The block with the title and the date must begin on the very first line.',
    toml: 'The block at the top is written in TOML. Write it in YAML, between two lines with ---.',
    syntax:
      'The block at the top cannot be read from here on. Compare the line with the others; a text with a colon in it must stand in quotation marks.',
    duplicateKey: 'The field {key} stands here a second time; only the first one counts.',
    alias: 'The field {key} points to a value elsewhere. Write the value itself.',
    tag: 'The field {key} gives its value a type. Write the value alone.',
    notText: 'The field {key} must hold one text.',
    notAMapping: 'Fields must stand here: a name, a colon and a value on each line.',
  },
  check: ({response}) =>
    isUnread(response) ? [] : relayProblems('meta/front-matter', response.problems),
}
