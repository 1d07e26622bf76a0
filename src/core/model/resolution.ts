import type {Passage} from './source.ts'
import type {Span} from './span.ts'

/**
 * What came of looking a quotation up. Located first, then verified word by word: how like the texts
 * are decides nothing about whether the quotation is right.
 */
export type QuoteResolution =
  | {
      readonly kind: 'exact'
      readonly passage: Passage
      readonly alsoIn: readonly Passage[]
      /** What a reader should be told though every word is right. */
      readonly cautions?: readonly Caution[]
    }
  | {
      /** Equal but for white space, quotation marks, dashes, hyphenation, markup, declared omissions … */
      readonly kind: 'normalized'
      readonly passage: Passage
      readonly alsoIn: readonly Passage[]
      readonly cautions?: readonly Caution[]
    }
  | {
      /** Equal but for a scanner's known confusions in a source that shows them. */
      readonly kind: 'ocrVariant'
      readonly passage: Passage
      readonly differences: readonly Difference[]
      readonly similarity: number
      readonly cautions?: readonly Caution[]
    }
  | {
      readonly kind: 'altered'
      readonly passage: Passage
      readonly differences: readonly Difference[]
      readonly similarity: number
      /** Set where the passage is in another source or place than the one cited. */
      readonly elsewhere: boolean
      /**
       * Set where the quotation joins places that do not stand together: all of them, in the order of the
       * quotation. Each may be right by itself.
       */
      readonly joined?: readonly Passage[]
      /** Where in the quotation one of the joined places ends and the next begins, where that is plain. */
      readonly joints?: readonly Span[]
    }
  | {
      /** The right words, in another source or at another place than cited. */
      readonly kind: 'elsewhere'
      readonly passage: Passage
      readonly misplaced: 'source' | 'place'
    }
  | {
      /** Several places are as good; the first is `passage`. */
      readonly kind: 'ambiguous'
      readonly passage: Passage
      readonly alternatives: readonly Passage[]
      readonly similarity: number
    }
  | {
      readonly kind: 'notFound'
      /** The paragraph that is most like it, where one is like enough to be worth showing. */
      readonly nearest?: Passage
      readonly similarity: number
      /** True where the search was cut by its limit and the words may stand somewhere all the same. */
      readonly cut: boolean
    }

/**
 * Words that are right, and may mislead all the same: a negation that the quotation leaves out by a
 * declared omission, or that stands just before or after what it quotes.
 */
export interface Caution {
  readonly kind: 'omittedNegation' | 'negationBefore' | 'negationAfter'
  /** The negation as the source has it: `langt fra`. */
  readonly words: string
  /** The omission, or an empty span at the end of the quotation that it stands next to. */
  readonly quoteSpan: Span
  /** The negation in the source's text. */
  readonly sourceSpan: Span
}

export const differenceClasses = [
  'number',
  'unit',
  'date',
  'negation',
  'modal',
  'section',
  'name',
  'word',
  'inflection',
  'spelling',
  'ocr',
  'case',
  'punctuation',
] as const
export type DifferenceClass = (typeof differenceClasses)[number]

/** One place where the quotation and its source differ. An empty string: nothing stands there. */
export interface Difference {
  readonly class: DifferenceClass
  /** True for numbers, units, dates, negations, modal verbs, §-references and names: they carry the meaning. */
  readonly protected: boolean
  readonly quote: string
  readonly source: string
  /** In the quotation's text (`Quote.content.text`). */
  readonly quoteSpan: Span
  /** In the source's text. */
  readonly sourceSpan: Span
}
