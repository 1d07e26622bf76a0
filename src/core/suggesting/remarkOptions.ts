import type {LinkedRemark, LinkedResponse} from '../model/linked.ts'
import type {SuggestOptions} from './suggestPassages.ts'

/** What a remark says about where its paragraphs lead: to its proposal's source first, and on its subject. */
export function remarkOptions(
  {remark, proposal}: LinkedRemark,
  {sources}: LinkedResponse,
  familiar: ReadonlySet<string>,
): SuggestOptions {
  const source = sources.find(({entry}) => entry.key === proposal?.sourceKey)
  return {
    familiar,
    context: remark.heading.prose.text,
    ...(source?.state.kind === 'read' ? {preferredFile: source.state.source.file} : {}),
  }
}
