import {stemDanish} from './stemDanish.ts'

/** What a text is about: search keys, each with a weight around 1. */
export type Features = ReadonlyMap<string, number>

/** Keys by which compounds are taken apart: whole words of the sources. */
export type Vocabulary = ReadonlySet<string>

/** Words that say nothing about what a text is about. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'og i at det en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham ' +
    'hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når ' +
    'være dog noget ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine ' +
    'alt meget sit sine vor mod disse hvis din nogle hos blive mange bliver været sådan kan må bør så kun ' +
    'hvilken hvilke hvordan hvorfor både samt via mens inden herunder idet to tre bl mv dvs fx ca nr ift mht ' +
    'the of and to in a is that for it as with on be by this are'
  ).split(' '),
)

/** Words of every budget, by stem: they stand in all proposals and single none out. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set(
  (
    'indsats forslag budget budgetbidrag budgetforslag bevilling midler afsætte videreføre videreførelse styrke ' +
    'styrket fokus fokuseret udvikle udvikling borger kommune forvaltning udvalg projekt initiativ fortsat ' +
    'foreslå foreslået anbefale anbefaling mulighed behov område målgruppe proces arbejde samarbejde'
  )
    .split(' ')
    .map(stemDanish),
)

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:[.,]\p{N}+)*/gu
const SMALL_NUMBER = /^\p{N}{1,2}$/u
const FIRST_PART = 0.7
const LAST_PART = 0.5
const PAIR = 0.4
const IN_EVERY_BUDGET = 0.5
const NAME = 1.5
const SHORTEST_PART = 4
const LONG_PART = 6

/** The words of a text, hyphenated ones whole. */
export function featureWords(text: string): readonly string[] {
  return text.replace(/[\u00AD*]/gu, '').match(WORD) ?? []
}

/**
 * The keys of a text: stems of its words, parts of its compounds (`veteranindsatsen` is about `veteran`
 * too), and pairs of neighbours, which tell a programme's name from its single words.
 */
export function findFeatures(words: readonly string[], vocabulary: Vocabulary): Features {
  const features = new Map<string, number>()
  const add = (key: string, weight: number) => {
    if (weight > (features.get(key) ?? 0)) features.set(key, weight)
  }
  for (const [at, word] of words.entries()) {
    for (const form of hyphenForms(word)) {
      if (isEmpty(form)) continue
      const stem = stemDanish(form)
      add(stem, ADMINISTRATIVE.has(stem) ? IN_EVERY_BUDGET : isName(form, at) ? NAME : 1)
      for (const [part, weight] of compoundParts(stem, vocabulary)) add(part, weight)
    }
  }
  for (let at = 1; at < words.length; at++) {
    const [first = '', second = ''] = [words[at - 1], words[at]]
    if (!isEmpty(first) || !isEmpty(second) || isNameStart(words, at))
      add(pairKey(first, second), PAIR)
  }
  return features
}

/** `livsstils-sygdomme` is looked for as one word and as two. */
function hyphenForms(word: string): readonly string[] {
  return word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word]
}

/** A capital inside a text, or several of them: `Sydhavnen`, `IPS`. */
function isName(word: string, at: number): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) || (at > 0 && /^\p{Lu}\p{Ll}/u.test(word))
}

function isEmpty(word: string): boolean {
  return word.length < 2 || STOP_WORDS.has(word.toLowerCase()) || SMALL_NUMBER.test(word)
}

/** In `Flere skal med` the words are empty and the name is not: a capital inside a sentence begins it. */
function isNameStart(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some((word) => /^\p{Lu}\p{Ll}/u.test(word))
}

function pairKey(first: string, second: string): string {
  return `${stemDanish(first)} ${stemDanish(second)}`
}

/**
 * The parts of a compound that are words of their own in the sources, with or without a linking -s- or -e-.
 * A part alone counts where it is long: the rest may be a word that the sources do not have.
 */
function* compoundParts(stem: string, vocabulary: Vocabulary): Iterable<readonly [string, number]> {
  for (let at = SHORTEST_PART; at <= stem.length - 3; at++) {
    const first = firstPart(stem.slice(0, at), vocabulary)
    const last = lastPart(stem.slice(at), vocabulary)
    if (first !== undefined && last !== undefined) {
      yield [first, FIRST_PART]
      yield [last, LAST_PART]
    } else {
      const alone = first ?? last
      if (alone !== undefined && alone.length >= LONG_PART) yield [alone, LAST_PART]
    }
  }
}

function lastPart(part: string, vocabulary: Vocabulary): string | undefined {
  const stem = stemDanish(part)
  return stem.length >= SHORTEST_PART && vocabulary.has(stem) ? stem : undefined
}

function firstPart(part: string, vocabulary: Vocabulary): string | undefined {
  return [part, part.replace(/[se]$/u, '')]
    .map(stemDanish)
    .find((each) => each.length >= SHORTEST_PART && vocabulary.has(each))
}
