/** As long as many sources are, in letters. */
const USUAL = 1 << 17

/** How many letters more must agree in a text of so many: one each time that it is twice as long as usual. */
export function lettersByChance(length: number): number {
  return Math.max(0, Math.ceil(Math.log2(length / USUAL)))
}
