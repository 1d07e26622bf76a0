import {findNumberWords} from './findNumberWords.ts'
import {lowerCase} from './lowerCase.ts'
import {pattern} from './pattern.ts'

/** The words between may say of what: `12 af kommunens 48 skoler`. */
const RATIO = pattern(
  'gu',
)`(?<![\p{L}\p{N}]|\p{N}[.,])(\d{1,3}(?:\.\d{3})+|\d{1,9}|en|én|et|ét|to|tre|fire|fem|seks|syv|otte|ni|ti)\s(?:ud\s)?af\s(?:\p{L}{1,40}\s){0,2}(\d{1,3}(?:\.\d{3})+|\d{1,9}|to|tre|fire|fem|seks|syv|otte|ni|ti)(?![\p{L}\p{N}]|[.,]\p{N})`
/** A quick look, without the flag `u`. */
const QUICK = /\saf\s/i

/**
 * The shares, in per cent, that a Danish text has as a number of a number: 25 for `1 af 4` and for `12 ud af 48`. Some
 * are none, as in `2 af de 4 nævnte`: they can excuse a share that is written elsewhere, and never show that it is wrong.
 */
export function findRatios(text: string): readonly number[] {
  if (!QUICK.test(text)) return []
  return Array.from(lowerCase(text).matchAll(RATIO)).flatMap(([, some = '', all = '']) => {
    const [part, whole] = [valueOf(some), valueOf(all)]
    return part > 0 && part <= whole ? [(100 * part) / whole] : []
  })
}

function valueOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written.replaceAll('.', ''))
  return findNumberWords(written)[0] ?? 1
}
