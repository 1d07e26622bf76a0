import {buildResponse} from '../../../src/core/response/buildResponse.ts'
import type {HearingResponse} from '../../../src/core/model/response.ts'
import type {Span} from '../../../src/core/model/span.ts'
import {parseMarkdown} from '../../../src/core/syntax/parseMarkdown.ts'

/** A response from its text, and a way to see what stands at a span. */
export function build(
  text: string,
  proposalPrefixes: readonly string[] = ['Nr.', 'Forslag'],
): {
  readonly response: HearingResponse
  readonly at: (span: Span | undefined) => string | undefined
} {
  const response = buildResponse({
    file: 'svar.md',
    text,
    tree: parseMarkdown(text),
    proposalPrefixes,
  })
  return {
    response,
    at: (span) => (span === undefined ? undefined : text.slice(span.start, span.end)),
  }
}
