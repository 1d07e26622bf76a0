import {linkHearing} from '../core/linking/linkHearing.ts'
import type {LinkedHearing} from '../core/model/rule.ts'
import {danishLexicon} from '../host/danishLexicon.ts'
import type {HearingOnDisk} from '../host/readHearing.ts'

/** A hearing as it was read, with every reference looked up. */
export function linkLoaded({project, sources, responses}: HearingOnDisk): LinkedHearing {
  return linkHearing({
    project,
    sources,
    responses: responses.map(({response}) => response),
    lexicon: danishLexicon,
  })
}
