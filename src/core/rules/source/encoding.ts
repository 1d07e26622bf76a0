import type {HearingRule} from '../../model/rule.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/** A source whose letters had to be guessed at, or that holds bytes that are no letters. */
export const sourceEncoding: HearingRule = {
  scope: 'hearing',
  id: 'source/encoding',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    windows1252:
      '{file} is not UTF-8 and was read as Windows-1252. If æ, ø and å are right, say so: encoding: windows-1252.',
    macRoman:
      '{file} is not UTF-8 and was read as MacRoman, as old Macs wrote it. If æ, ø and å are right, say so: encoding: macintosh.',
    utf16:
      '{file} was read as UTF-16 though no mark says so. If the text is right, say so: encoding: {encoding}.',
    invalid:
      '{file} has {count} places that are not {encoding}, the first in line {line} (byte {offset}). Save the file as UTF-8, or get it anew.',
    replacement:
      'Letters have been lost in {file}: {count} replacement characters (�), the first in line {line}. Get the document anew.',
    declared: '{file} says that it is {encoding}, but it is UTF-8, and was read so.',
    unknownEncoding: '“{encoding}” is no encoding that is known here; write utf-8 or windows-1252.',
    here: 'Here',
  },
  check: (hearing) => relaySourceWarnings('source/encoding', hearing),
}
