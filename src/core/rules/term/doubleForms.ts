import type {Lexicon} from '../../model/lexicon.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import {ownWords} from '../../text/ownWords.ts'
import {ownMatches} from '../variant/ownMatches.ts'
import {VariantCounter} from '../variant/variantFamily.ts'
import type {Family} from './spellingFamilies.ts'
import {pattern} from '../../text/pattern.ts'

/** A definite or plural form, in which alone a word has two. */
const ANY_WORD = pattern('uy')`[\p{L}\p{M}]{2,40}(?![\p{L}\p{M}\p{N}])`
const WORD = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])\p{L}[\p{L}\p{M}]{2,40}(?:en|et|ne|er|e)s?(?![\p{L}\p{M}\p{N}-])`
/** Only these are the same word without their accent; `én` and `allé` are others. */
const SAME_WITHOUT_ACCENT = /^(?:resum|id|caf|entr|kup|soir|kommunik|expos|protég|café)é/u

/**
 * The words of a response that stand in both of two permitted forms: `kapitlet` and `kapitelet`, `museet` and
 * `museumet`, `idé` and `ide`. The dictionary says which are the same form of the same word; it is asked only
 * where two words look like it.
 */
export function doubleForms(linked: LinkedResponse): readonly Family[] {
  const families = [...byKey(linked, WORD, keyOf), ...byKey(linked, ANY_WORD, accentKey)]
  if (families.length === 0) return []
  const lexicon = linked.lexicon?.()
  return families
    .map((counter) => counter.variants())
    .filter(
      (forms) =>
        forms.length > 1 &&
        isOneWord(
          forms.map(({form}) => form.toLowerCase()),
          lexicon,
        ),
    )
}

function byKey(
  linked: LinkedResponse,
  pattern: RegExp,
  keyFor: (word: string) => string | undefined,
): readonly VariantCounter[] {
  const keys = keysOfSeveral(linked, pattern, keyFor)
  if (keys.size === 0) return []
  const counters = new Map<string, VariantCounter>()
  const first = new Map<string, string>()
  const several = new Set<string>()
  for (const {match, span} of ownMatches(linked, pattern, {isFirst: (word) => keys.has(word)})) {
    const key = keys.get(match[0])
    if (key === undefined) continue
    const word = plainWord(match[0])
    const counter = counters.get(key) ?? new VariantCounter()
    counters.set(key, counter)
    counter.add(word, word, span)
    if ((first.get(key) ?? word) !== word) several.add(key)
    first.set(key, word)
  }
  return [...several].flatMap((key) => counters.get(key) ?? [])
}

/**
 * By word as it is written, the key of those that share it with another word. Each word is judged once, however often
 * it stands there, and most have a key of their own: where they stand need not be known.
 */
function keysOfSeveral(
  {response}: LinkedResponse,
  pattern: RegExp,
  keyFor: (word: string) => string | undefined,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const words = new Map<string, Set<string>>()
  for (const each of ownWords(response).index.words) {
    pattern.lastIndex = 0
    if (!pattern.test(each)) continue
    const word = plainWord(each)
    const key = keyFor(word)
    if (key === undefined) continue
    keys.set(each, key)
    words.set(key, (words.get(key) ?? new Set()).add(word))
  }
  return new Map([...keys].filter(([, key]) => (words.get(key)?.size ?? 0) > 1))
}

function plainWord(written: string): string {
  return written.normalize('NFC').toLowerCase()
}

/** The letters without what differs in two forms of a word: the *e* before l, n and r, a doubled letter, *um*. */
function keyOf(word: string): string {
  return word
    .replace(/um(?=(?:et|er|erne)s?$)/u, '')
    .replace(/([^aeiouyæøå])e([lnr])(?=(?:en|et|er|erne|ene|e)s?$)/u, '$1$2')
    .replace(/(\p{L})\1/gu, '$1')
}

function accentKey(word: string): string | undefined {
  if (SAME_WITHOUT_ACCENT.test(word)) return word.replace('é', 'e')
  return SAME_WITHOUT_ACCENT.test(word.replace(/e(?=(?:e[nt]s?|er(?:ne)?s?|s|n|en)?$)/u, 'é'))
    ? word
    : undefined
}

function isOneWord(forms: readonly string[], lexicon: Lexicon | undefined): boolean {
  if (forms.some((form) => form.includes('é'))) return true
  if (lexicon === undefined) return false
  const [common, ...others] = forms.map((form) => readingsOf(form, lexicon))
  return others.every((readings) => [...readings].some((reading) => common?.has(reading) === true))
}

/** The last part of a compound that the dictionary lacks says what it is. */
function readingsOf(form: string, lexicon: Lexicon): ReadonlySet<string> {
  for (let at = 0; at <= form.length - 5; at++) {
    const readings = lexicon
      .readingsOf(form.slice(at))
      .filter(({category}) => 'cdefghij'.includes(category))
    if (readings.length > 0) {
      return new Set(readings.map(({word, category}) => `${form.slice(0, at)}${word} ${category}`))
    }
  }
  return new Set()
}
