import type {Source} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {paragraphAt} from './paragraphAt.ts'

/** The section that an offset lies in: all paragraphs under the same nearest heading, with what is under them. */
export function sectionAround(offset: number, {text, paragraphs}: Source): Span {
  const at = paragraphAt(offset, paragraphs)
  const path = paragraphs[at]?.headingPath ?? []
  const isInside = (other: readonly string[] | undefined): boolean =>
    other !== undefined && path.every((heading, i) => other[i] === heading)
  let first = at
  while (first > 0 && isInside(paragraphs[first - 1]?.headingPath)) first--
  let last = at
  while (last < paragraphs.length - 1 && isInside(paragraphs[last + 1]?.headingPath)) last++
  return {
    start: first === 0 ? 0 : (paragraphs[first]?.start ?? 0),
    end: last >= paragraphs.length - 1 ? text.length : (paragraphs[last]?.end ?? text.length),
  }
}
