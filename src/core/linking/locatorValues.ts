import {foldNumber, romanValue} from '../text/leadingLabel.ts'
import {pattern} from '../text/pattern.ts'

const AND_FOLLOWING = pattern('u')`^\s*(\p{N}{1,5})\s?(ff?)\.?\s*$`

/** One place or range of a locator: `3` is from 3 to 3, `3-4` from 3 to 4. */
export interface ValueRange {
  readonly from: string
  readonly to: string
}

/** Takes a locator's value apart: `3-4`, `3, 5 og 7`, `3f.`, `ii–iv`. The numbers are folded. */
export function locatorValues(value: string): readonly ValueRange[] {
  return value
    .split(/\s*[,;&]\s*|\s+(?:og|samt|and)\s+/u)
    .filter((part) => part.trim() !== '')
    .map(toRange)
}

function toRange(part: string): ValueRange {
  const range = /^\s*(\S{1,12}?)\s*(?:[-–—]|\s(?:til|to)\s)\s*(\S{1,12})\s*$/u.exec(part)
  if (range !== null) {
    const from = foldNumber(range[1] ?? '')
    return {from, to: foldNumber(range[2] ?? '')}
  }
  // `12 f.` is 12 and the page after, `12 ff.` 12 and the two after it.
  const following = AND_FOLLOWING.exec(part)
  if (following !== null) {
    const from = Number(following[1])
    return {from: String(from), to: String(from + (following[2] ?? '').length)}
  }
  return {from: foldNumber(part), to: foldNumber(part)}
}

/** Whether two folded numbers name the same: `ii` is `2` where one of them is written in figures. */
export function sameNumber(one: string, other: string): boolean {
  if (one === other) return true
  const arabic = /^\p{N}+$/u
  if (arabic.test(one) === arabic.test(other)) return false
  const [roman, figure] = arabic.test(one) ? [other, one] : [one, other]
  return romanValue(roman) === Number(figure)
}
