import type {LinkedResponse} from '../../model/linked.ts'
import type {Prose} from '../../model/prose.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findBrokenWords} from '../findBrokenWords.ts'
import {isForeign} from '../isForeign.ts'
import {pattern} from '../../text/pattern.ts'

/** Forms of one word, the most common first. */
export type Family = readonly {readonly form: string; readonly spans: readonly Span[]}[]

const LETTERS = pattern('gu')`[\p{L}\p{M}]+`
const HYPHENATED = pattern('gu')`[\p{L}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{M}]+)+`
const NEXT_WORD = pattern('u')`^\s[\p{L}\p{M}]+`
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
  const occurrences = ownWords(linked)
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
function ownWords(linked: LinkedResponse): readonly OwnWord[] {
  const {passages, foreign} = linked.response
  const own = passages.filter(({quoted}) => !quoted).map(({prose}) => prose)
  const hyphenated = own.flatMap((prose) =>
    /[-\u2010\u2011]/u.test(prose.text) ? hyphenatedWords(prose) : [],
  )
  const judge = judgeFor(hyphenated)
  const others = own.flatMap((prose) => plainWords(prose, judge))
  if (hyphenated.length + others.length < 2) return []
  const broken = new Set(findBrokenWords(linked).map(({span}) => span.start))
  return [...hyphenated, ...others]
    .filter(({span}) => !broken.has(span.start) && !isForeign(foreign, span))
    .sort((a, b) => a.span.start - b.span.start)
}

function hyphenatedWords(prose: Prose): readonly OwnWord[] {
  return Array.from(prose.text.matchAll(HYPHENATED)).flatMap(({0: raw, index}) => {
    const place = {start: index, end: index + raw.length}
    return standsFree(prose.text, place) ? [ownWord(prose, place)] : []
  })
}

/** What a word without a hyphen can be: in a family as it stands, or with the word after it. */
interface Judge {
  readonly isMember: (raw: string) => boolean
  readonly isFirstHalf: (raw: string) => boolean
  readonly keys: ReadonlySet<string>
}

/** Judges each word once, however often it stands in the text. */
function judgeFor(hyphenated: readonly OwnWord[]): Judge {
  const keys = new Set(hyphenated.map(({word}) => keyOf(word)))
  const firsts = new Set(hyphenated.map(({word}) => word.slice(0, word.indexOf('-'))))
  const once = (judge: (word: string, raw: string) => boolean) => {
    const judged = new Map<string, boolean>()
    return (raw: string) => {
      const answer = judged.get(raw) ?? judge(fold(raw), raw)
      judged.set(raw, answer)
      return answer
    }
  }
  return {
    isMember: once((word) => DOUBLE_FORM.test(word) || keys.has(keyOf(word))),
    // Short words are many things, save for an abbreviation: `IPS misbrug`.
    isFirstHalf: once(
      (word, raw) => (word.length > 3 || /^\p{Lu}{2,}$/u.test(raw)) && firsts.has(word),
    ),
    keys,
  }
}

function plainWords(prose: Prose, {isMember, isFirstHalf, keys}: Judge): readonly OwnWord[] {
  const {text} = prose
  const found: OwnWord[] = []
  for (const {0: raw, index: start} of text.matchAll(LETTERS)) {
    const end = start + raw.length
    if (isMember(raw) && standsFree(text, {start, end})) found.push(ownWord(prose, {start, end}))
    if (!isFirstHalf(raw)) continue
    const next = NEXT_WORD.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? ''
    const place = {start, end: end + next.length}
    if (next === '' || !standsFree(text, place)) continue
    if (keys.has(keyOf(fold(raw + next.trimStart())))) found.push(ownWord(prose, place))
  }
  return found
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
