import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {findCprNumbers} from './findCprNumbers.ts'

/**
 * A Danish civil registration number (CPR). The check digit says nothing since 2007, so a valid date of
 * birth decides. The number is masked in what the rule says: a report must not spread it.
 */
export const privacyCpr: ResponseRule = {
  scope: 'response',
  id: 'privacy/cpr',
  severity: 'error',
  messages: {
    cpr: 'This looks like a civil registration number (CPR): {masked}. A response is published; it must not stand here.',
  },
  *check({response: {text, frontMatter}}) {
    const fields = [frontMatter.caseNumber, frontMatter.documentNumber].flatMap(
      (field) => field ?? [],
    )
    for (const {span, masked} of findCprNumbers(text)) {
      if (!fields.some((field) => overlaps(field.span, span))) {
        yield {messageId: 'cpr', args: {masked}, span}
      }
    }
  },
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
