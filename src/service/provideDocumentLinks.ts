import type {DocumentLink} from 'vscode-languageserver-types'
import type {Field} from '../core/model/response.ts'
import type {Span} from '../core/model/span.ts'
import type {FileView, HearingView} from './hearingView.ts'
import {registersOf} from './registersOf.ts'

/**
 * The citations of a response as links to their sources, with the hearing that its front matter names, and the files
 * that the hearing's own files name: registers, word lists, documents. A link
 * opens the source at the place that the citation names, by a fragment that editors understand (`#L12,3`).
 */
export function provideDocumentLinks(view: HearingView, file: string): DocumentLink[] {
  const own = view.fileView(file)
  if (own === undefined) return []
  const linked = view.hearing.responses.find(({response}) => response.file === file)
  if (linked !== undefined) {
    const {hearing} = linked.response.frontMatter
    const home = hearing === undefined ? [] : linkToHearing(view, own, hearing)
    const citations = linked.citations.flatMap(({citation, source, target}): DocumentLink[] => {
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
    return [...home, ...citations]
  }
  const {project, sources} = view.hearing
  return [
    ...(file === project.file ? registersOf(project) : []).flatMap((register) =>
      linkTo(view, own, register.span, register.file),
    ),
    ...sources.flatMap(({entry, state}) =>
      entry.place.file === file && entry.file !== undefined && state.kind === 'read'
        ? linkTo(view, own, entry.file.span, state.source.file)
        : [],
    ),
  ]
}

function linkTo(view: HearingView, own: FileView, span: Span, file: string): DocumentLink[] {
  const other = view.fileView(file)
  return other === undefined ? [] : [{range: own.rangeOf(span), target: other.uri}]
}

/** Where the response names the hearing that it is checked by: a name that leads nowhere is no link. */
function linkToHearing(view: HearingView, own: FileView, {value, span}: Field): DocumentLink[] {
  const {file} = view.hearing.project
  const other = view.fileView(file)
  const isNamed = other !== undefined && pathOf(value, own.uri) === pathOf('', other.uri)
  return isNamed ? linkTo(view, own, span, file) : []
}

/** The path that a relative name leads to; editors encode the signs in addresses each in its own way. */
function pathOf(name: string, base: string): string | undefined {
  const way = name.toWellFormed().split(/[\\/]/u).map(encodeURIComponent).join('/')
  try {
    return decodeURIComponent(new URL(way, base).pathname)
  } catch {
    return undefined
  }
}
