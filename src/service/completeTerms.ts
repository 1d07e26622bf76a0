import {CompletionItemKind, type CompletionItem} from 'vscode-languageserver-types'
import {completionItem} from './completionItem.ts'
import {describeConcept} from './describeConcept.ts'
import type {HearingView} from './hearingView.ts'
import type {CompletionPlace} from './provideCompletion.ts'
import {isInside} from './spans.ts'
import {pattern} from '../core/text/pattern.ts'

const WORD = pattern('u')`(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{N}-]*)$`
/** The rest of the word behind the cursor: it is replaced too. */
const REST = pattern('u')`^[\p{L}\p{M}\p{N}]*`
/** Sooner a list would be in the way of every word. */
const SHORTEST = 2

/** The terms of the termbase that begin like the word at the cursor, and those to use instead of what is typed. */
export function completeTerms(
  view: HearingView,
  {before, after, position, linked, offset}: CompletionPlace,
): CompletionItem[] {
  const word = WORD.exec(before)?.[1]
  if (word === undefined || word.length < SHORTEST) return []
  // Other people's words are not ours to choose.
  if (linked.response.foreign.some((span) => isInside(span, offset - 1))) return []
  const typed = word.toLowerCase()
  const beyond = REST.exec(after)?.[0].length ?? 0
  const isCapital = /^\p{Lu}/u.test(word)
  const items = new Map<string, CompletionItem>()
  for (const concept of view.hearing.project.concepts) {
    const {preferred, admitted, deprecated} = concept
    const own = [preferred, ...admitted].filter((each) => each.toLowerCase().startsWith(typed))
    const replaced = deprecated.filter((each) => each.toLowerCase().startsWith(typed))
    for (const text of own.length > 0 ? own : replaced.length > 0 ? [preferred] : []) {
      const written = isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text
      if (items.has(written)) continue
      items.set(
        written,
        completionItem(
          position,
          position.character - word.length,
          {
            label: written,
            kind: CompletionItemKind.Text,
            detail: view.say('Word list'),
            documentation: describeConcept(view, concept, undefined),
            filter: own.length > 0 ? written : `${replaced.join(' ')} ${written}`,
          },
          beyond,
        ),
      )
    }
  }
  return [...items.values()]
}
