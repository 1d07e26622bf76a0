import type {Span} from '../core/model/span.ts'

/** Whether a cursor at an offset stands in a span or at either end of it. */
export function touches({start, end}: Span, offset: number): boolean {
  return start <= offset && offset <= end
}

/** Whether an offset lies in a span. */
export function isInside({start, end}: Span, offset: number): boolean {
  return start <= offset && offset < end
}

/** Whether two spans have something in common; an empty span has, where it lies in or at the end of the other. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end
}
