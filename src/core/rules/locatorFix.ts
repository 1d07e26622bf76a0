import type {Fix} from '../model/finding.ts'
import type {LinkedCitation, LinkedQuote, LinkedResponse} from '../model/linked.ts'
import type {Passage} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {citationFor, pageLabels, sourceOf} from './citationFor.ts'

/**
 * The fix that makes a citation name the page on which the words of its quotations stand, without a
 * message; `undefined` where that is not one place for certain, or where the source has no pages.
 */
export function locatorFix(
  {citation, source}: LinkedCitation,
  quotes: readonly LinkedQuote[],
  linked: LinkedResponse,
): Omit<Fix, 'messageId'> | undefined {
  const read = source === undefined ? undefined : sourceOf(source.state)
  const span = locatorsSpan(citation.locators)
  const passages = quotes.map((quote) => placeInSource(quote, read?.file))
  const [first] = passages
  if (read === undefined || span === undefined || first === undefined) return undefined
  const labels = new Set(passages.map((each) => each && pageLabels(read, each)))
  const [label] = labels
  if (labels.size !== 1 || label === undefined) return undefined
  const [only] = citation.locators
  const written = citationFor(linked, first)?.locator ?? label
  const isPage = citation.locators.length === 1 && only?.label === 'page'
  const edit =
    citation.form === 'link'
      ? {span: only?.valueSpan ?? span, text: String(first.page + 1)}
      : isPage
        ? {span: only.valueSpan, text: label}
        : {span, text: written}
  return {args: {locator: written}, edits: [edit], automatic: isPage}
}

/** From the first locator to the last. */
export function locatorsSpan(locators: readonly {readonly span: Span}[]): Span | undefined {
  const [first] = locators
  const last = locators.at(-1)
  return first === undefined || last === undefined
    ? undefined
    : {start: first.span.start, end: last.span.end}
}

/** Where the quotation's words stand in a certain source, where they do so word for word. */
export function placeInSource(
  {resolution}: LinkedQuote,
  file: string | undefined,
): Passage | undefined {
  switch (resolution?.kind) {
    case 'exact':
    case 'normalized':
    case 'ocrVariant':
    case 'elsewhere':
      return resolution.passage.file === file ? resolution.passage : undefined
    case 'altered':
    case 'ambiguous':
    case 'notFound':
    case undefined:
      return undefined
  }
}
