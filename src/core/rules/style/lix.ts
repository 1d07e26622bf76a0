import type {ResponseRule} from '../../model/rule.ts'
import {measureLix} from './measureLix.ts'
import {numberOption} from './numberOption.ts'
import {ownSentences} from './ownSentences.ts'

/** From here on a text is called very hard to read. */
const VERY_HARD = 55
/** Fewer words say nothing about a text. */
const FEWEST_WORDS = 100

/** A text that is very hard to read, by its readability index (LIX). One finding, at its first sentence. */
export const styleLix: ResponseRule = {
  scope: 'response',
  id: 'style/lix',
  severity: 'info',
  profiles: {draft: 'off', submit: 'off'},
  messages: {
    hard: 'The text is hard to read: LIX {lix}, with {words} words a sentence and {long} long words in a hundred.',
  },
  *check(linked, {options}) {
    const sentences = ownSentences(linked)
    const {lix, words, sentences: count, longWords} = measureLix(sentences)
    const [first] = sentences
    if (
      first === undefined ||
      words < FEWEST_WORDS ||
      lix < numberOption(options['limit'], VERY_HARD)
    )
      return
    const args = {
      lix,
      words: Math.round(words / count),
      long: Math.round((100 * longWords) / words),
    }
    yield {messageId: 'hard', args, span: first.span}
  },
}
