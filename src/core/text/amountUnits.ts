/** What a word before or after a figure makes of it: a factor, a unit or both. */
export interface UnitWord {
  readonly factor?: number
  readonly unit?: string
}

const UNITS: readonly (readonly [string, string])[] = [
  ['kr', 'kr kroner krone dkk'],
  ['eur', 'euro eur'],
  ['pct', 'pct procent percent'],
  ['procentpoint', 'procentpoint pct-point pct.-point'],
  ['årsværk', 'årsværk fuldtidsstilling fuldtidsstillinger fte'],
  ['stilling', 'stilling stillinger'],
  ['timer', 'time timer hour hours'],
  ['dage', 'dag dage day days'],
  ['uger', 'uge uger week weeks'],
  ['måneder', 'måned måneder mdr mdr. month months'],
  ['år', 'år year years'],
  ['borgere', 'borger borgere citizen citizens'],
  ['personer', 'person personer people persons'],
  ['pladser', 'plads pladser place places'],
  ['sager', 'sag sager case cases'],
  ['m2', 'm2 m² kvm kvadratmeter'],
  ['m', 'm meter'],
]
const FACTORS: readonly (readonly [number, string])[] = [
  [100, 'hundrede hundred'],
  [1_000, 't tusind tusinde thousand'],
  [1_000_000, 'mio mill million millioner millions'],
  [1_000_000_000, 'mia milliard milliarder billion billions'],
]

/** By the word in lower case, without a last point. */
export const amountUnits: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...UNITS.flatMap(([unit, words]) => words.split(' ').map((word) => [word, {unit}] as const)),
  ...FACTORS.flatMap(([factor, words]) =>
    words.split(' ').map((word) => [word, {factor}] as const),
  ),
  ...['km', 'kilometer'].map((word) => [word, {factor: 1_000, unit: 'm'}] as const),
  ...['ha', 'hektar'].map((word) => [word, {factor: 10_000, unit: 'm2'}] as const),
  ...['km²', 'km2', 'kvadratkilometer'].map(
    (word) => [word, {factor: 1_000_000, unit: 'm2'}] as const,
  ),
  ['tkr', {factor: 1_000, unit: 'kr'}],
  ['t.kr', {factor: 1_000, unit: 'kr'}],
  ['mkr', {factor: 1_000_000, unit: 'kr'}],
  ['mio.kr', {factor: 1_000_000, unit: 'kr'}],
  ['mia.kr', {factor: 1_000_000_000, unit: 'kr'}],
])
