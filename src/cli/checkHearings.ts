import {linkHearing} from '../core/linking/linkHearing.ts'
import {lintHearing, type LintOptions} from '../core/lint/lintHearing.ts'
import type {HearingOnDisk} from '../host/readHearing.ts'
import type {CheckedHearing} from '../output/buildReport.ts'
import type {LoadedHearing} from './loadHearings.ts'
import {readsWholeHearing} from './readsWholeHearing.ts'

/** The rule that can be judged only where all responses were read. */
const NEEDS_ALL = 'source/unused'

/** The glue between reading and reporting: one hearing, linked and checked. */
export function checkHearing(hearing: HearingOnDisk, options: LintOptions): CheckedHearing {
  const {project, sources} = hearing
  const responses = hearing.responses.map(({response}) => response)
  const linked = linkHearing({project, sources, responses})
  return {hearing: linked, findings: lintHearing(linked, options)}
}

/** The options for one hearing: where responses were left out, nothing is said about unused sources. */
export async function optionsFor(
  loaded: LoadedHearing,
  options: LintOptions,
): Promise<LintOptions> {
  if (options.severities?.has(NEEDS_ALL) === true || (await readsWholeHearing(loaded))) {
    return options
  }
  return {...options, severities: new Map([...(options.severities ?? []), [NEEDS_ALL, 'off']])}
}
