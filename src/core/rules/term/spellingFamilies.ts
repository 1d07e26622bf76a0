import type {LinkedResponse} from '../../model/linked.ts'
import type {Prose} from '../../model/prose.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findBrokenWords} from '../findBrokenWords.ts'
import {isForeign} from '../../text/isForeign.ts'
import {ownWords, type OwnWords} from '../../text/ownWords.ts'
import {pattern} from '../../text/pattern.ts'

/** Forms of one word, the most common first. */
export type Family = readonly {readonly form: string; readonly spans: readonly Span[]}[]

const LETTERS = pattern('u')`^[\p{L}\p{M}]+$`
/** What a word without a hyphen can be: in a family as it stands, or with the word after it. */
const MEMBER = 1
const FIRST_HALF = 2
const HYPHENATED = pattern('gu')`[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)+`
const NEXT_WORD = pattern('u')`^\s[\p{L}\p{M}]+`
const CAPITALS = pattern('u')`^\p{Lu}{2,}$`
const LONGEST_WORD = 60
/** What stands beside a piece of an address, a code or a longer word. */
const JOINT = pattern('u')`[\p{N}@_/\u2010\u2011-]`
const ENDINGS = /(?:ernes|erne|enes|ene|eres|ers|ens|ets|er|en|et|es|e|s)$/u
/** Double forms that both are right: `centret` and `centeret`, `teatrets` and `teaterets`. */
const DOUBLE_FORM = pattern('u')`^(\p{L}{3,}[^aeiouyæøå])e?ret(s?)$`

/**
 * The words that a response spells in two ways, found without a list: with a hyphen, without
 * and in two words (`peer-mentor`, `peermentorer`, `peer mentor`), and in the two definite forms of words in `-er` (`centret`, `centeret`).
 * Inflections of one spelling are one form. What a line end has broken is another rule's.
 */
export function spellingFamilies(linked: LinkedResponse): readonly Family[] {
  const occurrences = candidatesIn(linked)
  return [...hyphenFamilies(occurrences), ...doubleFormFamilies(occurrences)]
}

interface OwnWord {
  /** As compared. */
  readonly word: string
  /** As written. */
  readonly form: string
  readonly span: Span
}

/**
 * The words that can be in a family: those with a hyphen, those that are one of these written together or
 * in two words, and the forms in `-ret`. Few words are any of these, so the places of the others are not
 * looked up.
 */
function candidatesIn(linked: LinkedResponse): readonly OwnWord[] {
  const {response} = linked
  const own = ownWords(response)
  const hyphenated = own.passages.flatMap(({prose}) =>
    /[-\u2010\u2011]/u.test(prose.text) ? hyphenatedWords(prose) : [],
  )
  const judge = judgeFor(hyphenated)
  const others = plainWords(own, judge)
  if (hyphenated.length + others.length < 2) return []
  const broken = new Set(findBrokenWords(linked).map(({span}) => span.start))
  return [...hyphenated, ...others]
    .filter(({span}) => !broken.has(span.start) && !isForeign(response.foreign, span))
    .sort((a, b) => a.span.start - b.span.start)
}

function hyphenatedWords(prose: Prose): readonly OwnWord[] {
  return Array.from(prose.text.matchAll(HYPHENATED)).flatMap(({0: raw, index}) => {
    const place = {start: index, end: index + raw.length}
    return standsFree(prose.text, place) ? [ownWord(prose, place)] : []
  })
}

/** Asked once for each different word. */
interface Judge {
  readonly isMember: (raw: string) => boolean
  readonly isFirstHalf: (raw: string) => boolean
  readonly keys: ReadonlySet<string>
}

function judgeFor(hyphenated: readonly OwnWord[]): Judge {
  const keys = new Set(hyphenated.map(({word}) => keyOf(word)))
  const firsts = new Set(hyphenated.map(({word}) => word.slice(0, word.indexOf('-'))))
  return {
    isMember: (raw) => {
      const word = fold(raw)
      return DOUBLE_FORM.test(word) || keys.has(keyOf(word))
    },
    // Short words are many things, save for an abbreviation: `IPS misbrug`.
    isFirstHalf: (raw) => {
      const word = fold(raw)
      return firsts.has(word) && (word.length > 3 || CAPITALS.test(raw))
    },
    keys,
  }
}

