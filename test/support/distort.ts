/** A source of chance that gives the same on every run (mulberry32). */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}

/** Changes a quotation; undefined where there is nothing in it to change so. */
export type Distortion = (text: string, chance: Chance) => string | undefined

/** One of the matches of a pattern replaced. */
function replaceOne(
  text: string,
  pattern: RegExp,
  chance: Chance,
  replace: (match: RegExpMatchArray) => string,
): string | undefined {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return undefined
  const match = chance.pick(matches)
  return text.slice(0, match.index) + replace(match) + text.slice(match.index + match[0].length)
}

const INNER_LETTERS = /(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu
const SPACE = /(?<=\S) (?=\S)/gu

/** What a writer's program, a PDF or the rules of quotation do to a quotation: it stays right. */
export const harmless: Readonly<Record<string, Distortion>> = {
  nothing: (text) => text,
  noBreakSpace: (text, chance) => replaceOne(text, SPACE, chance, () => '\u00A0'),
  thinSpace: (text, chance) => replaceOne(text, SPACE, chance, () => '\u2009'),
  doubleSpace: (text, chance) => replaceOne(text, SPACE, chance, () => '  '),
  lineBreak: (text, chance) => replaceOne(text, SPACE, chance, () => '\n'),
  quotedLineBreak: (text, chance) => replaceOne(text, SPACE, chance, () => '\n> '),
  paragraphBreak: (text, chance) => replaceOne(text, /(?<=\.) (?=\p{Lu})/gu, chance, () => '\n\n'),
  softHyphen: (text, chance) => replaceOne(text, INNER_LETTERS, chance, () => '\u00AD'),
  hyphenatedLine: (text, chance) =>
    replaceOne(text, /(?<=\p{Ll}{3})(?=\p{Ll}{3})(?!og|eller|samt|til)/gu, chance, () => '-\n'),
  zeroWidth: (text, chance) => replaceOne(text, INNER_LETTERS, chance, () => '\u200B'),
  ligature: (text, chance) =>
    replaceOne(text, /f[il]/gu, chance, ([pair]) => (pair === 'fi' ? 'ﬁ' : 'ﬂ')),
  decomposed: (text) => (/[åéÅ]/u.test(text) ? text.normalize('NFD') : undefined),
  dashes: (text) => (text.includes('–') ? text.replaceAll('–', '—') : undefined),
  hyphens: (text) => (text.includes('-') ? text.replaceAll('-', '\u2011') : undefined),
  quotationMarks: (text) => (/["”]/u.test(text) ? text.replace(/["”]/gu, '»') : undefined),
  apostrophe: (text) => (text.includes("'") ? text.replaceAll("'", '’') : undefined),
  emphasis: (text, chance) =>
    replaceOne(text, /(?<=^|\s)[\p{L}-]{3,}(?=\s|$)/gu, chance, ([word]) => `**${word}**`),
  emphasisNoted: (text) => `${text} (vores fremhævning)`,
  entity: (text, chance) =>
    replaceOne(text, /[æøå]/gu, chance, ([letter]) =>
      letter === 'æ' ? '&aelig;' : letter === 'ø' ? '&oslash;' : '&aring;',
    ),
  firstLetter: (text) =>
    /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : undefined,
  noFinalPoint: (text) => (text.endsWith('.') ? text.slice(0, -1) : undefined),
  endsEarly: (text, chance) => {
    const words = text.split(' ')
    return words.length < 8
      ? undefined
      : words.slice(0, 5 + chance.below(words.length - 6)).join(' ')
  },
  startsLate: (text, chance) => {
    const words = text.split(' ')
    return words.length < 8 ? undefined : words.slice(1 + chance.below(words.length - 6)).join(' ')
  },
  omission: (text, chance) => {
    const words = text.split(' ')
    if (words.length < 12) return undefined
    const from = 4 + chance.below(words.length - 9)
    const to = from + 1 + chance.below(words.length - 4 - from)
    const mark = chance.pick(['[…]', '[...]', '(…)', '…', '...', '. . .'])
    return [...words.slice(0, from), mark, ...words.slice(to)].join(' ')
  },
  omittedEnds: (text) => `[…] ${text.replace(/[.:;,]$/u, '')} […]`,
  insertion: (text, chance) =>
    replaceOne(text, SPACE, chance, () =>
      chance.pick([' [sic] ', ' [borgerne] ', ' [forvaltningen, red.] ']),
    ),
  bracketedCase: (text) =>
    /^\p{Lu}\p{Ll}/u.test(text) ? `[${text.charAt(0).toLowerCase()}]${text.slice(1)}` : undefined,
  thousands: (text, chance) =>
    replaceOne(text, /(?<![\d.,])\d{1,3}\.\d{3}(?![\d.,]\d)/gu, chance, ([figure]) =>
      figure.replace('.', '\u00A0'),
    ),
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ['flere', 'færre'],
  ['øge', 'mindske'],
  ['mange', 'få'],
  ['stor', 'lille'],
  ['store', 'små'],
  ['bedre', 'dårligere'],
  ['høj', 'lav'],
  ['før', 'efter'],
  ['over', 'under'],
  ['altid', 'sjældent'],
  ['alle', 'nogle'],
  ['og', 'eller'],
  ['styrke', 'svække'],
]

const MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'august',
  'september',
  'oktober',
]
const MODALS = ['skal', 'kan', 'bør', 'må', 'vil', 'kunne', 'skulle', 'ville']

function isWord(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu')
}

/** What makes a quotation say something else. */
export const harmful: Readonly<Record<string, Distortion>> = {
  digitsSwapped: (text, chance) => {
    const pairs = /(\d)([.,]?)(?!\1)(\d)/gu
    return replaceOne(text, pairs, chance, ([, a = '', point = '', b = '']) => b + point + a)
  },
  digitChanged: (text, chance) =>
    replaceOne(text, /(?<![¹²³\p{L}])\d/gu, chance, ([digit]) =>
      String((Number(digit) + 1 + chance.below(9)) % 10),
    ),
  digitLost: (text, chance) => replaceOne(text, /(?<=\d)\d/gu, chance, () => ''),
  pointMoved: (text, chance) =>
    replaceOne(text, /(\d)[.,](\d)(\d)/gu, chance, ([, a = '', b = '', c = '']) => `${a}${b},${c}`),
  commaLost: (text, chance) => replaceOne(text, /(?<=\d),(?=\d)/gu, chance, () => ''),
  unitChanged: (text, chance) => {
    const others: Readonly<Record<string, string>> = {
      mio: 'mia',
      kr: 'mio. kr',
      pct: 'promille',
      procent: 'promille',
      uger: 'måneder',
      måneder: 'år',
    }
    return replaceOne(text, isWord(Object.keys(others)), chance, ([unit]) => others[unit] ?? unit)
  },
  negationDropped: (text, chance) =>
    replaceOne(text, / (?:ikke|aldrig|ingen)(?!\p{L})/gu, chance, () => ''),
  negationAdded: (text, chance) =>
    replaceOne(
      text,
      /(?<=(?:\p{L}{3}| er| af| om)) (?=\p{Ll}{2})(?!ikke)/gu,
      chance,
      () => ' ikke ',
    ),
  modalChanged: (text, chance) =>
    replaceOne(text, isWord(MODALS), chance, ([modal]) =>
      chance.pick(MODALS.filter((other) => other !== modal)),
    ),
  opposite: (text, chance) => {
    const pairs = [...OPPOSITES, ...OPPOSITES.map(([a, b]) => [b, a] as const)]
    const found = pairs.filter(([word]) => isWord([word]).test(text))
    if (found.length === 0) return undefined
    const [word, other] = chance.pick(found)
    return replaceOne(text, isWord([word]), chance, () => other)
  },
  prefixedU: (text, chance) =>
    replaceOne(
      text,
      /(?<=\s)(?=(?:mulig|sikker|rimelig|heldig|tydelig|hensigt))/gu,
      chance,
      () => 'u',
    ),
  wordReplaced: (text, chance) =>
    replaceOne(text, /(?<=\s)\p{Ll}{5,}(?=\s)/gu, chance, () =>
      chance.pick(['cykelstier', 'havnebad', 'lærlinge', 'afslag']),
    ),
  wordDropped: (text, chance) =>
    replaceOne(text, /(?<=\s)\p{L}{3,}\s(?=\p{L})/gu, chance, () => ''),
  wordAdded: (text, chance) =>
    replaceOne(text, SPACE, chance, () =>
      chance.pick([' kun ', ' altid ', ' midlertidigt ', ' delvist ']),
    ),
  nameChanged: (text, chance) =>
    replaceOne(text, /(?<=[\p{Ll},] )\p{Lu}[\p{L}-]{2,}/gu, chance, () =>
      chance.pick(['Frederiksberg', 'Ballerup', 'SKAT']),
    ),
  abbreviationChanged: (text, chance) =>
    replaceOne(
      text,
      /(?<!\p{L})\p{Lu}{3}(?!\p{L})/gu,
      chance,
      ([name]) => name.charAt(0) + (name.charAt(1) === 'K' ? 'L' : 'K') + name.charAt(2),
    ),
  insertedNegation: (text, chance) => replaceOne(text, SPACE, chance, () => ' [ikke] '),
  limitDropped: (text, chance) =>
    replaceOne(
      text,
      / (?:kun|højst|mindst|op til|ca\.|knap|godt|alene|primært|især|senest)(?= )/gu,
      chance,
      () => '',
    ),
  monthChanged: (text, chance) =>
    replaceOne(text, isWord(MONTHS), chance, ([month]) =>
      chance.pick(MONTHS.filter((other) => other !== month)),
    ),
  wordsExchanged: (text, chance) => {
    const words = [...text.matchAll(/(?<=\s)[\p{L}-]{5,}(?=[\s,.])/gu)]
    if (words.length < 2) return undefined
    const [one, other] = [chance.pick(words), chance.pick(words)].sort((a, b) => a.index - b.index)
    if (one === undefined || other === undefined || one[0] === other[0]) return undefined
    const between = text.slice(one.index + one[0].length, other.index)
    const after = text.slice(other.index + other[0].length)
    return text.slice(0, one.index) + other[0] + between + one[0] + after
  },
  clausesExchanged: (text) => {
    const [head, tail, ...more] = text.replace(/\.$/u, '').split(', ')
    if (head === undefined || tail === undefined || more.length > 0) return undefined
    return `${tail}, ${head}`
  },
}

