/**
 * The indexes of a longest part of a list that never falls, in order; what is left out is what one would
 * have to move to put the list in order. Of several as long, the one that ends lowest.
 */
export function longestRun(values: readonly number[]): readonly number[] {
  // ends[n] is the index of the lowest value that a run of n + 1 values can end with.
  const ends: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) <= value) low = middle + 1
      else high = middle
    }
    before.push(ends[low - 1] ?? -1)
    ends[low] = index
  })
  const run: number[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.push(index)
  return run.reverse()
}
