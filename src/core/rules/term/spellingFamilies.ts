import type {LinkedResponse} from '../../model/linked.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {findBrokenWords} from '../findBrokenWords.ts'
import {isForeign} from '../isForeign.ts'

/** Forms of one word, the most common first. */
export type Family = readonly {readonly form: string; readonly spans: readonly Span[]}[]

const WORD =
  /(?<![\p{L}\p{M}\p{N}/@_-])\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\p{N}@_/-])/gu
const ENDINGS = /(?:ernes|erne|enes|ene|eres|ers|ens|ets|er|en|et|es|e|s)$/u
const HYPHEN = /\p{L}[-\u2010\u2011]\p{L}/u
/** Double forms that both are right: `centret` and `centeret`, `teatrets` and `teaterets`. */
const DOUBLE_FORM = /^(\p{L}{3,}[^aeiouyæøå])e?ret(s?)$/u

/**
 * The words that a response spells in two ways, found without a list: with and without a hyphen
 * (`peer-mentor`, `peermentorer`), and in the two definite forms of words in `-er` (`centret`, `centeret`).
 * Inflections of one spelling are one form. What a line end has broken is another rule's.
 */
export function spellingFamilies(linked: LinkedResponse): readonly Family[] {
  const occurrences = ownWords(linked)
  return [...hyphenFamilies(occurrences), ...doubleFormFamilies(occurrences)]
}

interface OwnWord {
  readonly word: string
  readonly span: Span
}

/**
 * The words that can be in a family: those with a hyphen, those that are one of these written together, and
 * the forms in `-ret`. Few words are any of these, so the places of the others are not looked up.
 */
function ownWords(linked: LinkedResponse): readonly OwnWord[] {
  const {passages, foreign} = linked.response
  const own = passages.filter(({quoted}) => !quoted).map(({prose}) => prose)
  const keys = new Set(
    own
      .filter(({text}) => HYPHEN.test(text))
      .flatMap(({text}) => wordsOf(text))
      .flatMap(({word}) => (word.includes('-') ? [keyOf(word)] : [])),
  )
  const candidates = own.flatMap((prose) => {
    if (keys.size === 0 && !/ret/iu.test(prose.text)) return []
    return wordsOf(prose.text)
      .filter(({word}) => DOUBLE_FORM.test(word) || (keys.size > 0 && keys.has(keyOf(word))))
      .map(({word, start, end}) => ({word, span: documentSpan(prose, {start, end})}))
  })
  if (candidates.length < 2) return []
  const broken = new Set(findBrokenWords(linked).map(({span}) => span.start))
  return candidates.filter(({span}) => !broken.has(span.start) && !isForeign(foreign, span))
}

function wordsOf(text: string): readonly {word: string; start: number; end: number}[] {
  return Array.from(text.matchAll(WORD), ({0: raw, index}) => ({
    word: raw
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u2010\u2011]/gu, '-'),
    start: index,
    end: index + raw.length,
  }))
}

function hyphenFamilies(words: readonly OwnWord[]): readonly Family[] {
  const families = new Map<string, Map<string, {form: string; spans: Span[]}>>()
  for (const {word, span} of words) {
    if (DOUBLE_FORM.test(word)) continue
    add(families, keyOf(word), word.includes('-') ? 'hyphen' : 'joined', word, span)
  }
  return severalForms(families)
}

function doubleFormFamilies(words: readonly OwnWord[]): readonly Family[] {
  const families = new Map<string, Map<string, {form: string; spans: Span[]}>>()
  for (const {word, span} of words) {
    const [, root] = DOUBLE_FORM.exec(word) ?? []
    if (root === undefined) continue
    add(families, root, word.includes('eret') ? 'long' : 'short', word, span)
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
  const letters = word.replaceAll('-', '')
  const stem = letters.length > 6 ? letters.replace(ENDINGS, '') : letters
  return stem.length > 3 ? stem : letters
}
