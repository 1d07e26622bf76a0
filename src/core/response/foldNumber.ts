import {pattern} from '../text/pattern.ts'
import {plainCharacters} from './proposalNumber.ts'

const STOP_BEFORE_LETTER = pattern('gu')`(?<=\p{N})\.(?=\p{L}(?!\p{L}))`
const LEADING_ZEROS = pattern('gu')`(?<![\p{N}.])0+(?=\p{N})`

/** As numbers are compared in the register: `BI 07` is `bi7`, `3.2.a` is `3.2a`. */
export function foldNumber(number: string): string {
  return plainCharacters(number)
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(STOP_BEFORE_LETTER, '')
    .replace(LEADING_ZEROS, '')
}
