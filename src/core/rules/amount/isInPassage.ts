import type {Amount} from '../../model/amount.ts'
import type {PassageAmounts} from './amountsOfPassage.ts'
import {shareFits} from './shareFits.ts'

/**
 * Whether a passage has a figure: the same quantity, however it is written (`5,6 mio. kr.` is 5.600 in a
 * table of thousands), or one that is rounded to it (`5,6 mio. kr.` for 5.620.000 kr.). Figures with
 * different units are different; a figure without a unit may have any. Per cent may stand there as a share in words or as a number of a number.
 */
export function isInPassage(
  amount: Amount,
  {amounts, bare, factors, fractions, ratios}: PassageAmounts,
): boolean {
  if (amount.unit === 'pct') {
    if (fractions.some((share) => shareFits(share, amount.value))) return true
    if (ratios.some((percent) => isRoundedTo(amount, percent))) return true
  }
  if (amounts.some((other) => isSameUnit(amount, other) && isRoundedTo(amount, other.value)))
    return true
  const written = asCounted(amount)
  for (const number of bare) {
    if (isRoundedTo(written, number)) return true
    if (factors.some((factor) => mayCarry(amount, factor) && isRoundedTo(amount, number * factor)))
      return true
  }
  return false
}

/** `480 hektar` as a table has it whose heading says hectares; its value is in square metres. */
function asCounted(amount: Amount): Amount {
  return MEASURED.has(amount.unit ?? '') ? {...amount, value: writtenValue(amount)} : amount
}

const MEASURED = new Set(['m', 'm2'])

/** Only money is counted in thousands and millions by a table's heading. */
function mayCarry({unit}: Amount, factor: number): boolean {
  return factor === 1 || unit === undefined || unit === 'kr'
}

function isSameUnit({unit: a}: Amount, {unit: b}: Amount): boolean {
  if (a === undefined || b === undefined || a === b) return true
  return COUNTED.has(a) && COUNTED.has(b)
}

/** Units that may be two words for the same: `50 borgere` are 50 persons. */
const COUNTED = new Set(['årsværk', 'stilling', 'borgere', 'personer', 'pladser', 'sager'])

/** Whether an amount is a value, or what it is rounded to. */
export function isRoundedTo(amount: Amount, value: number): boolean {
  const difference = Math.abs(Math.abs(amount.value) - Math.abs(value))
  if (difference <= 1e-9 * Math.max(1, Math.abs(value))) return true
  // Half of the last digit that is written; a tenth more forgives what binary fractions cannot hold.
  const step = stepOf(amount)
  const isExact = step <= 1 && Number.isInteger(amount.value) && Number.isInteger(value)
  return !isExact && difference <= step * 0.5000001
}

/** What the last written digit is worth: 100,000 in `5,6 mio. kr.`, and in `ca. 8.300` the zeros count. */
function stepOf({text, value, approximate}: Amount): number {
  const digits = digitsOf(text)
  const decimals = /,(\d+)\s*$/u.exec(digits.trim())?.[1]?.length ?? 0
  const written = writtenValue({text})
  const factor = written === 0 ? 1 : Math.abs(value) / written
  const zeros =
    decimals === 0 && approximate ? (/0*$/u.exec(digits.replace(/\D/gu, ''))?.[0].length ?? 0) : 0
  return factor * 10 ** (zeros - decimals)
}

function digitsOf(text: string): string {
  return /\d[\d.,\s\u00A0]*/u.exec(text)?.[0] ?? ''
}

/** The number without its unit and multiplier. */
function writtenValue({text}: Pick<Amount, 'text'>): number {
  return Number(
    digitsOf(text)
      .replace(/[.\s\u00A0]/gu, '')
      .replace(',', '.'),
  )
}
