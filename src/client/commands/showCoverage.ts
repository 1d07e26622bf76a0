import {commands, Disposable, EventEmitter, Uri, workspace} from 'vscode'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

const scheme = 'hearing-coverage'

/** Shows which proposals are answered, as a page that follows the hearing while it is open. */
export async function showCoverage(context: CommandContext): Promise<void> {
  const overview = await needHearing(context)
  if (overview === undefined) return
  const path = `/${say(context.current.language, 'coverage')}.md`
  const uri = Uri.from({scheme, path, query: overview.uri})
  await workspace.openTextDocument(uri)
  // Locked: a preview that is not follows the next Markdown that is opened.
  await commands.executeCommand('markdown.showPreview', uri, undefined, {locked: true})
}

/** Gives the pages that `showCoverage` opens their text. */
export function provideCoverage({server, current}: CommandContext): Disposable {
  const changed = new EventEmitter<Uri>()
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent({query}) {
        return (await server.ask('hearing/coverage', {uri: query}))?.markdown ?? ''
      },
    }),
    current.onChanged(() => {
      for (const {uri} of workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri)
    }),
  )
}
