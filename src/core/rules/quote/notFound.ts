import type {Fix} from '../../model/finding.ts'
import type {LinkedQuote, LinkedResponse, LinkedSource} from '../../model/linked.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Passage} from '../../model/source.ts'
import {excerptOf} from '../excerptOf.ts'
import {relatedPassage} from '../relatedPassage.ts'
import {removeMarksFix} from './removeMarksFix.ts'

/**
 * A quotation whose words stand in no source, or not in the one it cites. A block quotation that cites
 * nothing may be from anywhere; it is `citation/missing` that asks where it is from.
 */
export const quoteNotFound: ResponseRule = {
  scope: 'response',
  id: 'quote/not-found',
  severity: 'error',
  profiles: {draft: 'warning'},
  messages: {
    notFound: 'These words do not stand in {key}, nor in any other source.',
    notInPart:
      'These words do not stand in what could be read of {key}, nor in any other source. Look whether they stand in the rest.',
    notInAnySource: 'These words stand in none of the sources.',
    didYouMean: 'Did you mean “{excerpt}”?',
    removeMarks: 'Take the quotation marks away',
  },
  *check(linked) {
    let asked = 0
    for (const each of linked.quotes) {
      const {resolution, quote, citation} = each
      if (resolution?.kind !== 'notFound' || resolution.cut) continue
      if (citation === undefined && quote.form === 'block') continue
      const meant =
        resolution.nearest ?? (asked++ < MOST_ASKED ? linked.nearestTo(quote)?.passage : undefined)
      yield findingFor(each, meant, linked)
    }
  },
}

/** Of a response with more of them, the first are enough to see what is wrong. */
const MOST_ASKED = 100

function findingFor(
  {quote, citation}: LinkedQuote,
  meant: Passage | undefined,
  linked: LinkedResponse,
): RuleFinding {
  const excerpt = meant === undefined ? undefined : excerptOf(meant, linked)
  const removal: Fix | undefined = removeMarksFix(quote)
  return {
    ...wordsFor(citation?.source),
    span: quote.span,
    related:
      meant === undefined || excerpt === undefined
        ? []
        : [{...relatedPassage(linked, meant, 'didYouMean'), args: {excerpt}}],
    fixes: removal === undefined ? [] : [removal],
  }
}

/** Of a source that is partly a picture, or was read in part, nobody can say what the rest holds. */
function wordsFor(source: LinkedSource | undefined): Pick<RuleFinding, 'messageId' | 'args'> {
  if (source === undefined) return {messageId: 'notInAnySource'}
  const {entry, state} = source
  const isPart =
    state.kind === 'read' && state.source.warnings.some(({ruleId}) => HAS_MORE.has(ruleId))
  return {messageId: isPart ? 'notInPart' : 'notFound', args: {key: entry.key}}
}

const HAS_MORE: ReadonlySet<string> = new Set([
  'source/partly-read',
  'source/no-text',
  'source/garbled-text',
])
