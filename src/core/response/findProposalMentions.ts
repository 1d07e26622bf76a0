import type {Prose} from '../model/prose.ts'
import type {ProposalMention} from '../model/response.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {plainCharacters} from './proposalNumber.ts'

const LABEL = String.raw`\p{N}{1,6}(?:\.\p{N}{1,4})*(?:\.\p{L}(?!\p{L})|\p{L}(?![\p{L}\p{N}]))?(?![\p{L}\p{N}]|[.,-]\p{N})`
/** In front of these a number is no proposal's: `§ 6, stk. 2, nr. 3`, `journal nr. 5`. */
const OTHER_NUMBERING =
  /(?:§\s*[\p{N}\p{L} .]*,?|stk\.?\s*\p{N}+,?|litra\s+\p{L},?|(?:lov|bekendtgørelse|vejledning|sag|sags|journal|j\.|dokument|side|tabel|figur|bilag|hus|telefon|tlf\.|konto|punkt|afsnit|kapitel)\s*-?)\s*$/iu

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
  const words = prefixes
    .map((prefix) => prefix.replace(/\.$/u, '').trim())
    .filter((word) => /^\p{L}{2,30}$/u.test(word))
  const named = words.filter((word) => !/^(?:nr|no)$/iu.test(word))
  const bare = words.filter((word) => /^(?:nr|no)$/iu.test(word))
  return [
    ...mentions(prose, text, named, 'iu'),
    ...mentions(prose, text, bare.map(capitalised), 'u'),
  ].sort((a, b) => a.span.start - b.span.start)
}

function mentions(
  prose: Prose,
  text: string,
  words: readonly string[],
  flags: string,
): readonly ProposalMention[] {
  if (words.length === 0) return []
  const number = flags.includes('i') ? String.raw`(?:nr\.?\s*)?` : ''
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?:et|erne|ene)?\.?\s*${number}(${LABEL})`,
    `g${flags}d`,
  )
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.[1] ?? [0, 0]
    if (OTHER_NUMBERING.test(text.slice(Math.max(0, match.index - 40), match.index))) return []
    return [
      {
        number: plainCharacters(text.slice(start, end)),
        numberSpan: documentSpan(prose, {start, end}),
        span: documentSpan(prose, {start: match.index, end}),
      },
    ]
  })
}

/** The text with letters that look like `Nr` made so, where that keeps its length. */
function plainLength(text: string): string {
  const plain = plainCharacters(text)
  return plain.length === text.length ? plain : text
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}
