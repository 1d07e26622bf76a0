import {pattern} from '../text/pattern.ts'

const SIGNS = pattern('gu')`[^\p{L}\p{N}]+`
const LEADING_ZEROS = pattern('gu')`(?<!\p{N})0+(?=\p{N})`
/**
 * A proposal's number as it is compared when a slip is looked for: without case, signs and leading zeros,
 * so that `BI 7`, `BI-07` and `bi07` are one.
 */
export function foldLabel(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(SIGNS, '').replace(LEADING_ZEROS, '')
}
