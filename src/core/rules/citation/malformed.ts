import type {Fix} from '../../model/finding.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import type {Prose} from '../../model/prose.ts'
import type {MalformedCitation} from '../../model/response.ts'
import type {ResponseRule, RuleFinding} from '../../model/rule.ts'
import type {Span} from '../../model/span.ts'
import {documentSpan} from '../../text/documentSpan.ts'
import {isForeign} from '../../text/isForeign.ts'

/**
 * What looks like a citation and is none, so that nothing leads from it to the source. Words in plain
 * brackets count only where they name a registered source: else they may be the writer's own.
 */
export const citationMalformed: ResponseRule = {
  scope: 'response',
  id: 'citation/malformed',
  severity: 'error',
  messages: {
    emptyKey: 'The citation names no source. Write its key after the @: [@key, s. 3].',
    missingAt: 'The @ is missing: [{key}] leads to no source.',
    unclosed: 'The citation has no closing bracket.',
    spaceAfterAt: 'There is a space between the @ and the key.',
    locatorOutside:
      'The place is no part of the citation. Write key and place in square brackets: [@key, s. 3].',
    semicolon: 'A comma belongs between key and place. A semicolon begins the next citation.',
    emptyLocator: 'The citation names no place after the label.',
    write: 'Write {citation}',
  },
  *check(linked) {
    const keys = new Set(linked.project.sources.map(({key}) => key))
    const {malformedCitations, passages, text} = linked.response
    for (const malformed of malformedCitations) {
      const key = keyIn(malformed, linked)
      if (malformed.problem === 'missingAt' && !keys.has(key)) continue
      yield findingFor(malformed, key)
    }
    for (const {prose} of passages) {
      for (const {span, key} of findBareKeys(prose, text, keys)) {
        yield findingFor({span, problem: 'missingAt', suggestion: `[@${key}]`}, key)
      }
    }
  },
}

/** What can have been meant in one way only. */
const CERTAIN: ReadonlySet<string> = new Set(['locatorOutside', 'semicolon', 'spaceAfterAt'])

function findingFor({problem, span, suggestion}: MalformedCitation, key: string): RuleFinding {
  // A key that is an ordinary word may stand in brackets for another reason.
  const automatic = CERTAIN.has(problem) || (problem === 'missingAt' && /\P{L}/u.test(key))
  const fixes: readonly Fix[] =
    suggestion === undefined
      ? []
      : [
          {
            messageId: 'write',
            args: {citation: suggestion},
            edits: [{span, text: suggestion}],
            automatic,
          },
        ]
  return {messageId: problem, args: problem === 'missingAt' ? {key} : {}, span, fixes}
}

const BARE_KEY = /\[([^[\]\s,;@]{1,100})\](?![[(:])/gu

/** `[notat]` alone: brackets around nothing but the key of a registered source. */
function* findBareKeys(
  prose: Prose,
  text: string,
  keys: ReadonlySet<string>,
): Iterable<{readonly span: Span; readonly key: string}> {
  const codes = prose.inlines.filter(({kind}) => kind === 'code').map((each) => each.text)
  for (const match of prose.text.matchAll(BARE_KEY)) {
    const [whole, key = ''] = match
    if (!keys.has(key)) continue
    const stretch = {start: match.index, end: match.index + whole.length}
    const span = documentSpan(prose, stretch)
    const isPlain = text.slice(span.start, span.end) === whole && text[span.start - 1] !== '\\'
    if (isPlain && !isForeign(codes, stretch)) yield {span, key}
  }
}

/** `notat` in `[notat, s. 3]`. */
function keyIn({span}: MalformedCitation, {response}: LinkedResponse): string {
  const written = response.text.slice(span.start, span.end)
  return /^\[\s*-?@?\{?([^\s,;\]}]+)/u.exec(written)?.[1] ?? ''
}
