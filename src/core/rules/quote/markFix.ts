import type {Fix} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import type {Difference} from '../../model/resolution.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {abridged, differenceArgs} from './differenceSpan.ts'
import {afterSigns, insertion} from './insertion.ts'

/**
 * The fix that declares what the writer did on purpose: `[…]` wherever words are left out, `[ord]` for words put in.
 * Never for a word that carries the meaning: a declared "ikke" turns a quotation round all the same.
 */
export function markFix(differences: readonly Difference[], quote: Quote): Fix | undefined {
  const [only, ...others] = differences
  if (only === undefined || !differences.every(mayBeDeclared)) return undefined
  const {quoteSpan} = only
  const args = differenceArgs(only)
  if (differences.every((each) => each.quote === '')) {
    const {content} = quote
    const edits = differences.map((each) =>
      insertion('[…]', afterSigns(each.quoteSpan.start, content.text), content),
    )
    return others.length > 0
      ? {messageId: 'markEach', args: {}, edits, automatic: false}
      : {messageId: 'markOmission', args: {source: abridged(args.source)}, edits, automatic: false}
  }
  if (only.source !== '' || others.length > 0) return undefined
  const {start, end} = documentSpan(quote.content, quoteSpan)
  return {
    messageId: 'markInsertion',
    args: {quote: args.quote},
    edits: [
      {span: {start, end: start}, text: '['},
      {span: {start: end, end}, text: ']'},
    ],
    automatic: false,
  }
}

function mayBeDeclared(difference: Difference): boolean {
  return !difference.protected && difference.class !== 'punctuation'
}
