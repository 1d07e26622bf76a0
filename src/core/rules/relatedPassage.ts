import type {RelatedSpan} from '../model/finding.ts'
import type {LinkedResponse} from '../model/linked.ts'
import type {Passage} from '../model/source.ts'
import {sourceOf} from './citationFor.ts'

/** A passage of a source as the other place that a finding speaks of, with its page where there are several. */
export function relatedPassage(
  {sources}: LinkedResponse,
  {file, span, page}: Passage,
  messageId: string,
): RelatedSpan {
  const source = sources
    .flatMap(({state}) => sourceOf(state) ?? [])
    .find((each) => each.file === file)
  const label =
    source !== undefined && source.pages.length > 1 ? source.pages[page]?.label : undefined
  return {file, span, messageId, args: {}, ...(label === undefined ? {} : {page: label})}
}
