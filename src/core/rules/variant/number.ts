import type {ResponseRule} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'

const POINTS = /^\d{1,3}(?:\.\d{3})+(?!\d)/u
const SPACES = /^\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+(?!\d)/u
const PLAIN = /^\d{4,}(?!\d)/u

/** Thousands with a point, a space and nothing between them in the same response: `1.250`, `1 250`, `1250`. */
export const variantNumber: ResponseRule = {
  scope: 'response',
  id: 'variant/number',
  severity: 'info',
  messages: variantMessages,
  *check({response: {amounts, foreign, passages, file, text}}) {
    const quoted = passages.filter((each) => each.quoted).map(({span}) => span)
    const counter = new VariantCounter()
    for (const {span, text: written} of amounts) {
      const at = written.search(/\d/u)
      const digits = written.slice(at)
      const style = styleOf(digits)
      if (at < 0 || style === undefined || isForeign(foreign, span) || isForeign(quoted, span))
        continue
      const [number = ''] =
        (style === 'plain' ? PLAIN : style === 'points' ? POINTS : SPACES).exec(digits) ?? []
      const start = span.start + at
      counter.add(style, number, {start, end: start + number.length})
    }
    const finding = variantFamily(counter.variants(), file, ({start, end}, common) =>
      respell(text.slice(start, end), styleOf(common.form)),
    )
    if (finding !== undefined) yield finding
  },
}

function styleOf(digits: string): 'points' | 'spaces' | 'plain' | undefined {
  if (POINTS.test(digits)) return 'points'
  if (SPACES.test(digits)) return 'spaces'
  return PLAIN.test(digits) ? 'plain' : undefined
}

function respell(number: string, style: 'points' | 'spaces' | 'plain' | undefined): string {
  const digits = number.replace(/\D/gu, '')
  if (style === 'plain' || style === undefined) return digits
  return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, style === 'points' ? '.' : '\u00A0')
}
