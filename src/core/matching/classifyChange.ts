import {distance} from 'fastest-levenshtein'
import type {DifferenceClass} from '../model/resolution.ts'
import type {ComparedWord} from '../text/readWords.ts'
import {
  dateWords,
  endings,
  isNumberWord,
  limitWords,
  modals,
  months,
  negationPairs,
  negations,
  numberWords,
  outerLimits,
  reservations,
  sectionWords,
  spellings,
  units,
} from '../text/wordClasses.ts'

/** Words that stand in each other's place, with the words that stand around them in the source. */
export interface Change {
  readonly quote: readonly ComparedWord[]
  readonly source: readonly ComparedWord[]
  readonly before: ComparedWord | undefined
  readonly after: ComparedWord | undefined
}

const PROTECTED: ReadonlySet<DifferenceClass> = new Set([
  'number',
  'unit',
  'date',
  'negation',
  'modal',
  'section',
  'name',
])

/** True for the classes that carry the meaning: figures, negations, duties, names and the like. */
export function isProtected(difference: DifferenceClass): boolean {
  return PROTECTED.has(difference)
}

/** Says what kind of difference a change of words is; the gravest, where it is several. */
export function classifyChange(change: Change): DifferenceClass {
  const words = [...change.quote, ...change.source]
  if (isSpelling(change)) return 'spelling'
  if (words.some(({key}) => negations.has(key)) || isNegationPrefix(change)) return 'negation'
  if (hasNegationPair(change.quote) || hasNegationPair(change.source)) return 'negation'
  if (words.some(isFigure)) return figureClass(change, words)
  if (words.some(({key}) => dateWords.has(key))) return 'date'
  if (words.some(({key}) => isNumberWord(key) && !units.has(key))) return 'number'
  if (words.some(({key}) => units.has(key))) return 'unit'
  if (words.some(({key}) => sectionWords.has(key))) return 'section'
  const limit = limitClass(change, words)
  if (limit !== undefined) return limit
  if (words.some(({key}) => modals.has(key))) return 'modal'
  // Without its "kun" or "sjældent" a sentence says something else, as without its "ikke".
  if (words.some(({key}) => reservations.has(key))) return 'negation'
  const [quote, source] = [change.quote[0], change.source[0]]
  if (change.quote.length !== 1 || change.source.length !== 1 || !quote || !source) {
    return words.some(isName) ? 'name' : 'word'
  }
  if (isOtherNumber(quote.key, source.key)) return 'number'
  if (isInflection(quote.key, source.key)) return 'inflection'
  if (isMisspelling(quote, source)) return 'spelling'
  return isName(quote) || isName(source) ? 'name' : 'word'
}

/** The same said in another way: `%` and `pct.`, `fx` and `f.eks.`, accents, words joined or parted. */
function isSpelling({quote, source}: Change): boolean {
  // `12-15` and `1215` have the same digits, and are not the same.
  if (isRange(quote) || isRange(source)) return false
  const one = plain(quote)
  const other = plain(source)
  if (one === '' || other === '') return false
  return one === other || quote.map(lettersOf).join('') === source.map(lettersOf).join('')
}

function plain(words: readonly ComparedWord[]): string {
  const joined = words.map(({key}) => key).join('')
  return units.get(joined) ?? spellings.get(joined) ?? joined
}

/** An accent is spelling, another letter is another word: `én` and `en`, but not `for` and `før`. */
function lettersOf({key}: ComparedWord): string {
  return key.normalize('NFD').replace(/(?<!a)[\u0300-\u036f]/gu, '')
}

/** Two figures or more in a row. */
function isRange(words: readonly ComparedWord[]): boolean {
  return words.filter(isFigure).length > 1
}

function isFigure({key}: ComparedWord): boolean {
  return /[\d¼-¾⅐-⅞]/.test(key) && !units.has(key)
}

function figureClass({before, after}: Change, words: readonly ComparedWord[]): DifferenceClass {
  if (before !== undefined && sectionWords.has(before.key)) return 'section'
  if (after !== undefined && months.has(after.key)) return 'date'
  if (before !== undefined && months.has(before.key)) return 'date'
  if (words.every(isYear)) return 'date'
  return 'number'
}

/** `op til`, `højst`, `ca.` before a figure and `før` before a date change what the figure says. */
function limitClass(
  {before, after}: Change,
  words: readonly ComparedWord[],
): DifferenceClass | undefined {
  if (words.some(({key}) => outerLimits.has(key))) return 'number'
  if (!words.some(({key}) => limitWords.has(key))) return undefined
  const beside = [before, after].filter((word) => word !== undefined)
  if (after !== undefined && (dateWords.has(after.key) || isYear(after))) return 'date'
  return beside.some((word) => isFigure(word) || isNumberWord(word.key)) ? 'number' : undefined
}

function isYear({key}: ComparedWord): boolean {
  return /^(?:19|20)\d\d$/.test(key)
}

/** `toårig` and `treårig`: the same word with another number before it. */
function isOtherNumber(one: string, other: string): boolean {
  return [...numberWords].some(
    (number) =>
      one.startsWith(number) &&
      one.length > number.length + 2 &&
      [...numberWords].some(
        (another) => another !== number && other === another + one.slice(number.length),
      ),
  )
}

function hasNegationPair(words: readonly ComparedWord[]): boolean {
  return words.some(
    ({key}, i) => negationPairs.has(key) && negationPairs.get(key) === words[i + 1]?.key,
  )
}

const NEGATING = ['u', 'mis', 'ikke', 'in', 'im', 'ir', 'il', 'a', 'de', 'dis', 'non', 'anti']

/** `lige` and `ulige`: one is the other with its opposite's prefix. */
function isNegationPrefix({quote, source}: Change): boolean {
  const one = quote.map(({key}) => key).join('')
  const other = source.map(({key}) => key).join('')
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one]
  if (shorter.length < 3) return false
  return NEGATING.some((prefix) => longer === prefix + shorter)
}

function isInflection(one: string, other: string): boolean {
  let common = 0
  while (common < Math.min(one.length, other.length) && one[common] === other[common]) common++
  // The letters just before an ending may be part of it on one side only: `sag`, `sager`, `sagerne`.
  for (let stem = common; stem >= Math.max(3, common - 2); stem--) {
    const [a, b] = [one.slice(stem), other.slice(stem)]
    if ((a === '' || endings.has(a)) && (b === '' || endings.has(b))) return true
  }
  return false
}

function isMisspelling({key: one}: ComparedWord, {key: other}: ComparedWord): boolean {
  const longer = Math.max(one.length, other.length)
  return longer >= 6 && longer <= 60 && distance(one, other) <= (longer >= 12 ? 2 : 1)
}

/** A capital inside a sentence, or an abbreviation in capitals. */
function isName({text, gap}: ComparedWord): boolean {
  if (/^\p{Lu}{2,}$/u.test(text) || /^\p{L}+\p{Lu}/u.test(text)) return true
  return /^\p{Lu}/u.test(text) && gap !== '' && !/[.!?:"…]\s?$/u.test(gap)
}
