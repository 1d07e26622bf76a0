import type {Prose} from '../model/prose.ts'
import type {ProposalMention} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {lowerCase} from '../text/lowerCase.ts'
import {findLetteredMentions} from './findLetteredMentions.ts'
import type {RegisteredProposal} from './findRegisteredLabel.ts'
import {letteredLabels, type LetteredLabels} from './letteredLabels.ts'
import {plainCharacters} from './proposalNumber.ts'
import {buildPattern, pattern} from '../text/pattern.ts'

const WORD = pattern('u')`^\p{L}{2,30}$`

const LABEL = String.raw`\p{N}{1,6}(?:\.\p{N}{1,4})*(?:\.\p{L}(?!\p{L})|\p{L}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|[.,-]\p{N})`
/** In front of these a number is no proposal's: `§ 6, stk. 2, nr. 3`, `journal nr. 5`. For small letters. */
const OTHER_NUMBERING = pattern(
  'u',
)`(?:§\s*[\p{N}\p{L} .]*,?|stk\.?\s*\p{N}+,?|litra\s+\p{L},?|(?:lov|bekendtgørelse|vejledning|sag|sags|journal|j\.|dokument|side|tabel|figur|bilag|hus|telefon|tlf\.|konto|punkt|afsnit|kapitel)\s*-?)\s*$`

/** A letter of its own behind a number, `12 b`, and no abbreviation's: `f.eks.`, `m. fl.`, `s. 5`. */
const TAIL = pattern('u')`^[ \u00A0](\p{L})(?![\p{L}\p{M}\p{N}_]|[-/]|\.\p{L}|\.\s*[\p{Ll}\p{N}])`
/** Words of one letter. */
const WORDS = /^[iIåÅøØáàÁÀ]$/u

/**
 * Proposals spoken of in running text by number: `Nr. 5`, `forslag 5`, `forslag nr. 3.2.a`. A word of the
 * hearing's own prefixes is taken in any case; the bare `nr. 5`, which may number anything, only with a capital.
 * Where the hearing has labels like `BI07` or `12 b`, those too: `BI07` also without a word before it.
 * `masked` is the prose's text with code and addresses blotted out.
 */
export function findProposalMentions(
  prose: Prose,
  masked: string,
  prefixes: readonly string[],
  proposals: readonly RegisteredProposal[] = [],
): readonly ProposalMention[] {
  const text = plainLength(masked)
  const lower = lowerCase(text)
  const labels = letteredLabels(proposals)
  const {patterns, words} = patternsFor(prefixes)
  const lettered = findLetteredMentions(text, words, labels)
  const numbered = patterns.flatMap(({words, isExact, pattern}) => {
    const searched = isExact ? text : lower
    if (!words.some((word) => searched.includes(word))) return []
    return [...searched.matchAll(pattern)].flatMap((match) =>
      numberAfterWord(text, lower, match, labels),
    )
  })
  const isTaken = ({start, end}: Span): boolean =>
    lettered.some((each) => each.start < end && start < each.end)
  return [...lettered, ...numbered.filter((each) => !isTaken(each))]
    .sort((a, b) => a.start - b.start)
    .map(({start, end, label}) => ({
      number: plainCharacters(text.slice(label.start, label.end)),
      numberSpan: documentSpan(prose, label),
      span: documentSpan(prose, {start, end}),
    }))
}

interface FoundMention extends Span {
  readonly label: Span
}

function numberAfterWord(
  text: string,
  lower: string,
  match: RegExpExecArray,
  labels: LetteredLabels,
): readonly FoundMention[] {
  const [start, end] = match.indices?.[1] ?? [0, 0]
  if (OTHER_NUMBERING.test(lower.slice(Math.max(0, match.index - 40), match.index))) return []
  const label = {start, end: end + tailLength(text, {start, end}, labels)}
  return [{start: match.index, end: label.end, label}]
}

/** How much stands behind a number that belongs to its label, in a hearing that has such labels: ` b`. */
function tailLength(text: string, {start, end}: Span, labels: LetteredLabels): number {
  if (!labels.haveTail) return 0
  const [tail = '', letter = ''] = TAIL.exec(text.slice(end, end + 8)) ?? []
  const label = text.slice(start, end) + tail
  if (labels.isRegistered(label)) return tail.length
  return !WORDS.test(letter) && labels.hasOwnForm(label) ? tail.length : 0
}

interface MentionPattern {
  readonly words: readonly string[]
  /** False where the pattern is for the text in small letters. */
  readonly isExact: boolean
  readonly pattern: RegExp
}

/** Built once for a hearing's prefixes, not for each of a thousand paragraphs. */
const built = new WeakMap<readonly string[], Prefixes>()

/** What the hearing puts before its numbers. */
interface Prefixes {
  /** In small letters. */
  readonly words: readonly string[]
  readonly patterns: readonly MentionPattern[]
}

function patternsFor(prefixes: readonly string[]): Prefixes {
  const known = built.get(prefixes)
  if (known !== undefined) return known
  const words = prefixes
    .map((prefix) => prefix.replace(/\.$/u, '').trim())
    .filter((word) => WORD.test(word))
  const isBare = (word: string): boolean => /^(?:nr|no)$/iu.test(word)
  const patterns = [
    ...patternOf(words.filter((word) => !isBare(word)).map(lowerCase), false),
    ...patternOf(words.filter(isBare).map(capitalised), true),
  ]
  const found = {words: words.filter((word) => !isBare(word)).map(lowerCase), patterns}
  built.set(prefixes, found)
  return found
}

function patternOf(words: readonly string[], isExact: boolean): readonly MentionPattern[] {
  if (words.length === 0) return []
  const number = isExact ? '' : String.raw`(?:nr\.?\s*)?`
  const pattern = buildPattern(
    String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?:et|erne|ene)?\.?\s*${number}(${LABEL})`,
    'gud',
  )
  return [{words, isExact, pattern}]
}

/** The text with letters that look like `Nr` made so, where that keeps its length. */
function plainLength(text: string): string {
  const plain = plainCharacters(text)
  return plain.length === text.length ? plain : text
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}
