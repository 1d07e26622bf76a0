import type {LinkedResponse} from '../core/model/linked.ts'
import type {Passage} from '../core/model/source.ts'
import type {Span} from '../core/model/span.ts'

/** A citation by itself, and what it points at. */
export interface CloseCitation {
  readonly span: Span
  readonly target: Passage
}

/**
 * The citations of a response that belong to no quotation and name a place closely. A page is not a paragraph: only
 * what names more than a page leads from there to the citation.
 */
export function closeCitations({
  quotes,
  citations,
}: Pick<LinkedResponse, 'quotes' | 'citations'>): readonly CloseCitation[] {
  const used = new Set(quotes.flatMap(({citation}) => citation ?? []))
  return citations.flatMap((linked): readonly CloseCitation[] => {
    const {citation, target} = linked
    const isClose = citation.locators.some(({label}) => label !== 'page')
    return target === undefined || used.has(linked) || !isClose
      ? []
      : [{span: citation.span, target}]
  })
}
