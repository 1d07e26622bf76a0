import type {HearingResponse, ResponsePassage} from '../model/response.ts'
import type {VagueTarget} from './vaguePhrases.ts'

/**
 * Whether what a passage points at, above or below it, is there: for a picture an image, for a table a
 * table or list, for a section a heading that is no proposal's, for anything else a quotation, table, list
 * or image right beside the passage.
 */
export function isPointedOut(
  target: VagueTarget,
  up: boolean,
  index: number,
  response: HearingResponse,
): boolean {
  const {passages, images, headings} = response
  const passage = passages[index]
  if (passage === undefined) return false
  const isOnSide = (start: number) => (up ? start < passage.span.start : start >= passage.span.end)
  switch (target) {
    case 'picture':
      return images.some(({start}) => isOnSide(start))
    case 'table':
      return passages.some(
        ({role, span}) => (role === 'tableCell' || role === 'listItem') && isOnSide(span.start),
      )
    case 'section':
      return headings.some(
        ({depth, proposal, span}) => depth > 1 && proposal === undefined && isOnSide(span.start),
      )
    case 'text':
    case 'material':
      return standsBeside(passage, passages[up ? index - 1 : index + 1], up, response)
  }
}

/** The neighbour on the page is something shown, or an image stands between. */
function standsBeside(
  passage: ResponsePassage,
  neighbour: ResponsePassage | undefined,
  up: boolean,
  {images, text}: HearingResponse,
): boolean {
  if (neighbour?.quoted === true || neighbour?.role === 'tableCell') return true
  if (neighbour?.role === 'listItem' && passage.role !== 'listItem') return true
  const from = up ? (neighbour?.span.end ?? 0) : passage.span.end
  const to = up ? passage.span.start : (neighbour?.span.start ?? text.length)
  return images.some(({start}) => start >= from && start < to)
}
