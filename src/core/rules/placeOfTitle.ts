import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'

/** Where a finding about a response as a whole stands: at its title, or else at its start. */
export function placeOfTitle({headings}: HearingResponse): Span {
  const title = headings.find(({depth}) => depth === 1) ?? headings[0]
  return title?.span ?? {start: 0, end: 0}
}
