/** The greatest of some numbers, and of `floor`. A call of `Math.max` takes only so many arguments as fit on the stack. */
export function greatest(values: Iterable<number>, floor = -Infinity): number {
  let found = floor
  for (const value of values) found = Math.max(found, value)
  return found
}
