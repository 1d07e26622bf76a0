import type {Prose} from '../model/prose.ts'
import type {ProposalMention} from '../model/response.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {lowerCase} from '../text/lowerCase.ts'
import {plainCharacters} from './proposalNumber.ts'
import {buildPattern, pattern} from '../text/pattern.ts'

const WORD = pattern('u')`^\p{L}{2,30}$`

const LABEL = String.raw`\p{N}{1,6}(?:\.\p{N}{1,4})*(?:\.\p{L}(?!\p{L})|\p{L}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|[.,-]\p{N})`
/** In front of these a number is no proposal's: `§ 6, stk. 2, nr. 3`, `journal nr. 5`. For small letters. */
const OTHER_NUMBERING = pattern(
  'u',
)`(?:§\s*[\p{N}\p{L} .]*,?|stk\.?\s*\p{N}+,?|litra\s+\p{L},?|(?:lov|bekendtgørelse|vejledning|sag|sags|journal|j\.|dokument|side|tabel|figur|bilag|hus|telefon|tlf\.|konto|punkt|afsnit|kapitel)\s*-?)\s*$`

/**
 * Proposals spoken of in running text by number: `Nr. 5`, `forslag 5`, `forslag nr. 3.2.a`. A word of the
 * hearing's own prefixes is taken in any case; the bare `nr. 5`, which may number anything, only with a capital.
 * `masked` is the prose's text with code and addresses blotted out.
 */
export function findProposalMentions(
  prose: Prose,
  masked: string,
  prefixes: readonly string[],
): readonly ProposalMention[] {
  const text = plainLength(masked)
  const lower = lowerCase(text)
  return patternsFor(prefixes)
    .flatMap(({words, isExact, pattern}) => {
      const searched = isExact ? text : lower
      if (!words.some((word) => searched.includes(word))) return []
      return [...searched.matchAll(pattern)].flatMap((match) =>
        mentionOf(prose, text, lower, match),
      )
    })
    .sort((a, b) => a.span.start - b.span.start)
}

function mentionOf(
  prose: Prose,
  text: string,
  lower: string,
  match: RegExpExecArray,
): readonly ProposalMention[] {
  const [start, end] = match.indices?.[1] ?? [0, 0]
  if (OTHER_NUMBERING.test(lower.slice(Math.max(0, match.index - 40), match.index))) return []
  return [
    {
      number: plainCharacters(text.slice(start, end)),
      numberSpan: documentSpan(prose, {start, end}),
      span: documentSpan(prose, {start: match.index, end}),
    },
  ]
}

interface MentionPattern {
  readonly words: readonly string[]
  /** False where the pattern is for the text in small letters. */
  readonly isExact: boolean
  readonly pattern: RegExp
}

/** Built once for a hearing's prefixes, not for each of a thousand paragraphs. */
const built = new WeakMap<readonly string[], readonly MentionPattern[]>()

function patternsFor(prefixes: readonly string[]): readonly MentionPattern[] {
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
  built.set(prefixes, patterns)
  return patterns
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
