import type {Concept, TermStatus} from '../core/model/termbase.ts'
import type {HearingView} from './hearingView.ts'
import {escapeMarkdown} from './markdown.ts'

/** A concept of the termbase as Markdown: the form to use, what it means, and how the word at hand stands to it. */
export function describeConcept(
  {say}: HearingView,
  {preferred, admitted, deprecated, definition, note}: Concept,
  status: TermStatus | undefined,
): string {
  const words = (list: readonly string[]): string => list.map(escapeMarkdown).join(', ')
  // The verdict is about the word under the cursor, and stands before the word that is meant by it.
  const verdict =
    status === 'deprecated'
      ? `${say('This word is not to be used. Write:')} `
      : status === 'admitted'
        ? `${say('This word may be used. The preferred one is:')} `
        : ''
  const lines = [
    `${verdict}**${escapeMarkdown(preferred)}**`,
    definition === undefined ? undefined : escapeMarkdown(definition),
    note === undefined ? undefined : `*${escapeMarkdown(note)}*`,
    admitted.length === 0 ? undefined : `${say('Also allowed:')} ${words(admitted)}`,
    deprecated.length === 0 ? undefined : `${say('Not:')} ${words(deprecated)}`,
  ]
  return lines.filter((line) => line !== undefined).join('\n\n')
}
