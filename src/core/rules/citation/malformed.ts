import type {LinkedResponse} from '../../model/linked.ts'
import type {MalformedCitation} from '../../model/response.ts'
import type {ResponseRule} from '../../model/rule.ts'

/**
 * What looks like a citation and is none, so that nothing leads from it to the source. Words in plain
 * brackets count only where they name a registered source: else they may be the writer's own.
 */
export const citationMalformed: ResponseRule = {
  scope: 'response',
  id: 'citation/malformed',
  severity: 'error',
  profiles: {draft: 'warning'},
  messages: {
    emptyKey: 'The citation names no source. Write its key after the @: [@key, s. 3].',
    missingAt: 'The @ is missing: [{key}] leads to no source.',
    unclosed: 'The citation has no closing bracket.',
    locatorOutside: 'The place stands outside the brackets of the citation and belongs inside.',
    emptyLocator: 'The citation names no place after the label.',
    write: 'Write {citation}',
  },
  *check(linked) {
    for (const malformed of linked.response.malformedCitations) {
      const key = keyIn(malformed, linked)
      if (malformed.problem === 'missingAt' && !isRegistered(key, linked)) continue
      const {suggestion, span} = malformed
      const isSafe = malformed.problem === 'locatorOutside' || /[^\p{L}]/u.test(key)
      const fix = {messageId: 'write', automatic: malformed.problem !== 'unclosed' && isSafe}
      yield {
        messageId: malformed.problem,
        args: malformed.problem === 'missingAt' ? {key} : {},
        span,
        fixes:
          suggestion === undefined
            ? []
            : [{...fix, args: {citation: suggestion}, edits: [{span, text: suggestion}]}],
      }
    }
  },
}

/** `notat` in `[notat, s. 3]`. */
function keyIn({span}: MalformedCitation, {response}: LinkedResponse): string {
  const written = response.text.slice(span.start, span.end)
  return /^\[\s*-?@?\{?([^\s,;\]}]+)/u.exec(written)?.[1] ?? ''
}

function isRegistered(key: string, {project}: LinkedResponse): boolean {
  return project.sources.some((entry) => entry.key === key)
}
