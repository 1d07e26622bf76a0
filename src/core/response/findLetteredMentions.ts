import type {Span} from '../model/span.ts'
import {lowerCase} from '../text/lowerCase.ts'
import {buildPattern, pattern} from '../text/pattern.ts'
import type {LetteredLabels} from './letteredLabels.ts'

/** A label in a text, and the same with the word before that says what it is. */
export interface LetteredMention extends Span {
  readonly label: Span
}

/**
 * `BI07`, `BI 7`, `A.1`: no part of a longer word, of a file's name, of an address or of a range, which no single
 * label stands for.
 */
const TOKEN = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}_@#\\/]|[\p{L}\p{N}_)][.:=-]|[\u2010-\u2015-])(\p{L}{1,6})[ \u00A0.-]?\p{N}{1,6}(?:[./-]\p{N}{1,4}(?!\p{N}))*(?:\.?\p{L})?(?![\p{L}\p{M}\p{N}_@#\\/]|[.:=\u2010-\u2015-][\p{L}\p{N}]|,\p{N})`

/** Behind these stands the number of something else, also where a proposal is called so. */
const OTHER_THINGS = pattern(
  'u',
)`(?:lov|bekendtgørelse|vejledning|sag|sags|journal|j\.|dokument|side|tabel|figur|bilag|(?<!\p{L})hus|telefon|tlf\.|konto|kapitel)\s*-?(?:nr\.?\s*)?$`

/**
 * Labels that begin with letters, in running text. A registered one needs no word before it; one that only has the
 * hearing's own form is one behind `forslag`, `nr.`, `punkt` or a prefix of the hearing, and nothing elsewhere.
 */
export function findLetteredMentions(
  text: string,
  words: readonly string[],
  labels: LetteredLabels,
): readonly LetteredMention[] {
  if (![...labels.leads].some((lead) => text.includes(lead))) return []
  const says = buildPattern(
    String.raw`(?<![\p{L}\p{N}])(?:${['forslag', 'punkt', 'pkt', ...words].join('|')})(?:et|erne|ene)?\.?\s*(?:nr\.?\s*)?$`,
    'u',
  )
  const bare = pattern('u')`(?<![\p{L}\p{N}])nr\.?\s*$`
  return [...text.matchAll(TOKEN)].flatMap((match): readonly LetteredMention[] => {
    if (!labels.leads.has(match[1] ?? '')) return []
    const label = {start: match.index, end: match.index + match[0].length}
    const before = lowerCase(text.slice(Math.max(0, label.start - 60), label.start))
    const word = (says.exec(before) ?? bare.exec(before))?.[0] ?? ''
    if (OTHER_THINGS.test(before.slice(0, before.length - word.length))) return []
    if (labels.isRegistered(match[0]) || (word !== '' && labels.hasOwnForm(match[0]))) {
      return [{start: label.start - word.length, end: label.end, label}]
    }
    return []
  })
}
