import type {SourceText} from '../protocol/protocol.ts'
import {sourceOf, type HearingView} from './hearingView.ts'
import {renderSource} from './renderSource.ts'

/** A source as read-only text, with page breaks and headings to be seen. */
export function sourceText({hearing}: HearingView, file: string): SourceText | undefined {
  const source = sourceOf(hearing.sources, file)
  if (source === undefined) return undefined
  const entry = hearing.sources.find(
    ({state}) => state.kind === 'read' && state.source === source,
  )?.entry
  return {text: renderSource(source).shown.text, title: entry?.title ?? file}
}
