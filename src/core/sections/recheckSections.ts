import {lintHearing, type LintOptions} from '../lint/lintHearing.ts'
import {linkHearing, type HearingParts} from '../linking/linkHearing.ts'
import type {Finding} from '../model/finding.ts'
import type {Span} from '../model/span.ts'
import {allRules} from '../rules/allRules.ts'
import {carryFindings, differenceOf} from './carryFindings.ts'
import type {Section} from './joinSections.ts'
import type {SectionedResponse} from './sectionedResponse.ts'

/** The findings of an earlier text of a response. */
export interface EarlierFindings {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Rules that look at one place at a time, so that a section alone tells what they have to say of it. */
const LOCAL =
  /^(?:amount\/not-in-cited-passage|citation\/(?!missing)|markdown\/|privacy\/|quote\/(?!unmarked-verbatim)|source\/unknown-key|term\/deprecated|text\/)/u

const localRules = allRules.filter(({id, scope}) => scope === 'response' && LOCAL.test(id))

/** A section longer than this takes too long to be looked at between two keystrokes. */
const LONGEST = 30_000

/**
 * The findings of a response that was just changed, at once: those of the earlier text at their new places, and for
 * the sections that the change touched what the rules say of them alone. Rules that look at the whole document (is
 * every proposal answered? is a word written in two ways?) keep what they said before. It is what a full check gives
 * but for those; after a pause in the writing a full check takes its place.
 */
export function recheckSections(
  before: EarlierFindings,
  now: SectionedResponse,
  parts: Omit<HearingParts, 'responses'>,
  options: LintOptions,
): readonly Finding[] {
  const {file} = now.settings
  const replacement = differenceOf(before.text, now.text)
  if (replacement === undefined) return before.findings
  const carried = carryFindings(before.findings, file, replacement)
  const {start, newEnd} = replacement
  const touched = now.sections.filter(
    (section) => section.start <= newEnd && endOf(section) >= start,
  )
  const length = touched.reduce((sum, {text}) => sum + text.length, 0)
  if (length > LONGEST) return carried
  const isTouched = ({span}: {readonly span: Span}): boolean =>
    touched.some((section) => section.start <= span.start && span.start < endOf(section))
  const kept = carried.filter(
    (finding) => finding.file !== file || !LOCAL.test(finding.ruleId) || !isTouched(finding),
  )
  const covers = touched.some(({response}) => response.comments.length > 0)
    ? []
    : now.sections.some(({response}) => response.comments.length > 0)
      ? now.response.suppressions
      : []
  const fresh = touched.flatMap((section) =>
    checkSection(section, file, parts, options).filter(
      ({ruleId, span}) =>
        !covers.some(
          ({covers: covered, rules}) =>
            covered.start <= span.start &&
            span.start < covered.end &&
            rules.some(({id}) => id === '*' || id === ruleId),
        ),
    ),
  )
  return [...kept, ...fresh].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  )
}

function endOf({start, text}: Section): number {
  return start + text.length
}

function checkSection(
  {start, response}: Section,
  file: string,
  parts: Omit<HearingParts, 'responses'>,
  options: LintOptions,
): readonly Finding[] {
  const hearing = linkHearing({...parts, responses: [response]})
  const findings = lintHearing(hearing, {...options, rules: localRules})
  const shift = {start: 0, oldEnd: 0, newEnd: start}
  return carryFindings(findings, file, shift)
}
