import type {DocumentLink} from 'vscode-languageserver-types'
import type {HearingView} from './hearingView.ts'

/**
 * The citations of a response as links to their sources, and the files that the hearing's own files name. A link
 * opens the source at the place that the citation names, by a fragment that editors understand (`#L12,3`).
 */
export function provideDocumentLinks(view: HearingView, file: string): DocumentLink[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) {
    return linked.citations.flatMap(({citation, source, target}): DocumentLink[] => {
      const state = source?.state
      // Links that Markdown knows itself are the editor's.
      if (state?.kind !== 'read' || citation.form === 'link') return []
      const other = view.fileView(state.source.file)
      if (other === undefined) return []
      const hasPlace = target !== undefined && citation.locators.length > 0
      const at = hasPlace ? other.rangeOf(target.span).start : undefined
      const place = at === undefined ? '' : `#L${at.line + 1},${at.character + 1}`
      return [
        {
          range: own.rangeOf(citation.keySpan),
          target: `${other.uri}${place}`,
          tooltip: source?.entry.title ?? citation.key,
        },
      ]
    })
  }
  return view.hearing.sources.flatMap(({entry, state}): DocumentLink[] => {
    if (entry.place.file !== file || entry.file === undefined || state.kind !== 'read') return []
    const other = view.fileView(state.source.file)
    if (other === undefined) return []
    return [{range: own.rangeOf(entry.file.span), target: other.uri}]
  })
}
