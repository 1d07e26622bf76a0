import type {HearingRule} from '../../model/rule.ts'
import {placeOfFile} from '../placeOfFile.ts'

/** A source that no response cites and in which no proposal stands. */
export const sourceUnused: HearingRule = {
  scope: 'hearing',
  id: 'source/unused',
  severity: 'info',
  messages: {
    unused: 'No response cites “{key}”.',
  },
  *check({project, sources, responses}) {
    if (responses.length === 0) return
    const used = new Set(project.proposals.map(({sourceKey}) => sourceKey))
    for (const {citations} of responses) {
      for (const {source} of citations) used.add(source?.entry.key)
    }
    for (const {entry} of sources) {
      if (!used.has(entry.key)) {
        yield {messageId: 'unused', args: {key: entry.key}, ...placeOfFile(entry)}
      }
    }
  },
}
