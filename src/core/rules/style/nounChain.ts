import type {ResponseRule} from '../../model/rule.ts'
import {pattern} from '../../text/pattern.ts'
import {ownSentences} from './ownSentences.ts'

const NOUN = String.raw`\p{L}{3,}(?:ing|ning|else|hed|tion|skab|itet)(?:en|et|er|erne|s|ens|ets|n|ns)?`
const LINK = String.raw`\s(?:af|på|for|i|til|om|med|ved|vedrørende|gennem|under)\s(?:(?:den|det|de|en|et|alle|flere|ny|nye|øget|bedre)\s)?(?:\p{Ll}+(?:e|t|ig|isk)\s)?`
/** `udviklingen af styringen af ordningen`: three that hang on each other. */
const CHAIN = pattern('giu')`(?<![\p{L}-])${NOUN}(?:${LINK}${NOUN}){2,}(?![\p{L}-])`

/** What every link of a chain holds, for a quick look; two of them make a chain. */
const HINT =
  /(?:ing|else|hed|tion|skab|itet)(?:en|et|er|erne|s|ens|ets|n|ns)?\s(?:af|på|for|i|til|om|med|ved|vedrørende|gennem|under)\s/gi

/** Verbs made into nouns that hang on each other; said with verbs they are shorter and say who does it. */
export const styleNounChain: ResponseRule = {
  scope: 'response',
  id: 'style/noun-chain',
  severity: 'info',
  profiles: {draft: 'off', submit: 'off'},
  messages: {
    chain: 'Several nouns hang on each other here. Say it with verbs.',
  },
  *check(linked) {
    for (const {text, place} of ownSentences(linked)) {
      if ((text.match(HINT)?.length ?? 0) < 2) continue
      for (const {0: chain, index} of text.matchAll(CHAIN)) {
        yield {messageId: 'chain', span: place({start: index, end: index + chain.length})}
      }
    }
  },
}
