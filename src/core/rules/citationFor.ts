import type {LinkedResponse, LinkedSource} from '../model/linked.ts'
import type {Passage, Source} from '../model/source.ts'
import {pattern} from '../text/pattern.ts'

/** A citation that leads to a passage. */
export interface WrittenCitation {
  readonly key: string
  /** `s. 3`, or `s. 3-4` where the passage runs over a page break; absent in a source of one page. */
  readonly locator?: string
  /** `[@notat, s. 3]`. */
  readonly text: string
}

/** What a citation depends on: the sources, and the language of the response that it is written in. */
export type CitationSurroundings = Pick<LinkedResponse, 'sources' | 'project'> & {
  readonly response: Pick<LinkedResponse['response'], 'frontMatter'>
}

/** The citation that leads to a passage; `undefined` where its file is no registered source. */
export function citationFor(
  {sources, response, project}: CitationSurroundings,
  passage: Passage,
): WrittenCitation | undefined {
  const linked = sources.find(({state}) => sourceOf(state)?.file === passage.file)
  const source = linked === undefined ? undefined : sourceOf(linked.state)
  if (linked === undefined || source === undefined) return undefined
  const {key} = linked.entry
  const pages = pageLabels(source, passage)
  const language = response.frontMatter.language?.value ?? project.hearing.language
  const locator =
    pages === undefined ? undefined : `${language.startsWith('en') ? 'p.' : 's.'} ${pages}`
  const name = PLAIN_KEY.test(key) ? `@${key}` : `@{${key}}`
  return locator === undefined
    ? {key, text: `[${name}]`}
    : {key, locator, text: `[${name}, ${locator}]`}
}

/** Keys that pandoc reads without braces. */
const PLAIN_KEY = pattern('u')`^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?$`

/** The printed page or pages that a passage stands on: `3`, `3-4`; `undefined` in a source of one page. */
export function pageLabels({pages}: Source, {page, span}: Passage): string | undefined {
  if (pages.length < 2) return undefined
  const first = pages[page]
  const last = pages.findLast(({start}) => start < span.end)
  if (first === undefined) return undefined
  return last === undefined || last.index <= first.index
    ? first.label
    : `${first.label}-${last.label}`
}

/** The source that was read, where it was. */
export function sourceOf(state: LinkedSource['state']): Source | undefined {
  return state.kind === 'read' ? state.source : undefined
}
