import type {Problem} from '../model/problem.ts'
import type {MarkdownComment} from '../model/response.ts'
import {directives} from '../model/suppression.ts'
import {pattern} from '../text/pattern.ts'

const WORD = pattern('iu')`^\s*(hearing[-_]?(?:disable|enable)[\p{L}_-]*|hearing-[\p{L}_-]+)`

/**
 * Comments that begin with `hearing-` and a word that is none of the directives, as problems of the rule
 * `meta/unknown-rule`: they silence nothing, and the writer believes that they do.
 */
export function findUnknownDirectives(
  text: string,
  comments: readonly MarkdownComment[],
): readonly Problem[] {
  return comments.flatMap(({content}): readonly Problem[] => {
    const match = WORD.exec(text.slice(content.start, Math.min(content.end, content.start + 200)))
    const word = match?.[1]
    if (match === null || word === undefined || directives.includes(word.toLowerCase())) return []
    const end = content.start + match[0].length
    const span = {start: end - word.length, end}
    return [
      {ruleId: 'meta/unknown-rule', messageId: 'unknownDirective', args: {directive: word}, span},
    ]
  })
}
