import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {isDigit} from '../../text/characters.ts'
import {bodyBeginning, bodyName} from './bodyNames.ts'
import {beginsSentence, ownMatches, type Beginning} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {pattern} from '../../text/pattern.ts'

/** A word before a number: `Budget 2026`, `bilag 3`. */
const NUMBERED = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])(\p{L}\p{Ll}{2,30})[ \u00A0](\d[\d.,]{0,9}\d|\d)(?![\p{L}\p{N}%]|[.,]\d)`
const WORD = pattern('u')`^\p{L}\p{Ll}{2,30}$`
const PATTERNS: readonly (readonly [RegExp, Beginning])[] = [
  [
    NUMBERED,
    {
      isFirst: (word) => WORD.test(word),
      isFollowed: (text, end) => isSpace(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1)),
    },
  ],
  [bodyName, bodyBeginning],
]
const FIRST_HALF = pattern('u')`\p{L}[\p{L}\p{M}]*-\s+(?:og|eller)\s+$`
/** What is counted is no name: `de 3 forslag`. */
const COUNTED =
  /^(?:af|og|i|på|de|til|fra|ca|cirka|over|under|knap|godt|for|med|den|der|om|ved|end|som|er|kun|mindst|højst|mellem|eller|alle|vi|at|op|inden|siden|uge|kl)$/iu

/**
 * The same name with a capital and without, in the middle of sentences: `Budget 2026` and `budget 2026`,
 * `Kulturforvaltningen` and `kulturforvaltningen`.
 */
export const variantCapitals: ResponseRule = {
  scope: 'response',
  id: 'variant/capitals',
  severity: 'info',
  messages: variantMessages,
  *check(linked) {
    const families = new Map<string, VariantCounter>()
    const names = namesOf(linked)
    for (const [pattern, beginning] of PATTERNS) {
      for (const {match, span, text} of ownMatches(linked, pattern, beginning)) {
        const [written, word = ''] = match
        if (COUNTED.test(word) || beginsSentence(text, match.index)) continue
        const form = written.normalize('NFC').replace(/\s+/gu, ' ')
        // *Kultur- og Fritidsudvalget* is another body than *Fritidsudvalget*.
        const [before = ''] =
          FIRST_HALF.exec(text.slice(Math.max(0, match.index - 60), match.index)) ?? []
        const key = (before.replace(/\s+/gu, ' ') + form).toLowerCase().replace(/(?<=\p{L})s$/u, '')
        if (names.has(key)) continue
        const counter = families.get(key) ?? new VariantCounter()
        families.set(key, counter)
        counter.add(/^\p{Lu}/u.test(form) ? 'capital' : 'small', form, span)
      }
    }
    const {file, text} = linked.response
    for (const family of families.values()) {
      const finding = variantFamily(family.variants(), file, ({start, end}, {form}) => {
        const first = text.charAt(start)
        const isCapital = /^\p{Lu}/u.test(form)
        return (isCapital ? first.toUpperCase() : first.toLowerCase()) + text.slice(start + 1, end)
      })
      if (finding !== undefined) yield finding
    }
  },
}

/** The names of several words that the hearing has registered, in lower case: `name/misspelt` speaks of those. */
function namesOf({project}: LinkedResponse): ReadonlySet<string> {
  const all = [
    project.hearing.authority?.value,
    ...project.concepts.map(({preferred}) => preferred),
  ]
  return new Set(all.flatMap((name = '') => (name.includes(' ') ? [name.toLowerCase()] : [])))
}

/** A plain space or one that keeps a line together. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0
}
