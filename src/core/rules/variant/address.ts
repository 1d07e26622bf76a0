import type {LinkedResponse} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {beginsSentence, ownMatches, type Beginning} from './ownMatches.ts'
import {variantFamily, variantMessages, VariantCounter} from './variantFamily.ts'
import {buildPattern, pattern} from '../../text/pattern.ts'

const WE = pattern('iuy')`(?<![\p{L}\p{N}-])(?:vi|os|vores|vor|vort|vore)(?![\p{L}\p{N}-])`
/** In the middle of a sentence a capital makes it the pronoun; numerals and grades stand alone. */
const YOU = pattern(
  'uy',
)`(?<![\p{L}\p{N}.-]|(?:fase|del|bind|trin|niveau|type|klasse|gruppe) )(?:I|Jer|jer|Jeres|jeres)(?![\p{L}\p{N}.)-])(?=[ \u00A0,])`
const OF_US = /^(?:vi|os|vores|vor|vort|vore)$/iu
const OF_YOU = /^(?:I|Jer|jer|Jeres|jeres)$/u
const WORD = pattern('u')`^[\p{L}\p{M}\p{N}]+`
const LONGEST_NAME = 60

/**
 * Writer or reader spoken of in two ways: *vi* beside the sender's name, *I* beside the name of the authority.
 * Off in drafts: it is a choice to make before the response is sent.
 */
export const variantAddress: ResponseRule = {
  scope: 'response',
  id: 'variant/address',
  severity: 'info',
  profiles: {draft: 'off'},
  messages: variantMessages,
  *check(linked) {
    const {frontMatter} = linked.response
    const {hearing} = linked.project
    const readers = [frontMatter.recipient?.value, hearing.authority?.value]
    yield* families(linked, [WE, OF_US], [frontMatter.sender?.value])
    yield* families(linked, [YOU, OF_YOU], readers, (text, at) => !beginsSentence(text, at))
  },
}

function* families(
  linked: LinkedResponse,
  [pronouns, pronoun]: readonly [RegExp, RegExp],
  names: readonly (string | undefined)[],
  isOne: (text: string, at: number) => boolean = () => true,
): Iterable<RuleFinding> {
  const counter = new VariantCounter()
  const beginning = {isFirst: (word: string) => pronoun.test(word)}
  for (const {match, span, text} of ownMatches(linked, pronouns, beginning)) {
    if (isOne(text, match.index))
      counter.add('pronoun', match[0].toLowerCase() === 'i' ? 'I' : match[0], span)
  }
  if (counter.variants().length === 0) return
  for (const name of new Set(names)) {
    if (name === undefined || name.length < 3 || name.length > LONGEST_NAME) continue
    const escaped = name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+')
    const pattern = buildPattern(`(?<![\\p{L}\\p{N}-])${escaped}s?(?![’'\\p{L}\\p{N}-])`, 'uy')
    for (const {span} of ownMatches(linked, pattern, beginningOf(name)))
      if (isInSentence(linked, span)) counter.add('name', name, span)
  }
  const finding = variantFamily(counter.variants(), linked.response.file)
  if (finding !== undefined) yield finding
}

/** Not in a heading, and not alone on a line, as in a signature. */
function isInSentence({response: {text}}: LinkedResponse, {start, end}: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const [behind = '', below = ''] = text.slice(end, end + LONGEST_LINE).split(/\r\n?|\n/u, 2)
  const isHeading = /^ {0,3}#/u.test(before) || /^ {0,3}(?:=+|-+)\s*$/u.test(below)
  return !isHeading && /[\p{L}\p{N}]/u.test(before + behind)
}

const LONGEST_LINE = 1000

/** A name begins with a word, or with a sign; its genitive may be longer by an s. */
function beginningOf(name: string): Beginning {
  const first = WORD.exec(name)?.[0]
  return first === undefined
    ? {isFirst: () => false, sign: name.charAt(0)}
    : {isFirst: (word) => word.startsWith(first)}
}
