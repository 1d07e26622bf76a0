import type {ResponseRule} from '../../model/rule.ts'
import {beginsSentence, ownMatches} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {pattern} from '../../text/pattern.ts'

/** A name of one word with its addition, `Nordlys PP`, `Havnens A/S`. */
const WHOLE = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])(\p{Lu}\p{Ll}[\p{L}\p{M}]{1,40})[ \u00A0](A/S|ApS|I/S|P/S|AMBA|\p{Lu}{2,4})(?![\p{L}\p{M}\p{N}/-])`
const NAME = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])\p{Lu}\p{Ll}[\p{L}\p{M}]{1,40}(?![\p{L}\p{M}\p{N}-])`

const WORD = pattern('u')`^\p{Lu}\p{Ll}[\p{L}\p{M}]{1,40}$`
const ADDITION = pattern('uy')`[ \u00A0]\p{Lu}`
const WHOLE_BEGINNING = {
  isFirst: (word: string) => WORD.test(word),
  isFollowed: (text: string, end: number) => {
    ADDITION.lastIndex = end
    return ADDITION.test(text)
  },
}

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
    for (const {match, span, text} of ownMatches(linked, WHOLE, WHOLE_BEGINNING)) {
      const [written, name = ''] = match
      const counter = families.get(name) ?? new VariantCounter()
      families.set(name, counter)
      counter.add(written, written.replace(/\s+/gu, ' '), span)
      taken.add(span.start)
      if (!beginsSentence(text, match.index)) inSentence.add(name)
    }
    if (families.size === 0) return
    const nameOf = (word: string): string => (families.has(word) ? word : word.replace(/s$/u, ''))
    const isFirst = (word: string): boolean => families.has(nameOf(word))
    for (const {match, span} of ownMatches(linked, NAME, {isFirst})) {
      const name = nameOf(match[0])
      if (inSentence.has(name) && !taken.has(span.start)) families.get(name)?.add(name, name, span)
    }
    for (const name of inSentence) {
      const family = families.get(name)?.variants() ?? []
      const finding = variantFamily(family, linked.response.file)
      if (finding !== undefined) yield finding
    }
  },
}
