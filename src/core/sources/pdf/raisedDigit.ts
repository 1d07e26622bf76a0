const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A digit as the raised one; anything else as it is. */
export function raisedDigit(letter: string): string {
  return /^\d$/u.test(letter) ? RAISED.charAt(Number(letter)) : letter
}
