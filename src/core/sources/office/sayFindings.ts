import type {SourceWarning} from '../../model/source.ts'
import type {OfficeFindings} from './officeFindings.ts'

/** What the reader of the findings is told about a document. */
export function sayFindings(
  found: OfficeFindings,
  {pages, hasMacros}: {readonly pages: 'rendered' | 'asked' | 'none'; readonly hasMacros: boolean},
): readonly SourceWarning[] {
  const {insertions, deletions, hidden, hiddenExample, embedded} = found
  const warnings: SourceWarning[] = []
  const say = (ruleId: string, messageId: string, args: SourceWarning['args'] = {}): void => {
    warnings.push({ruleId, messageId, args})
  }
  if (insertions + deletions > 0) say('source/tracked-changes', 'accepted', {insertions, deletions})
  if (hidden > 0) say('source/hidden-text', 'leftOut', {count: hidden, example: hiddenExample})
  if (found.isStopped) say('source/partly-read', 'beginning')
  if (embedded > 0) say('source/partly-read', 'embedded', {count: embedded})
  if (hasMacros) say('source/macros', 'notRun')
  if (pages === 'none') say('source/no-pages', 'noPages')
  return warnings
}
