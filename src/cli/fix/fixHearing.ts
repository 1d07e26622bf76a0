import {openResponse} from '../../core/openResponse.ts'
import type {HearingOnDisk} from '../../host/readHearing.ts'
import type {CheckedHearing} from '../../output/buildReport.ts'
import {applyFixes} from './applyFixes.ts'

/** Fixes that open the way for others settle within a few passes; more passes only chase each other. */
const MOST_PASSES = 10

export interface FixedHearing {
  /** As it stands after the fixes. */
  readonly checked: CheckedHearing
  /** The responses' new texts by file name, of those that changed. */
  readonly texts: ReadonlyMap<string, string>
  /** How many findings were settled. */
  readonly applied: number
  /** Responses in which fixes undo each other. */
  readonly circular: readonly string[]
}

/**
 * Applies the automatic fixes in a hearing's responses and checks again, until nothing changes or the
 * passes are used up. Where a text comes back to what it was before, its fixes undo each other: it
 * stays as it is then, so that the same run again changes nothing. Nothing is written.
 */
export function fixHearing(
  hearing: HearingOnDisk,
  check: (hearing: HearingOnDisk) => CheckedHearing,
): FixedHearing {
  const original = new Map(hearing.responses.map(({response}) => [response.file, response.text]))
  const seen = new Map([...original].map(([file, text]) => [file, new Set([text])]))
  const circular = new Set<string>()
  let current = hearing
  let checked = check(current)
  let applied = 0
  for (let pass = 1; pass <= MOST_PASSES; pass++) {
    const changes = new Map<string, string>()
    for (const {response} of current.responses) {
      const {file, text} = response
      if (circular.has(file)) continue
      const own = checked.findings.filter((finding) => finding.file === file)
      const fixed = applyFixes(text, own)
      if (fixed.text === text) continue
      const earlier = seen.get(file) ?? new Set()
      if (earlier.has(fixed.text) || pass === MOST_PASSES) circular.add(file)
      earlier.add(fixed.text)
      changes.set(file, fixed.text)
      applied += fixed.applied
    }
    if (changes.size === 0) break
    current = withTexts(current, changes)
    checked = check(current)
  }
  return {checked, texts: changedTexts(current, original), applied, circular: [...circular]}
}

/** The hearing with other texts in some of its responses, by file name. */
export function withTexts(
  hearing: HearingOnDisk,
  changes: ReadonlyMap<string, string>,
): HearingOnDisk {
  const {proposals} = hearing.project
  const {proposalPrefixes} = hearing.project.hearing
  const responses = hearing.responses.map((onDisk) => {
    const {file} = onDisk.response
    const text = changes.get(file)
    if (text === undefined) return onDisk
    return {...onDisk, response: openResponse({file, text, proposalPrefixes, proposals})}
  })
  return {...hearing, responses}
}

function changedTexts(
  {responses}: HearingOnDisk,
  original: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(
    responses
      .filter(({response}) => original.get(response.file) !== response.text)
      .map(({response}) => [response.file, response.text]),
  )
}
