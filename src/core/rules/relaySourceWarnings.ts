import type {RelatedSpan} from '../model/finding.ts'
import type {LinkedSource} from '../model/linked.ts'
import type {Place} from '../model/place.ts'
import type {LinkedHearing, RuleFinding} from '../model/rule.ts'
import type {Source, SourceWarning} from '../model/source.ts'
import {placeOfFile} from './placeOfFile.ts'

/**
 * What the readers had to say about the registered sources under one rule's name, placed at the source's
 * `file` in `hearing.yaml`; where the warning has a place of its own in the source it is named as well,
 * by the message `here`.
 */
export function* relaySourceWarnings(
  ruleId: string,
  hearing: LinkedHearing,
): Iterable<RuleFinding> {
  for (const linked of hearing.sources) {
    if (linked.state.kind !== 'read') continue
    const {source} = linked.state
    for (const warning of source.warnings) {
      if (warning.ruleId === ruleId) yield findingFor(warning, source, linked)
    }
  }
}

function findingFor(
  {messageId, args, span, page}: SourceWarning,
  source: Source,
  {entry}: LinkedSource,
): RuleFinding {
  const place: Place = placeOfFile(entry)
  const label = page === undefined ? undefined : source.pages[page]?.label
  const here: readonly RelatedSpan[] =
    span === undefined
      ? []
      : [
          {
            file: source.file,
            span,
            messageId: 'here',
            args: {},
            ...(label === undefined ? {} : {page: label}),
          },
        ]
  return {
    messageId,
    args: {...args, file: entry.path ?? source.file},
    ...place,
    related: here,
  }
}
