import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {indexSource, type SourceIndex} from '../../src/core/matching/indexSource.ts'
import {resolveQuote} from '../../src/core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../../src/core/model/resolution.ts'
import type {Span} from '../../src/core/model/span.ts'
import {readSource} from '../../src/core/sources/readSource.ts'

/** A case of `shared/cases/quotes.json`; its README says what the fields mean. */
export interface QuoteCase {
  readonly id: string
  readonly kind: string
  readonly file: string
  readonly quote: string
  readonly tags: readonly string[]
  readonly note?: string
  readonly expect: {
    readonly verdict: 'found' | 'altered' | 'not-found'
    readonly accept: readonly string[]
    readonly segments?: readonly (Span & {readonly text: string})[]
    readonly alternatives?: readonly Span[]
    readonly unit?: Span
    readonly block?: Span
  }
}

/** What the product makes of a case. */
export interface QuoteOutcome {
  readonly quoteCase: QuoteCase
  readonly resolution: QuoteResolution
  /** What the case's `accept` would call it. */
  readonly verdict: 'found' | 'altered' | 'not-found'
  readonly accepted: boolean
  /** For what was found: whether it is in the paragraph that the case names. */
  readonly rightPlace: boolean
  /** What the source has there. */
  readonly sourceText: string
}

/** Resolves every case against its own source, as if it were cited from there. */
export async function runQuoteCases(shared: string): Promise<readonly QuoteOutcome[]> {
  const {cases} = JSON.parse(readFileSync(join(shared, 'cases/quotes.json'), 'utf8')) as {
    cases: readonly QuoteCase[]
  }
  const indexes = new Map<string, SourceIndex>()
  for (const file of new Set(cases.map((each) => each.file))) {
    const bytes = readFileSync(join(shared, 'real', file.startsWith('000') ? file : file))
    const read = await readSource({file, bytes})
    if (read.kind === 'read') indexes.set(file, indexSource(read.source))
  }
  return cases.flatMap((quoteCase) => {
    const index = indexes.get(quoteCase.file)
    return index === undefined ? [] : [runQuoteCase(quoteCase, index)]
  })
}

function runQuoteCase(quoteCase: QuoteCase, index: SourceIndex): QuoteOutcome {
  const resolution = resolveQuote({exact: quoteCase.quote}, {index}, [index])
  const verdict = verdictOf(resolution)
  const {accept} = quoteCase.expect
  const isTagged = quoteCase.tags.some(
    (tag) => tag.includes('ambiguous') || tag.includes('duplicate'),
  )
  const accepted = accept.includes(verdict) && (resolution.kind !== 'ambiguous' || isTagged)
  return {
    quoteCase,
    resolution,
    verdict,
    accepted,
    rightPlace: verdict !== 'found' || isRightPlace(quoteCase, resolution, index),
    sourceText: passageText(resolution, index),
  }
}

function verdictOf({kind}: QuoteResolution): QuoteOutcome['verdict'] {
  if (kind === 'altered') return 'altered'
  return kind === 'notFound' ? 'not-found' : 'found'
}

/** The passage touches one of the case's segments or places as good, and begins in the right paragraph. */
function isRightPlace(
  {expect}: QuoteCase,
  resolution: QuoteResolution,
  index: SourceIndex,
): boolean {
  if (resolution.kind === 'notFound') return false
  const places = [...(expect.segments ?? []), ...(expect.alternatives ?? [])]
  const passages =
    resolution.kind === 'ambiguous'
      ? [resolution.passage, ...resolution.alternatives]
      : [resolution.passage]
  return passages.some(({span, paragraph}) => {
    const {start, end} = index.source.paragraphs[paragraph] ?? span
    return places.some(
      (place) =>
        place.start < span.end && span.start < place.end && start < place.end && place.start < end,
    )
  })
}

function passageText(resolution: QuoteResolution, index: SourceIndex): string {
  const passage = resolution.kind === 'notFound' ? resolution.nearest : resolution.passage
  return passage === undefined ? '' : index.source.text.slice(passage.span.start, passage.span.end)
}
