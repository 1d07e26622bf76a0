import {env, UIKind, Uri, window, type Disposable} from 'vscode'
import {sourceScheme, type SourceSummary} from '../../protocol/protocol.ts'
import type {CurrentHearing} from '../currentHearing.ts'
import {showLocation} from '../trees/goTo.ts'
import {relativePath} from './relativePath.ts'

/**
 * The address behind a citation in the preview of a response; `undefined` where there is nothing to open. A preview
 * follows paths and what the editor hands to an extension, but no addresses of files and none of our own scheme. In a
 * browser nothing is handed to extensions: there the document itself opens instead of the text that was taken out.
 */
export function previewAddress(
  response: Uri,
  {key, document}: SourceSummary,
  line: number,
): string | undefined {
  if (document === undefined) return undefined
  const {scheme, path} = Uri.parse(document)
  if (scheme !== sourceScheme) return `${relativePath(response.path, path)}#L${line + 1}`
  if (env.uiKind === UIKind.Web) return relativePath(response.path, path.replace(/\.txt$/u, ''))
  const query = new URLSearchParams({key, line: String(line)})
  return `${env.uriScheme}://${EXTENSION}/source?${query.toString()}`
}

const EXTENSION = 'hearing-response.hearing-response'

/**
 * Opens the source that such an address names. Anybody can write one: it leads to a source of the hearing that the
 * window is about, or nowhere.
 */
export function openFromPreview(current: CurrentHearing): Disposable {
  return window.registerUriHandler({
    async handleUri({path, query}) {
      const asked = new URLSearchParams(query)
      const source = current.overview?.sources.find(({key}) => key === asked.get('key'))
      if (path !== '/source' || source?.document === undefined) return
      const line = Math.max(0, Number.parseInt(asked.get('line') ?? '', 10) || 0)
      const start = {line, character: 0}
      await showLocation({uri: source.document, range: {start, end: start}})
    },
  })
}
