/** The least of some numbers, and of `ceiling`. A call of `Math.min` takes only so many arguments as fit on the stack. */
export function least(values: Iterable<number>, ceiling = Infinity): number {
  let found = ceiling
  for (const value of values) found = Math.min(found, value)
  return found
}
