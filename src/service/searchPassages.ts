import type {Paragraph, Passage, Source} from '../core/model/source.ts'
import {citationFor} from '../core/rules/citationFor.ts'
import type {FoundPassage, SearchPassages} from '../protocol/protocol.ts'
import type {HearingView} from './hearingView.ts'
import {surroundings} from './makeQuotation.ts'
import {pageOf} from './provideOverview.ts'
import {locationOf} from './provideReferences.ts'

const MOST = 50
/** A paragraph is shown with so many of its words. */
const LONGEST = 400

interface Hit {
  readonly source: Source
  readonly paragraph: Paragraph
  readonly score: number
}

/**
 * The paragraphs that have all words of a query in them, those with the query as a phrase first, then in the order
 * of the sources. Case and white space do not count, and a word may be the beginning of one. Without a query the
 * paragraphs in their order.
 */
export function searchPassages(
  view: HearingView,
  file: string,
  {query, key, limit = MOST}: Pick<SearchPassages, 'query' | 'key' | 'limit'>,
): readonly FoundPassage[] {
  const {hearing} = view
  const phrase = fold(query)
  const words = phrase.split(' ').filter((word) => word !== '')
  const most = Math.max(1, Math.min(Number.isFinite(limit) ? limit : MOST, 1000))
  const hits: Hit[] = []
  for (const {entry, state} of hearing.sources) {
    if (state.kind !== 'read' || (key !== undefined && entry.key !== key)) continue
    for (const paragraph of state.source.paragraphs) {
      const score = scoreOf(state.source, paragraph, phrase, words)
      if (score > 0) hits.push({source: state.source, paragraph, score})
      if (words.length === 0 && hits.length >= most) break
    }
  }
  const linked = hearing.responses.find(({response}) => response.file === file)
  const around = surroundings(hearing, linked)
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .flatMap((hit) => toFound(view, hit, around) ?? [])
}

const folded = new WeakMap<Source, ReadonlyMap<Paragraph, string>>()

function foldedParagraphs(source: Source): ReadonlyMap<Paragraph, string> {
  const known = folded.get(source)
  if (known !== undefined) return known
  const all = new Map(
    source.paragraphs.map((each) => [each, ` ${fold(source.text.slice(each.start, each.end))}`]),
  )
  folded.set(source, all)
  return all
}

function scoreOf(
  source: Source,
  paragraph: Paragraph,
  phrase: string,
  words: readonly string[],
): number {
  if (words.length === 0) return 1
  const text = foldedParagraphs(source).get(paragraph) ?? ''
  if (!words.every((word) => text.includes(word))) return 0
  const whole = words.filter((word) => text.includes(` ${word}`)).length / words.length
  return (text.includes(phrase) ? 3 : 1) + whole
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD|[-\u2010](?:\r\n|\r|\n)\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
}

function toFound(
  view: HearingView,
  {source, paragraph}: Hit,
  around: ReturnType<typeof surroundings>,
): FoundPassage | undefined {
  const {start, end, index, page} = paragraph
  const passage: Passage = {file: source.file, span: {start, end}, paragraph: index, page}
  const location = locationOf(view, passage)
  const citation = citationFor(around, passage)
  if (location === undefined || citation === undefined) return undefined
  const label = pageOf(view, passage)
  const heading = paragraph.headingPath.at(-1)
  const entry = view.hearing.sources.find((each) => each.entry.key === citation.key)?.entry
  return {
    key: citation.key,
    sourceTitle: entry?.title ?? citation.key,
    ...(label === undefined ? {} : {page: label}),
    ...(heading === undefined ? {} : {heading}),
    words: source.text
      .slice(start, Math.min(end, start + LONGEST))
      .replace(/\s+/gu, ' ')
      .trim(),
    citation: citation.text,
    location,
  }
}