/** Words that are right, and of which a reader must be told what stands between or beside them. */
export const misleading: Readonly<Record<string, Distortion>> = {
  negationOmitted: (text, chance) =>
    replaceOne(text, / (?:ikke|aldrig|ingen|uden)(?= )/gu, chance, () => ' […]'),
  startsAfterNegation: (text) => {
    const [, rest] = / (?:ikke|aldrig|ingen|uden) (.+)$/u.exec(text) ?? []
    return rest !== undefined && rest.split(' ').length > 3 ? rest : undefined
  },
  endsBeforeNegation: (text) => {
    const [, start] = /^(.+[\p{L}]) (?:ikke|aldrig|ingen|uden) /u.exec(text) ?? []
    return start !== undefined && start.split(' ').length > 3 ? start : undefined
  },
}

/** What a worse scanner does besides: letters taken for others, signs lost and invented, specks. */
const ROUGH: readonly (readonly [RegExp, string])[] = [
  [/^li(?=\p{Ll})/u, 'h'],
  [/^n(?=\p{Ll})/u, 'ri'],
  [/^e(?=\p{Ll})/u, 'c'],
  [/^u(?=\p{Ll})/u, 'ii'],
  [/^d(?=\p{Ll})/u, 'cl'],
  [/^,(?= )/u, '.'],
  [/^\.(?= )/u, ''],
  [/^ (?=\p{Ll})/u, " ' "],
  [/^ (?=\p{Ll})/u, ' | '],
  [/^ (?=\p{Ll})/u, ' . '],
]

/**
 * A page as a scanner without Danish letters reads it; figures stay. `heavy` from 0 to 1; a `rough` scanner
 * also makes mistakes that have nothing to do with Danish.
 */
export function scan(text: string, chance: Chance, heavy: number, rough = false): string {
  const danish: Readonly<Record<string, readonly string[]>> = {
    å: ['a', 'a', 'a', 'a', 'à'],
    æ: ['ae', 'ee', 'ae', 'ze', 'aee'],
    ø: ['o', 'g', 'e', '@', '¢', 'o'],
    Å: ['A'],
    Æ: ['AE', 'Ae'],
    Ø: ['O'],
  }
  const common: readonly (readonly [RegExp, string])[] = [
    [/^l/u, 'I'],
    [/^l/u, '1'],
    [/^rn/u, 'm'],
    [/^m/u, 'rn'],
    [/^I/u, 'l'],
    [/^ (?=\p{Ll})/u, ''],
    ...(rough ? ROUGH : []),
  ]
  const scanned: string[] = []
  for (let at = 0; at < text.length;) {
    const letter = text.charAt(at)
    const seen = danish[letter]
    if (seen !== undefined && chance.next() < 0.5 + heavy / 2) {
      scanned.push(chance.pick(seen))
      at++
      continue
    }
    const rest = text.slice(at, at + 3)
    const [pattern, other] = chance.pick(common)
    const match = pattern.exec(rest)
    if (match !== null && chance.next() < heavy * 0.15) {
      scanned.push(other)
      at += Math.max(1, match[0].length)
      continue
    }
    if (
      /^\p{Ll}/u.test(rest) &&
      /\p{Ll}$/u.test(scanned.at(-1) ?? '') &&
      chance.next() < heavy * 0.01
    )
      scanned.push(' ')
    scanned.push(letter)
    at++
  }
  return scanned.join('')
}
