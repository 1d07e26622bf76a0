const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * A note's number as raised digits, `¹²`, which are no part of the words they hang on. Empty for marks that are
 * no numbers: raised letters would be letters of the word.
 */
export function raiseDigits(mark: string): string {
  if (!/^[0-9]{1,4}$/.test(mark)) return ''
  return mark.replace(/[0-9]/g, (digit) => RAISED.charAt(Number(digit)))
}
