import type {HearingView} from './hearingView.ts'
import {escapeMarkdown} from './markdown.ts'
import type {Schema} from './schemas.ts'

/** What a schema says of itself in the writer's language, as Markdown; `undefined` where it says nothing. */
export function describeSchema({language}: HearingView, schema: Schema): string | undefined {
  const words = language === 'da' ? (schema['x-da'] ?? schema.description) : schema.description
  return words === undefined ? undefined : escapeMarkdown(words)
}
