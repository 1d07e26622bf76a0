import type {HearingResponse, ResponsePassage} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {lowerCase} from '../../text/lowerCase.ts'
import {hasStartIn} from '../firstStartingAt.ts'
import {isForeign} from '../../text/isForeign.ts'
import {isPointedOut} from '../isPointedOut.ts'
import {pointsUp, vaguePhrases, type VagueTarget} from '../vaguePhrases.ts'
import {pattern} from '../../text/pattern.ts'

/**
 * A reference that leaves the reader to look for it: "se nedenfor", "jf. slides". Where what it points at
 * does stand there (a picture, a table, a quotation right below, a general section), it is clear enough.
 */
export const citationVagueReference: ResponseRule = {
  scope: 'response',
  id: 'citation/vague-reference',
  severity: 'info',
  messages: {
    picture: '“{words}”: there is no picture there. It may have been lost when the text was moved.',
    table: '“{words}”: there is no table or list there.',
    section: '“{words}”: there is no such section. Name the heading.',
    text: '“{words}” does not say where. Name the proposal, the heading or the source.',
    material: '“{words}” does not say which document or where in it. Cite it: [@key, s. 3].',
  },
  *check({response}) {
    for (const [index, passage] of response.passages.entries()) {
      if (passage.quoted || passage.role === 'heading') continue
      for (const {target, words, span} of phrasesIn(passage)) {
        if (isForeign(response.foreign, span)) continue
        if (!isClear(target, words, index, response)) {
          yield {messageId: target, args: {words}, span}
        }
      }
    }
  },
}

interface FoundPhrase {
  readonly target: VagueTarget
  readonly words: string
  readonly span: Span
}

function phrasesIn({prose}: ResponsePassage): readonly FoundPhrase[] {
  const possible = vaguePhrases.filter(({mayStandIn}) => mayStandIn(prose.text))
  if (possible.length === 0) return []
  const lower = lowerCase(prose.text)
  const taken: Span[] = []
  return possible.flatMap(({target, pattern}) =>
    [...lower.matchAll(pattern())].flatMap((match): readonly FoundPhrase[] => {
      const stretch = {start: match.index, end: match.index + match[0].length}
      if (taken.some(({start, end}) => start < stretch.end && stretch.start < end)) return []
      taken.push(stretch)
      if (target === 'material' && DENIED.test(prose.text.slice(0, stretch.start).slice(-40)))
        return []
      if (NAMED.test(prose.text.slice(stretch.start, stretch.end + 60))) return []
      const words = prose.text.slice(stretch.start, stretch.end).replace(/\s+/gu, ' ')
      return [{target, words, span: documentSpan(prose, stretch)}]
    }),
  )
}

/** `se nr. 6 nedenfor`, `nævnt ovenfor under forslag BI07`: the place has a name. */
const NAMED = pattern(
  'iu',
)`(?<!\p{L})(?:nr\.?|forslag|afsnit|punkt|pkt\.|proposal|section)\s+[\p{L}]*\p{N}`

/** `det er ikke oplyst i materialet`: what is not there has no place to name. */
const DENIED = pattern(
  'iu',
)`(?<!\p{L})(?:ikke|hverken|ingen|intet|aldrig|not)\s+(?:\p{L}+\s+){0,2}$`

function isClear(
  target: VagueTarget,
  words: string,
  index: number,
  response: HearingResponse,
): boolean {
  const passage = response.passages[index]
  if (target !== 'material' || passage === undefined) {
    return isPointedOut(target, pointsUp(words), index, response)
  }
  const {citations, links, footnoteReferences} = response
  return [citations, links, footnoteReferences].some((each) => hasStartIn(each, passage.span))
}
