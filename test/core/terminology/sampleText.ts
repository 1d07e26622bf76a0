import type {Concept} from '../../../src/core/model/termbase.ts'
import type {HearingResponse} from '../../../src/core/model/response.ts'
import type {Span} from '../../../src/core/model/span.ts'
import {sampleResponse} from '../../support/sampleValues.ts'

/** A concept of a termbase with what a test is about. */
export function concept(preferred: string, parts: Partial<Concept> = {}): Concept {
  const place = {file: 'hearing.yaml', span: {start: 0, end: 0}}
  return {preferred, admitted: [], deprecated: [], names: [], place, ...parts}
}

/** A response that is one paragraph of plain text. */
export function paragraph(text: string, foreign: readonly Span[] = []): HearingResponse {
  const span = {start: 0, end: text.length}
  const prose = {
    text,
    pieces: [{at: 0, length: text.length, start: 0, end: text.length}],
    inlines: [],
  }
  const passages = [{role: 'paragraph' as const, quoted: false, span, prose}]
  return sampleResponse({text, foreign, passages})
}
