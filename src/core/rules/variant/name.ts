import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {bodyBeginning, bodyName} from './bodyNames.ts'
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

/** The first half of a name of two, `Kultur- og` or, without its hyphen, `Kultur og`. */
const FIRST_HALF = pattern('u')`(?<![\p{L}\p{M}\p{N}-])(\p{Lu}[\p{L}\p{M}]{2,40})(-?)\s+og\s+$`

/** `Kultur- og Fritidsudvalget` and `Kultur og Fritidsudvalget`; where both are as common, the hyphen is right. */
function* halvedNames(linked: LinkedResponse): Iterable<RuleFinding> {
  const families = new Map<string, {readonly place: Span; readonly hyphen: string}[]>()
  for (const {match, span, text} of ownMatches(linked, bodyName, bodyBeginning)) {
    const [name] = match
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const half = FIRST_HALF.exec(before)
    if (half === null || !/^\p{Lu}/u.test(name)) continue
    const [written, word = '', hyphen = ''] = half
    const start = span.start - written.length
    // Where there is markup in the name, its places are not known.
    if (!linked.response.text.startsWith(written, start)) continue
    const key = `${word} ${name.replace(/s$/u, '')}`
    const place = {start, end: start + word.length + hyphen.length}
    families.set(key, [...(families.get(key) ?? []), {place, hyphen}])
  }
  for (const [key, uses] of families) {
    const form = (hyphen: string): string => key.replace(' ', `${hyphen} og `)
    const variants = ['-', '']
      .map((hyphen) => ({
        form: form(hyphen),
        spans: uses.filter((each) => each.hyphen === hyphen).map(({place}) => place),
      }))
      .filter(({spans}) => spans.length > 0)
      .sort((a, b) => b.spans.length - a.spans.length)
    const [common] = variants
    const [word = ''] = common?.form.split(' ') ?? []
    const finding = variantFamily(variants, linked.response.file, () => word)
    if (finding !== undefined) yield finding
  }
}

/** A name with its addition and without, `Nordlys PP` and `Nordlys`; of two halves, with the first one's hyphen and without. */
export const variantName: ResponseRule = {
  scope: 'response',
  id: 'variant/name',
  severity: 'info',
  messages: variantMessages,
  *check(linked) {
    yield* halvedNames(linked)
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