/** What the judge wants of the words of all texts. */
function plainWords(
  {passages, index}: OwnWords,
  {isMember, isFirstHalf, keys}: Judge,
): readonly OwnWord[] {
  const {words, firsts, starts, ends, ids} = index
  const roles = Uint8Array.from(words, (raw) =>
    LETTERS.test(raw) ? (isMember(raw) ? MEMBER : 0) + (isFirstHalf(raw) ? FIRST_HALF : 0) : 0,
  )
  const found: OwnWord[] = []
  for (const [number, {prose}] of passages.entries()) {
    const last = firsts[number + 1] ?? 0
    for (let at = firsts[number] ?? 0; at < last; at++) {
      const role = roles[ids[at] ?? 0] ?? 0
      if (role === 0) continue
      const place = {start: starts[at] ?? 0, end: ends[at] ?? 0}
      if ((role & MEMBER) !== 0 && standsFree(prose.text, place)) found.push(ownWord(prose, place))
      const both = (role & FIRST_HALF) === 0 ? undefined : withNextWord(prose.text, place, keys)
      if (both !== undefined) found.push(ownWord(prose, both))
    }
  }
  return found
}

/** A word and the one after it, where they are together what is written with a hyphen elsewhere. */
function withNextWord(
  text: string,
  {start, end}: Span,
  keys: ReadonlySet<string>,
): Span | undefined {
  const next = NEXT_WORD.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? ''
  const place = {start, end: end + next.length}
  if (next === '' || !standsFree(text, place)) return undefined
  return keys.has(keyOf(fold(text.slice(start, end) + next.trimStart()))) ? place : undefined
}

function ownWord(prose: Prose, place: Span): OwnWord {
  const form = prose.text.slice(place.start, place.end).normalize('NFC').replace(/\s+/gu, ' ')
  return {word: fold(form), form, span: documentSpan(prose, place)}
}

function standsFree(text: string, {start, end}: Span): boolean {
  return !JOINT.test(text.charAt(start - 1)) && !JOINT.test(text.charAt(end))
}

function fold(raw: string): string {
  return raw
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\s+/gu, ' ')
}

function hyphenFamilies(words: readonly OwnWord[]): readonly Family[] {
  const families = new Map<string, Map<string, {form: string; spans: Span[]}>>()
  for (const {word, form, span} of words) {
    if (DOUBLE_FORM.test(word)) continue
    add(families, keyOf(word), kindOf(word), form, span)
  }
  return severalForms(families)
}

function kindOf(word: string): string {
  if (word.includes('-')) return 'hyphen'
  return word.includes(' ') ? 'parted' : 'joined'
}

function doubleFormFamilies(words: readonly OwnWord[]): readonly Family[] {
  const families = new Map<string, Map<string, {form: string; spans: Span[]}>>()
  for (const {word, form, span} of words) {
    const [, root] = DOUBLE_FORM.exec(word) ?? []
    if (root === undefined) continue
    add(families, root, word.includes('eret') ? 'long' : 'short', form, span)
  }
  return severalForms(families)
}

function add(
  families: Map<string, Map<string, {form: string; spans: Span[]}>>,
  key: string,
  kind: string,
  form: string,
  span: Span,
): void {
  const forms = families.get(key) ?? new Map<string, {form: string; spans: Span[]}>()
  families.set(key, forms)
  const kept = forms.get(kind)
  if (kept === undefined) forms.set(kind, {form, spans: [span]})
  else kept.spans.push(span)
}

function severalForms(
  families: ReadonlyMap<string, ReadonlyMap<string, Family[number]>>,
): readonly Family[] {
  return [...families.values()]
    .filter((forms) => forms.size > 1)
    .map((forms) => [...forms.values()].sort((a, b) => b.spans.length - a.spans.length))
}

/** The letters without hyphens and ending. */
function keyOf(word: string): string {
  const letters = word.replace(/[- ]/gu, '')
  const stem = letters.length > 6 ? letters.replace(ENDINGS, '') : letters
  return stem.length > 3 ? stem : letters
}
