/** Less than this share of what speaks for the best place, and it is another. */
const LEAST = 0.4

/**
 * The starts of the windows of `reach` blocks that the most speaks for, best first, at most `limit`; of windows
 * that overlap only the best. Earlier ones come first where as much speaks for both.
 *
 * @param touched The blocks that anything speaks for, in any order.
 */
export function bestBlocks(
  votes: Uint16Array,
  touched: Uint16Array,
  reach: number,
  limit: number,
): readonly number[] {
  const scores = new Uint32Array(touched.length)
  let most = 0
  for (let i = 0; i < touched.length; i++) {
    const start = touched[i] ?? 0
    let sum = 0
    for (let block = start; block < start + reach; block++) sum += votes[block] ?? 0
    scores[i] = sum
    if (sum > most) most = sum
  }
  const least = Math.max(1, most * LEAST)
  const windows: {readonly start: number; readonly score: number}[] = []
  for (let i = 0; i < touched.length; i++) {
    const score = scores[i] ?? 0
    if (score >= least) windows.push({start: touched[i] ?? 0, score})
  }
  windows.sort((a, b) => b.score - a.score || a.start - b.start)
  const apart = Math.ceil(reach / 2)
  const best: number[] = []
  for (const {start} of windows) {
    if (best.length === limit) break
    if (!best.some((other) => Math.abs(other - start) <= apart)) best.push(start)
  }
  return best
}
