import type {Fix} from '../../model/finding.ts'
import type {Quote} from '../../model/quote.ts'
import type {Difference} from '../../model/resolution.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {differenceArgs} from './differenceSpan.ts'
import {afterSigns, insertion} from './differenceFix.ts'

/**
 * The fix that declares what the writer did on purpose: `[…]` for words left out, `[ord]` for words put in.
 * Never for a word that carries the meaning: a declared "ikke" turns a quotation round all the same.
 */
export function markFix([only, ...others]: readonly Difference[], quote: Quote): Fix | undefined {
  if (only === undefined || only.protected || others.length > 0) return undefined
  if (only.class === 'punctuation') return undefined
  const {quoteSpan} = only
  const args = differenceArgs(only)
  if (only.quote === '') {
    const {content} = quote
    const edits = [insertion('[…]', afterSigns(quoteSpan.start, content.text), content)]
    return {messageId: 'markOmission', args: {source: args.source}, edits, automatic: false}
  }
  if (only.source !== '') return undefined
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
