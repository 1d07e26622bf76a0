import type {Edit, Fix} from '../../model/finding.ts'
import type {LinkedResponse, VerbatimRun} from '../../model/linked.ts'
import type {ResponseRule} from '../../model/rule.ts'
import {citationFor} from '../citationFor.ts'
import {isForeign} from '../../text/isForeign.ts'
import {quoteMarksOf} from '../quoteMarksOf.ts'
import {relatedPassage} from '../relatedPassage.ts'

const MINIMUM_WORDS = 8

/** Words that stand in a source word for word, eight or more in a row, outside quotation marks. */
export const quoteUnmarkedVerbatim: ResponseRule = {
  scope: 'response',
  id: 'quote/unmarked-verbatim',
  severity: 'warning',
  profiles: {draft: 'info'},
  messages: {
    verbatim: '{words} words in a row stand word for word in {key}. Are they a quotation?',
    nearVerbatim:
      '{words} words stand here as in {key}, with hardly any others among them. Are they a quotation that was changed?',
    standsHere: 'The words stand here',
    quote: 'Put them in quotation marks, with {citation}',
  },
  *check(linked, {options}) {
    const minimum = options['minimumWords']
    const least = typeof minimum === 'number' && minimum > 0 ? minimum : MINIMUM_WORDS
    for (const run of linked.verbatimRuns) {
      if (run.words < least || isForeign(linked.response.foreign, run.span)) continue
      const written = citationFor(linked, run.passage)
      if (written === undefined) continue
      yield {
        messageId: run.near === true ? 'nearVerbatim' : 'verbatim',
        args: {words: run.words, key: written.key},
        span: run.span,
        related: [relatedPassage(linked, run.passage, 'standsHere')],
        fixes: run.near === true ? [] : [quoteFix(run, written.text, linked)],
      }
    }
  },
}

function quoteFix({span}: VerbatimRun, citation: string, linked: LinkedResponse): Fix {
  const {open, close} = quoteMarksOf(linked)
  const edits: readonly Edit[] = [
    {span: {start: span.start, end: span.start}, text: open},
    {span: {start: span.end, end: span.end}, text: `${close} ${citation}`},
  ]
  return {messageId: 'quote', args: {citation}, edits, automatic: false}
}
