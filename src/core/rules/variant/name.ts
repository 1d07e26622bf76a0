import type {ResponseRule} from '../../model/rule.ts'
import {beginsSentence, ownMatches} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {pattern} from '../../text/pattern.ts'

/** A name of one word with its addition, `Nordlys PP`, `Havnens A/S`. */
const WHOLE = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}-])(\p{Lu}\p{Ll}[\p{L}\p{M}]{1,40})[ \u00A0](A/S|ApS|I/S|P/S|AMBA|\p{Lu}{2,4})(?![\p{L}\p{M}\p{N}/-])`
const NAME = pattern(
  'gu',
)`(?<![\p{L}\p{M}\p{N}-])\p{Lu}\p{Ll}[\p{L}\p{M}]{1,40}(?![\p{L}\p{M}\p{N}-])`

/** A name with its addition and without: `Nordlys PP` and `Nordlys`. */
export const variantName: ResponseRule = {
  scope: 'response',
  id: 'variant/name',
  severity: 'info',
  messages: variantMessages,
  *check(linked) {
    const families = new Map<string, VariantCounter>()
    const taken = new Set<number>()
    const inSentence = new Set<string>()
    for (const {match, span, text} of ownMatches(linked, WHOLE)) {
      const [written, name = ''] = match
      const counter = families.get(name) ?? new VariantCounter()
      families.set(name, counter)
      counter.add(written, written.replace(/\s+/gu, ' '), span)
      taken.add(span.start)
      if (!beginsSentence(text, match.index)) inSentence.add(name)
    }
    if (families.size === 0) return
    for (const {match, span} of ownMatches(linked, NAME)) {
      const name = families.has(match[0]) ? match[0] : match[0].replace(/s$/u, '')
      if (inSentence.has(name) && !taken.has(span.start)) families.get(name)?.add(name, name, span)
    }
    for (const name of inSentence) {
      const family = families.get(name)?.variants() ?? []
      const finding = variantFamily(family, linked.response.file)
      if (finding !== undefined) yield finding
    }
  },
}
