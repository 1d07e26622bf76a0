import type {
  Caution,
  Difference,
  DifferenceClass,
  QuoteResolution,
} from '../core/model/resolution.ts'
import type {Passage, Source} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'
import {maskCpr} from './maskCpr.ts'
import {passageParts, type PassageParts} from './passageParts.ts'

/** Where words stand. The fields are those of the JSON, one object for each quotation. */
export interface Found extends Partial<PassageParts> {
  readonly id?: unknown
  readonly kind: QuoteResolution['kind']
  readonly span?: Span
  readonly similarity: number
  readonly differences?: readonly FoundDifference[]
  readonly alternatives?: readonly FoundPlace[]
  /** For `altered`: the places that the quotation joins without saying so, each as it stands there. */
  readonly joined?: readonly FoundPlace[]
  /** Negations that stand just outside the words, or in what they leave out. */
  readonly cautions?: readonly FoundCaution[]
  /** For `notFound`: the paragraph that is most like it. */
  readonly nearest?: FoundPlace
  /** Why nothing could be looked for. */
  readonly message?: string
}

export interface FoundDifference {
  readonly quote: string
  readonly source: string
  readonly class: string
  readonly protected: boolean
}

export interface FoundCaution {
  readonly kind: Caution['kind']
  readonly words: string
}

export interface FoundPlace extends PassageParts {
  readonly span: Span
  readonly similarity: number
}

/** The answer to one quotation, from what came of looking it up in the sources (by file). */
export function buildFound(
  resolution: QuoteResolution,
  sources: ReadonlyMap<string, Source>,
  id?: unknown,
): Found {
  const head = id === undefined ? {kind: resolution.kind} : {id, kind: resolution.kind}
  const place = (passage: Passage): PassageParts => passageParts(passage, sources.get(passage.file))
  const likeness = similarityOf(resolution)
  const places = (passages: readonly Passage[]): readonly FoundPlace[] =>
    passages.map((passage) => ({...place(passage), span: passage.span, similarity: likeness}))
  if (resolution.kind === 'notFound') {
    const {nearest} = resolution
    return {
      ...head,
      similarity: likeness,
      ...(nearest === undefined
        ? {}
        : {nearest: {...place(nearest), span: nearest.span, similarity: likeness}}),
    }
  }
  return {
    ...head,
    ...place(resolution.passage),
    span: resolution.passage.span,
    similarity: likeness,
    ...('differences' in resolution
      ? {differences: resolution.differences.map(describeDifference)}
      : {}),
    ...(resolution.kind === 'ambiguous' ? {alternatives: places(resolution.alternatives)} : {}),
    ...(resolution.kind === 'altered' && resolution.joined !== undefined
      ? {joined: places(resolution.joined)}
      : {}),
    ...('cautions' in resolution
      ? {
          cautions: resolution.cautions.map(({kind, words}) => ({kind, words: maskCpr(words)})),
        }
      : {}),
  }
}

function similarityOf(resolution: QuoteResolution): number {
  const value = 'similarity' in resolution ? resolution.similarity : 1
  return Math.round(value * 1000) / 1000
}

/** Finer classes than the JSON has names for; they are words that differ. */
const coarser: Partial<Record<DifferenceClass, string>> = {inflection: 'word', spelling: 'word'}

function describeDifference(difference: Difference): FoundDifference {
  return {
    quote: maskCpr(difference.quote),
    source: maskCpr(difference.source),
    class: coarser[difference.class] ?? difference.class,
    protected: difference.protected,
  }
}
