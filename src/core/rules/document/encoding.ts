import type {ResponseRule} from '../../model/rule.ts'
import {relayProblems} from '../relayProblems.ts'

/** A response whose letters had to be guessed at, or were spoilt when it was saved. */
export const documentEncoding: ResponseRule = {
  scope: 'response',
  id: 'document/encoding',
  severity: 'warning',
  messages: {
    windows1252: 'The response is not UTF-8 and was read as Windows-1252. Save it as UTF-8.',
    macRoman: 'The response is not UTF-8 and was read as MacRoman. Save it as UTF-8.',
    utf16: 'The response was read as UTF-16 though no mark says so. Save it as UTF-8.',
    invalid:
      'The response has {count} places that are not {encoding}, the first in line {line}. Write them again, and save it as UTF-8.',
    replacement:
      'Letters have been lost in the response: {count} replacement characters (�), the first in line {line}.',
    mojibake:
      'Letters were garbled when the response was saved ({count} places, the first is “{example}”).',
  },
  check: ({response}) => relayProblems('document/encoding', response.problems),
}
