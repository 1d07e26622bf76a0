import type {SourceEntry} from '../../model/project.ts'
import type {HearingRule, RuleFinding} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'
import {relaySourceWarnings} from '../relaySourceWarnings.ts'

/**
 * Two files whose names differ in capitals or in how a letter such as å is put together only: on many
 * machines they are one file, and which of them is read is chance.
 */
export const sourceNameCollision: HearingRule = {
  scope: 'hearing',
  id: 'source/name-collision',
  severity: 'warning',
  messages: {
    collision:
      '{file} and {other} are the same file on many machines: only capitals or the make-up of å differ. Rename one of them.',
    other: '{file}',
    here: 'Here',
  },
  *check(hearing) {
    yield* relaySourceWarnings('source/name-collision', hearing)
    const firsts = new Map<string, SourceEntry>()
    for (const entry of hearing.project.sources) {
      if (entry.path === undefined) continue
      const name = entry.path.normalize('NFC').toLowerCase()
      const first = firsts.get(name)
      if (first === undefined) firsts.set(name, entry)
      else if (first.path !== entry.path) yield collision(entry, first)
    }
  },
}

function collision(entry: SourceEntry, first: SourceEntry): RuleFinding {
  const other = first.path ?? ''
  return {
    messageId: 'collision',
    args: {file: entry.path ?? '', other},
    ...placeOfFile(entry),
    related: [{...placeOfFile(first), messageId: 'other', args: {file: other}}],
  }
}
