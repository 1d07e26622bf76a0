import type {Lexicon} from '../model/lexicon.ts'
import {SHORTEST_COMPOUND, compoundBase} from './compoundBase.ts'
import {findDefinitions} from '../text/findDefinitions.ts'
import {pattern} from '../text/pattern.ts'

/** A word or name that a word list may want to have, with what was seen of it. */
export interface TermCandidate {
  readonly preferred: string
  readonly abbreviations: readonly string[]
  /** Other spellings, the rarer ones: `peermentor` beside `peer-mentor`. */
  readonly variants: readonly string[]
  readonly count: number
  /** In how many of the texts it stands. */
  readonly texts: number
  readonly kind: 'name' | 'noun'
}

const WORD = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}-])\p{L}[\p{L}\p{M}]+(?:-\p{L}[\p{L}\p{M}]+)*(?![\p{L}\p{M}\p{N}-])`
/** `Beskæftigelses- og Integrationsforvaltningen`, `Center for Byliv`. */
const NAME = pattern(
  'gu',
)`(?<=[\p{Ll},;(][ \n])\p{Lu}\p{Ll}[\p{L}\p{M}]+-?(?:[ \n](?:og|for|i|af|på|den|det|de|til)(?=[ \n]\p{Lu})|[ \n]\p{Lu}[\p{L}\p{M}]+-?){0,6}`
const FEWEST_WORDS = 3
const FEWEST_NAMES = 2
const MOST = 200

/**
 * Words and names that some texts use again and again, the likeliest first: compounds that are nouns, names of several
 * words or with an explained abbreviation, and the spellings that were seen of each. A proposal to be edited, not a
 * word list.
 */
export function extractTerms(
  texts: readonly string[],
  lexicon: Lexicon | undefined,
): readonly TermCandidate[] {
  const candidates = [...namesIn(texts), ...nounsIn(texts, lexicon)]
  return candidates
    .map((candidate) => ({candidate, score: scoreOf(candidate, lexicon)}))
    .sort((a, b) => b.score - a.score || (a.candidate.preferred < b.candidate.preferred ? -1 : 1))
    .map(({candidate}) => candidate)
    .slice(0, MOST)
}

/** Long words that several texts share, and those with an abbreviation or several spellings, come first. */
function scoreOf(
  {count, texts, abbreviations, variants, preferred}: TermCandidate,
  lexicon: Lexicon | undefined,
): number {
  // What stands in the dictionary is everybody's word.
  const isCommon = (lexicon?.formsOf(preferred).length ?? 0) > 0
  const bonus =
    (abbreviations.length > 0 ? 3 : 1) * (variants.length > 0 ? 2 : 1) * (isCommon ? 0.5 : 1)
  return Math.log2(count + 1) * (1 + texts / 4) * bonus * Math.min(2, preferred.length / 12)
}

function nounsIn(texts: readonly string[], lexicon: Lexicon | undefined): readonly TermCandidate[] {
  const families = new Map<string, Map<string, Seen>>()
  for (const [index, text] of texts.entries()) {
    for (const {0: raw, index: at} of text.matchAll(WORD)) {
      // `list-style-type:` is no word of the text.
      if (raw.includes('-') && text[at + raw.length] === ':') continue
      const word = raw.normalize('NFC')
      const letters = word.replace(/-/gu, '')
      // Words with a capital are mostly parts of names.
      if (letters.length < SHORTEST_COMPOUND || /^\p{Lu}(?!\p{Lu}+-)/u.test(word)) continue
      const lower = word.toLowerCase()
      const base = lexicon === undefined ? lower : compoundBase(lower, lexicon)
      if (base === undefined) continue
      const capitals = word.lastIndexOf('-') + 1
      const key = base.replace(/-/gu, '')
      const forms = families.get(key) ?? new Map<string, Seen>()
      families.set(key, forms)
      see(forms, word.slice(0, capitals) + base.slice(capitals), index)
    }
  }
  return [...families.values()].flatMap((forms) => {
    const [first, ...others] = [...forms].sort((a, b) => b[1].count - a[1].count)
    const count = [...forms.values()].reduce((sum, each) => sum + each.count, 0)
    if (first === undefined || count < FEWEST_WORDS) return []
    const seen = new Set([...forms.values()].flatMap((each) => [...each.texts]))
    const variants = others.map(([form]) => form)
    return [
      {
        preferred: first[0],
        abbreviations: [],
        variants,
        count,
        texts: seen.size,
        kind: 'noun' as const,
      },
    ]
  })
}

interface Seen {
  count: number
  readonly texts: Set<number>
}

function see(forms: Map<string, Seen>, form: string, text: number): void {
  const seen = forms.get(form) ?? {count: 0, texts: new Set()}
  forms.set(form, seen)
  seen.count++
  seen.texts.add(text)
}

function namesIn(texts: readonly string[]): readonly TermCandidate[] {
  const names = new Map<string, Seen>()
  const abbreviations = new Map<string, Set<string>>()
  for (const [index, text] of texts.entries()) {
    for (const {0: name} of text.matchAll(NAME)) {
      for (const each of partNames(name)) see(names, each, index)
    }
    for (const {letters, expansion, isDescription} of findDefinitions(text)) {
      if (isDescription === true || !/^\p{Lu}/u.test(expansion)) continue
      const plain = expansion.replace(/\s+/gu, ' ')
      const key = plain.toLowerCase()
      abbreviations.set(key, (abbreviations.get(key) ?? new Set()).add(letters))
      see(names, plain, index)
    }
  }
  return [...groupNames(names)].flatMap(([key, forms]): readonly TermCandidate[] => {
    const [first, ...others] = [...forms].sort((a, b) => b[1].count - a[1].count)
    if (first === undefined) return []
    const short = [...(abbreviations.get(key) ?? [])]
    const count = forms.reduce((sum, [, each]) => sum + each.count, 0)
    const isOne = !key.includes(' ') && short.length === 0
    if (isOne || (count < FEWEST_NAMES && short.length === 0)) return []
    const seen = new Set(forms.flatMap(([, each]) => [...each.texts]))
    const variants = others.map(([form]) => form)
    const [preferred] = first
    return [{preferred, abbreviations: short, variants, count, texts: seen.size, kind: 'name'}]
  })
}

/** `Kulturforvaltningen og Center for Havnebade` are two names, `Kultur- og Fritidsforvaltningen` is one. */
function partNames(name: string): readonly string[] {
  const plain = name.replace(/\s+/gu, ' ').replace(/-$/u, '')
  const at = plain.search(/(?<=\p{Ll}(?:en|et|ne)) og /u)
  return at < 0 ? [plain] : [plain.slice(0, at), plain.slice(at + ' og '.length)]
}

/** Names that differ in capitals only are one; a genitive counts for its name where that is there too. */
function groupNames(
  names: ReadonlyMap<string, Seen>,
): ReadonlyMap<string, readonly (readonly [string, Seen])[]> {
  const groups = new Map<string, (readonly [string, Seen])[]>()
  const lower = new Set([...names.keys()].map((name) => name.toLowerCase()))
  for (const [name, seen] of names) {
    const isGenitive = name.endsWith('s') && lower.has(name.slice(0, -1).toLowerCase())
    const form = isGenitive ? name.slice(0, -1) : name
    const group = groups.get(form.toLowerCase()) ?? []
    groups.set(form.toLowerCase(), group)
    const kept = group.findIndex(([each]) => each === form)
    const before = group[kept]
    if (before === undefined) group.push([form, seen])
    else {
      const together = {
        count: before[1].count + seen.count,
        texts: new Set([...before[1].texts, ...seen.texts]),
      }
      group[kept] = [form, together]
    }
  }
  return groups
}
