import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'

/** Dates written in several ways in the same response: `31. marts 2026`, `31/3-2026`, `2026-03-31`. */
export const variantDate: ResponseRule = {
  scope: 'response',
  id: 'variant/date',
  severity: 'info',
  messages: variantMessages,
  *check({response: {dates, foreign, passages, file}}) {
    const quoted = passages.filter((each) => each.quoted).map(({span}) => span)
    const counter = new VariantCounter()
    for (const {span, text} of dates) {
      if (isForeign(foreign, span) || isForeign(quoted, span)) continue
      counter.add(styleOf(text), text.replace(/\s+/gu, ' '), span)
    }
    const finding = variantFamily(counter.variants(), file)
    if (finding !== undefined) yield finding
  },
}

function styleOf(date: string): string {
  if (/\p{L}{3}/u.test(date)) return 'words'
  if (/^\d{4}-/u.test(date)) return 'iso'
  return date.includes('/') ? 'slash' : 'figures'
}
