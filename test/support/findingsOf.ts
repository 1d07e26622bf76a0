import type {LintOptions} from '../../src/core/lint/lintHearing.ts'
import type {Finding} from '../../src/core/model/finding.ts'
import {checkFiles} from './checkFiles.ts'

/** A finding of one rule, with the words that it stands at. */
export interface PlacedFinding extends Finding {
  readonly words: string
}

/** The findings of one rule in a hearing in memory, as a reviewer would see them. */
export async function findingsOf(
  ruleId: string,
  files: Readonly<Record<string, string>>,
  options: Partial<LintOptions> = {},
): Promise<readonly PlacedFinding[]> {
  const all = await checkFiles(new Map(Object.entries(files)), {profile: 'review', ...options})
  return all
    .filter((finding) => finding.ruleId === ruleId)
    .map((finding) => ({
      ...finding,
      words: (files[finding.file] ?? '').slice(finding.span.start, finding.span.end),
    }))
}

/** A text with the edits of one fix made. */
export function applyFix(text: string, fix: Finding['fixes'][number] | undefined): string {
  return [...(fix?.edits ?? [])]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (done, {span, text: put}) => done.slice(0, span.start) + put + done.slice(span.end),
      text,
    )
}
