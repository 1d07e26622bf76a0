import type {WordCategory} from '../model/lexicon.ts'
import type {Span} from '../model/span.ts'
import {separatorOf, type Token} from './findTokens.ts'
import type {TermEntry, TermPart} from './termIndex.ts'

/** A listed term where it stands in a text; offsets are in that text. */
export interface TermMatch extends Span {
  readonly entry: TermEntry
  /** Indexes of the first and last token. */
  readonly first: number
  readonly last: number
  /** How the last word was inflected: `erne`; empty for the listed form. */
  readonly ending: string
  /** What the last word is of the listed one; empty where nobody knows. */
  readonly categories: readonly WordCategory[]
  /** Set where the term is a part of a closed compound: its last part, or an earlier one. */
  readonly compound?: 'head' | 'part'
  /** Set where only the beginning stands here (`ældre-` in *ældre- og ungdomsboliger*): what the listed term has besides. */
  readonly rest?: string
}

/** What is read: a text and its tokens. */
export interface TokenText {
  readonly text: string
  /** By number, from zero; `undefined` where there is none. */
  readonly tokenAt: (at: number) => Token | undefined
  /** The tokens at which a listed term may begin, or be inside; at the others there is none. */
  readonly likely: Iterable<number>
}

/** The entry at a token, where all its parts, its signs and its capitals are there. */
export function matchEntry(entry: TermEntry, at: number, source: TokenText): TermMatch | undefined {
  const {text, tokenAt} = source
  let ending = ''
  let categories: readonly WordCategory[] = []
  for (const [index, part] of entry.parts.entries()) {
    const token = tokenAt(at + index)
    if (token === undefined) return undefined
    if (index > 0 && !followsWith(entry.separators[index - 1], at + index, source)) return undefined
    const found = part.forms().categoriesOf(token.lower)
    if (found === undefined) return undefined
    if (
      entry.exactCase &&
      !isShouted(token, entry) &&
      !hasCaseOf(token, part, entry.status === 'name' && index === 0)
    ) {
      return undefined
    }
    ending = endingOf(token.lower, part.lower)
    categories = found
  }
  const last = at + entry.parts.length - 1
  const lastToken = tokenAt(last)
  const start = tokenAt(at)?.start
  if (lastToken === undefined || start === undefined) return undefined
  if (entry.tail !== '' && !text.startsWith(entry.tail, lastToken.end)) return undefined
  const end = endOf(entry, lastToken, source, last)
  return {entry, start, end, first: at, last, ending, categories}
}

/** A genitive's apostrophe belongs to the occurrence: `SOF's`. */
function endOf(entry: TermEntry, last: Token, {text, tokenAt}: TokenText, index: number): number {
  if (entry.tail !== '') return last.end + entry.tail.length
  const next = tokenAt(index + 1)
  if (next?.lower !== 's' || next.start !== last.end + 1) return last.end
  return /['’]/u.test(text.charAt(last.end)) ? next.end : last.end
}

function followsWith(
  separator: string | undefined,
  index: number,
  {text, tokenAt}: TokenText,
): boolean {
  const left = tokenAt(index - 1)
  const right = tokenAt(index)
  if (left === undefined || right === undefined) return false
  const found = separatorOf(text, left, right)
  if (found === '-\n') return separator === '-' || separator === '- '
  // `f. eks.` is `f.eks.`
  return found === separator || (found === '. ' && separator === '.')
}

/** In capitals throughout, nothing tells the right capitals of a name from the wrong ones: it is taken for right. */
function isShouted({form, lower}: Token, {status, term}: TermEntry): boolean {
  const isRight = status !== 'deprecated' && /\p{Ll}/u.test(term)
  return isRight && form.length > 1 && form !== lower && form === form.toUpperCase()
}

/** What a form has more than its listed word, or instead of its end. */
function endingOf(lower: string, listed: string): string {
  return lower.slice(sharedLength(lower, listed))
}

/** Whether the letters that word and listed form share are written with the same capitals. */
function hasCaseOf({form}: Token, part: TermPart, firstOfName: boolean): boolean {
  const shared = sharedLength(form.toLowerCase(), part.form.toLowerCase())
  const own = form.slice(0, shared)
  const listed = part.form.slice(0, shared)
  if (own === listed) return true
  // A name that is listed with a small letter may begin a sentence.
  return firstOfName && own === listed.charAt(0).toUpperCase() + listed.slice(1)
}

function sharedLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}
