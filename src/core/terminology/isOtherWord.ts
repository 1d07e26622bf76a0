import type {TermMatch, TokenText} from './matchEntry.ts'

const SUBJECTS = new Set(
  'vi jeg du han hun man det der hvem de i ikke også ofte altid aldrig stadig kun'.split(' '),
)
const DETERMINERS = new Set(
  'en et den hver enhver ingen nogen anden ny egen eneste sådan'.split(' '),
)
const AFTER_NOUN = new Set(
  'og eller af i på til fra med uden der som er har har skal kan vil bør må får bliver var'.split(
    ' ',
  ),
)
const MENTIONS = new Set('ordet ordene begrebet begreberne termen betegnelsen udtrykket'.split(' '))
const OF_NAMES = new Set(['for', 'i', 'af', 'på', 'til'])

/**
 * Whether what looks like a listed term is something else, as far as the words around it tell: the verb in
 * `vi bruger`, a word that is spoken of (`ordet klient`), a part of a name (`Center for Rusmiddelbehandling`).
 */
export function isOtherWord(match: TermMatch, source: TokenText): boolean {
  if (match.entry.status === 'name') return false
  return isMentioned(match, source) || isVerb(match, source) || isPartOfName(match, source)
}

function isMentioned({first}: TermMatch, {tokenAt}: TokenText): boolean {
  return MENTIONS.has(tokenAt(first - 1)?.lower ?? '')
}

/** `bruger` is a noun and a verb in the present tense. */
function isVerb({entry, first, last, ending}: TermMatch, {text, tokenAt}: TokenText): boolean {
  const token = tokenAt(first)
  if (entry.parts.length > 1 || ending !== '' || token === undefined) return false
  if (!token.lower.endsWith('er') || !/^\p{Ll}/u.test(entry.term)) return false
  const before = tokenAt(first - 1)
  if (before === undefined || text.slice(before.end, token.start).trim() !== '') return false
  if (SUBJECTS.has(before.lower)) return true
  if (DETERMINERS.has(before.lower)) return false
  const next = tokenAt(last + 1)
  if (before.lower === 'som') {
    const gap = next === undefined ? '.' : text.slice(token.end, next.start).trim()
    return gap === '' && !AFTER_NOUN.has(next?.lower ?? '')
  }
  // `en bruger bruger meget`
  if (before.lower === token.lower) return true
  return isDefiniteNoun(before.lower, tokenAt(first - 2)?.lower ?? '')
}

/** `kommunen`, `forældrene`, `udvalget`; but not the participle in `en registreret bruger`. */
function isDefiniteNoun(word: string, before: string): boolean {
  if (word.length < 5 || !/(?:en|et|ne)$/u.test(word)) return false
  if (/^(?:mellem|inden|siden|blandt|foruden|medens)$/u.test(word)) return false
  return !(word.endsWith('et') && (DETERMINERS.has(before) || word.endsWith('eret')))
}

/** A word listed with a small letter that stands, with a capital, in a name of several words. */
function isPartOfName({entry, first}: TermMatch, {text, tokenAt}: TokenText): boolean {
  const token = tokenAt(first)
  const link = tokenAt(first - 1)
  const head = tokenAt(first - 2)
  if (token === undefined || link === undefined || head === undefined) return false
  if (!/^\p{Ll}/u.test(entry.term) || !/^\p{Lu}\p{Ll}/u.test(token.form)) return false
  if (!OF_NAMES.has(link.form) || !/^\p{Lu}\p{Ll}/u.test(head.form)) return false
  return /^\s+$/u.test(text.slice(head.end, link.start) + text.slice(link.end, token.start))
}
