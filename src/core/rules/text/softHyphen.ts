import type {Edit} from '../../model/finding.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import {findBrokenWords} from '../findBrokenWords.ts'
import {isForeign} from '../../text/isForeign.ts'
import {pattern} from '../../text/pattern.ts'

const SOFT_HYPHEN = '\u00AD'
const WITH_SOFT_HYPHEN = pattern('gu')`[\p{L}\p{M}\p{N}]*\u00AD[\p{L}\p{M}\p{N}\u00AD]*`

/**
 * Hyphens that belonged to the end of a line where the text was copied from: `livsstils-sygdomme`; and
 * soft hyphens (U+00AD), which nobody sees until the line breaks there.
 */
export const textSoftHyphen: ResponseRule = {
  scope: 'response',
  id: 'text/soft-hyphen',
  severity: 'warning',
  messages: {
    lineEnd: 'A line end has left a hyphen in “{written}”. Is it meant to be “{joined}”?',
    softHyphen: 'There is a hidden hyphen in “{joined}”.',
    join: 'Write “{joined}”',
    remove: 'Take the hidden hyphen away',
  },
  *check(linked) {
    const {text, foreign} = linked.response
    for (const {span, hyphen, written, joined} of findBrokenWords(linked)) {
      const edits: readonly Edit[] = [{span: hyphen, text: ''}]
      yield {
        messageId: 'lineEnd',
        args: {written, joined},
        span,
        fixes: [{messageId: 'join', args: {joined}, edits, automatic: false}],
      }
    }
    if (!text.includes(SOFT_HYPHEN)) return
    for (const {0: word, index} of text.matchAll(WITH_SOFT_HYPHEN)) {
      const finding = hiddenHyphen(word, index)
      if (!isForeign(foreign, finding.span)) yield finding
    }
  },
}

function hiddenHyphen(word: string, start: number): RuleFinding {
  const edits: readonly Edit[] = [...word.matchAll(/\u00AD+/gu)].map(({0: hyphens, index}) => ({
    span: {start: start + index, end: start + index + hyphens.length},
    text: '',
  }))
  return {
    messageId: 'softHyphen',
    args: {joined: word.replaceAll(SOFT_HYPHEN, '')},
    span: {start, end: start + word.length},
    fixes: [{messageId: 'remove', args: {}, edits, automatic: true}],
  }
}
