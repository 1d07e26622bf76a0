import type {ResponseRule} from '../../model/rule.ts'
import {ownMatches} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {pattern} from '../../text/pattern.ts'

/** `KFFs`, `KFF's`; after s, x and z there is only one way. */
const GENITIVE = pattern(
  'uy',
)`(?<![\p{L}\p{M}\p{N}-])(\p{Lu}{1,6}[A-RT-WYÆØÅ])(['’]?)s(?![\p{L}\p{M}\p{N}])`

const ABBREVIATION = pattern('u')`^\p{Lu}{2,7}s?$`
const BEGINNING = {isFirst: (word: string) => ABBREVIATION.test(word)}

/** The genitive of abbreviations with an apostrophe and without: `KFF's` and `BIBs`. */
export const variantGenitive: ResponseRule = {
  scope: 'response',
  id: 'variant/genitive',
  severity: 'info',
  messages: variantMessages,
  *check(linked) {
    const counter = new VariantCounter()
    for (const {match, span} of ownMatches(linked, GENITIVE, BEGINNING)) {
      counter.add(match[2] === '' ? 'plain' : 'apostrophe', match[0], span)
    }
    const {file, text} = linked.response
    const finding = variantFamily(counter.variants(), file, ({start, end}, {form}) => {
      const sign = /['’]/u.exec(form)?.[0] ?? ''
      return `${text.slice(start, end).replace(/['’]?s$/u, '')}${sign}s`
    })
    if (finding !== undefined) yield finding
  },
}
