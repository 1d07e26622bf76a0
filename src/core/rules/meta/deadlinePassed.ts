import type {ResponseRule} from '../../model/rule.ts'
import {placeOfTitle} from '../placeOfTitle.ts'

/**
 * A response that comes too late: it is dated after the deadline, or has no date and the deadline is past.
 * A response that is dated in time counts as sent.
 */
export const metaDeadlinePassed: ResponseRule = {
  scope: 'response',
  id: 'meta/deadline-passed',
  severity: 'warning',
  profiles: {draft: 'info', submit: 'error'},
  messages: {
    datedAfter: 'The response is dated {date}; the deadline is {deadline}.',
    passed: 'The deadline was {deadline}, and the response has no date.',
    deadline: 'The deadline of the hearing',
  },
  *check({response, project}, {today}) {
    const {deadline} = project.hearing
    const limit = isoDate(deadline?.value)
    if (deadline === undefined || limit === undefined) return
    const related = [{file: project.file, span: deadline.span, messageId: 'deadline', args: {}}]
    const {date: field} = response.frontMatter
    if (field === undefined) {
      const span = placeOfTitle(response)
      if (today > limit) yield {messageId: 'passed', args: {deadline: limit}, span, related}
      return
    }
    const date = isoDate(field.value)
    if (date === undefined || date <= limit) return
    yield {messageId: 'datedAfter', args: {date, deadline: limit}, span: field.span, related}
  },
}

/** The day of `2026-03-31` or `2026-03-31T12:00`; what is written otherwise is for `meta/schema` to say. */
function isoDate(value: string | undefined): string | undefined {
  return /^\s*([0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])/u.exec(value ?? '')?.[1]
}
