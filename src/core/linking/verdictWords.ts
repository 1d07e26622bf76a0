import type {QuoteResolution} from '../model/resolution.ts'

/** What was found of a quotation, in as few words as reports and outlines have room for; English, to be translated. */
export const verdictWords: Readonly<Record<QuoteResolution['kind'], string>> = {
  exact: 'word for word',
  normalized: 'word for word',
  ocrVariant: 'the same but for the scanner’s errors',
  altered: 'not the source’s words',
  elsewhere: 'stands elsewhere than cited',
  ambiguous: 'stands in several places',
  notFound: 'not found',
}
