import type {Fix} from '../../model/finding.ts'
import type {LinkedResponse} from '../../model/linked.ts'
import type {Quote} from '../../model/quote.ts'
import type {QuoteResolution} from '../../model/resolution.ts'
import type {Passage} from '../../model/source.ts'
import {sourceOf} from '../citationFor.ts'
import {afterSigns, insertion} from './insertion.ts'

/**
 * The fix that puts `[…]` between the places that a quotation joins. `undefined` where that would not make it
 * right: where they stand in another order in the source, in other sections, or where words differ besides.
 */
export function joinedFix(
  {content}: Quote,
  {joined = [], joints = [], differences}: Extract<QuoteResolution, {kind: 'altered'}>,
  linked: LinkedResponse,
): Fix | undefined {
  if (joints.length === 0 || differences.length > 0 || !areOneStretch(joined, linked))
    return undefined
  const edits = joints.map(({start}) => insertion('[…]', afterSigns(start, content.text), content))
  return {messageId: 'markOmissions', args: {}, edits, automatic: false}
}

/** True for places of one source in its order and under the same heading. */
export function areOneStretch(passages: readonly Passage[], {sources}: LinkedResponse): boolean {
  const headings = passages.map(({file, paragraph}) => {
    const source = sources
      .flatMap(({state}) => sourceOf(state) ?? [])
      .find((each) => each.file === file)
    return source?.paragraphs[paragraph]?.headingPath.join('\n')
  })
  return passages.every(({file, span}, i) => {
    const before = passages[i - 1]
    if (before === undefined) return true
    return file === before.file && before.span.end <= span.start && headings[i] === headings[i - 1]
  })
}
