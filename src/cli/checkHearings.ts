import {lintHearing, type LintOptions} from '../core/lint/lintHearing.ts'
import type {HearingOnDisk} from '../host/readHearing.ts'
import type {CheckedHearing} from '../output/buildReport.ts'
import {linkLoaded} from './linkLoaded.ts'
import type {LoadedHearing} from './loadHearings.ts'
import type {Progress} from './progress.ts'
import {readsWholeHearing} from './readsWholeHearing.ts'

/** The rule that can be judged only where all responses were read. */
const NEEDS_ALL = 'source/unused'

/** The glue between reading and reporting: hearings, linked and checked one after the other. */
export async function checkHearings(
  hearings: readonly LoadedHearing[],
  options: LintOptions,
  progress: Progress,
): Promise<readonly CheckedHearing[]> {
  const checked: CheckedHearing[] = []
  const all = hearings.length * 2
  for (const loaded of hearings) {
    const own = await optionsFor(loaded, options)
    const size = sizeOf(loaded.hearing)
    await progress.step('linking', checked.length * 2, all, size)
    const hearing = linkLoaded(loaded.hearing)
    await progress.step('checking', checked.length * 2 + 1, all, size)
    checked.push({hearing, findings: lintHearing(hearing, own)})
  }
  return checked
}

/** One hearing, without a pause. */
export function checkHearing(onDisk: HearingOnDisk, options: LintOptions): CheckedHearing {
  const hearing = linkLoaded(onDisk)
  return {hearing, findings: lintHearing(hearing, options)}
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

/** How much text there is to go through, in code units. */
export function sizeOf({sources, responses}: HearingOnDisk): number {
  const read = sources.flatMap(({state}) => (state.kind === 'read' ? [state.source.text] : []))
  return [...read, ...responses.map(({response}) => response.text)].reduce(
    (sum, {length}) => sum + length,
    0,
  )
}
