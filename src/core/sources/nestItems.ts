/**
 * How deep the items of a list stand in each other, from 1, by their left edges: one that begins at least `least`
 * further in than the one before stands in it. One that begins more than `most` further in is of another column.
 */
export function nestItems(
  edges: readonly number[],
  least: number,
  most: number,
): readonly number[] {
  const open: number[] = []
  return edges.map((edge) => {
    while (open.length > 0 && edge < (open[open.length - 1] ?? 0) + least) open.pop()
    if (edge > (open[open.length - 1] ?? edge) + most) open.length = 0
    return open.push(edge)
  })
}
