/** An option that is to be a number; what is none, or not above zero, is as if it were not there. */
export function numberOption(value: unknown, otherwise: number): number {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && number > 0 && Number.isFinite(number) ? number : otherwise
}
