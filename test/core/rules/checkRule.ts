import type {Finding} from '../../../src/core/model/finding.ts'
import {checkFiles} from '../../support/checkFiles.ts'

/** What a rule finds in `svar.md`, with the text that it points at. Other files by name; `hearing` is the project file. */
export async function checkRule(
  ruleId: string,
  text: string,
  {hearing = 'title: Budget 2027\n', ...files}: Readonly<Record<string, string>> = {},
): Promise<readonly (Finding & {readonly text: string})[]> {
  const all = new Map(Object.entries({'hearing.yaml': hearing, 'svar.md': text, ...files}))
  const findings = await checkFiles(all, {profile: 'submit'})
  return findings
    .filter((finding) => finding.ruleId === ruleId)
    .map((finding) => ({...finding, text: text.slice(finding.span.start, finding.span.end)}))
}

/** The text with one fix of a finding applied. */
export function applyFix(text: string, {fixes}: Finding, messageId?: string): string {
  const fix =
    messageId === undefined ? fixes[0] : fixes.find((each) => each.messageId === messageId)
  return [...(fix?.edits ?? [])]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, {span, text: put}) => done.slice(0, span.start) + put + done.slice(span.end),
      text,
    )
}
