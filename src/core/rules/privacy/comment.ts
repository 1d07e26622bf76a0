import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {isForeign} from '../../text/isForeign.ts'

/** `[//]: # (en note)`: a link definition that people use as a comment. */
const DEFINITION_NOTE =
  /^ {0,3}\[(?:\/\/|comment|note|kommentar)\]:[^\S\n]*(?:#|<>)[^\S\n]*["'(].*$/gimu
/** Comments to the product itself: `<!-- hearing-disable … -->`. */
const DIRECTIVE = /^\s*hearing-(?:disable|enable)/u

/** A note that does not show on the page, but goes with the file to whoever gets it. */
export const privacyComment: ResponseRule = {
  scope: 'response',
  id: 'privacy/comment',
  severity: 'info',
  profiles: {submit: 'warning'},
  messages: {
    comment: 'The comment does not show, but whoever gets the file can read it.',
    remove: 'Delete the comment',
  },
  *check({response}) {
    const {text, comments} = response
    for (const {span, content} of comments) {
      if (!DIRECTIVE.test(text.slice(content.start, content.end))) yield findingFor(span)
    }
    if (!text.includes(']:')) return
    const outside = response.foreign.filter(({start}) => !text.startsWith('[', start))
    for (const {0: line, index} of text.matchAll(DEFINITION_NOTE)) {
      const start = index + line.indexOf('[')
      const span = {start, end: index + line.trimEnd().length}
      if (!isForeign(outside, span)) yield findingFor(span)
    }
  },
}

function findingFor(span: RuleFinding['span']): RuleFinding {
  return {
    messageId: 'comment',
    span,
    fixes: [{messageId: 'remove', args: {}, edits: [{span, text: ''}], automatic: false}],
  }
}
