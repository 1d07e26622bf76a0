import type {Page, SourceWarning} from '../../model/source.ts'
import {pattern} from '../../text/pattern.ts'
import type {HiddenReason} from './findHidden.ts'
import type {HiddenSample, PageContent} from './layOutPage.ts'

/** A page with fewer letters says nothing. */
const FEWEST = 3
/** A page of which more letters have no meaning is not readable. */
const MOST_UNKNOWN = 0.1
/** A letter that nobody knows, in a word: alone it may be the mark of a list or a sign. */
const IN_WORD = pattern('u')`\p{L}[\ue000-\uf8ff\ufffd]|[\ue000-\uf8ff\ufffd]\p{Ll}`

/** Says which pages have hidden text, no text but a picture, or letters that nobody can tell. */
export function warnOfPages(
  contents: readonly PageContent[],
  pages: readonly Page[],
): readonly SourceWarning[] {
  const labelOf = (at: number): string => pages[at]?.label ?? String(at + 1)
  const warnings: SourceWarning[] = []
  const pictures = positions(contents, ({letters, picture}) => picture && letters < FEWEST)
  warnings.push(
    ...about('source/no-text', 'pictures', pictures, {first: labelOf(pictures[0] ?? 0)}),
  )
  const garbled = positions(contents, isGarbled)
  warnings.push(
    ...about('source/garbled-text', 'unknownLetters', garbled, {first: labelOf(garbled[0] ?? 0)}),
  )
  for (const reason of ['invisible', 'white', 'covered', 'offPage', 'tiny'] as const) {
    warnings.push(...warnOfHidden(contents, reason, labelOf))
  }
  return warnings
}

function positions(
  contents: readonly PageContent[],
  test: (content: PageContent) => boolean,
): readonly number[] {
  return contents.flatMap((content, at) => (test(content) ? [at] : []))
}

function about(
  ruleId: string,
  messageId: string,
  pages: readonly number[],
  args: SourceWarning['args'],
): readonly SourceWarning[] {
  const [page] = pages
  return page === undefined ? [] : [{ruleId, messageId, args: {count: pages.length, ...args}, page}]
}

function isGarbled({letters, unmapped, isInWord, fragments}: PageContent): boolean {
  if (letters < FEWEST) return false
  if (isInWord) return true
  let unknown = unmapped
  for (const {text} of fragments) {
    const own = text.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0
    if (own > 0 && IN_WORD.test(text)) return true
    unknown += own
  }
  return unknown > MOST_UNKNOWN * letters
}

function warnOfHidden(
  contents: readonly PageContent[],
  reason: HiddenReason,
  labelOf: (at: number) => string,
): readonly SourceWarning[] {
  const found = contents.flatMap(({hidden}, at): (HiddenSample & {page: number})[] => {
    const sample = hidden.get(reason)
    return sample === undefined ? [] : [{...sample, page: at}]
  })
  const [first] = found
  if (first === undefined) return []
  const count = found.reduce((sum, sample) => sum + sample.count, 0)
  const example = first.text.replace(/\s+/gu, ' ').trim()
  const args = {count, pages: found.length, first: labelOf(first.page), example}
  return [{ruleId: 'source/hidden-text', messageId: reason, args, page: first.page}]
}
