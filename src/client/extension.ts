import {window, type ExtensionContext} from 'vscode'
import {registerCommands} from './commands/registerCommands.ts'
import {CurrentHearing} from './currentHearing.ts'
import {HearingServer} from './hearingServer.ts'
import {pasteQuotation} from './pasteQuotation.ts'
import {extendPreview, refreshPreviews} from './preview/extendPreview.ts'
import {openFromPreview} from './preview/openFromPreview.ts'
import {provideSources} from './provideSources.ts'
import {rememberResponses} from './responses.ts'
import {selectPassages} from './selectPassage.ts'
import {showStatus} from './showStatus.ts'
import {decorateProblems} from './trees/decorateProblems.ts'
import {registerGoTo} from './trees/goTo.ts'
import {showTrees} from './trees/showTrees.ts'

/** What other extensions may use: the Markdown preview does. */
export interface Activated {
  readonly extendMarkdownIt: ReturnType<typeof extendPreview>
}

let running: HearingServer | undefined

/**
 * Called by the editor when a folder holds a hearing, and when a command or view of ours is used in one that does
 * not. The language server is started only where there is a hearing to be checked.
 */
export function activate(context: ExtensionContext): Activated {
  const log = window.createOutputChannel('Høringssvar', {log: true})
  const server = new HearingServer(context, log)
  const current = new CurrentHearing(server)
  running = server
  context.subscriptions.push(
    log,
    server,
    current,
    registerGoTo(),
    registerCommands({server, current}),
    provideSources(server),
    selectPassages(),
    decorateProblems(),
    showTrees(current),
    showStatus(server, current),
    rememberResponses(current),
    pasteQuotation(server, current),
    refreshPreviews(current),
    openFromPreview(current),
  )
  void current.refresh()
  return {extendMarkdownIt: extendPreview(current)}
}

/** Called by the editor when it ends, or the extension is switched off. */
export async function deactivate(): Promise<void> {
  await running?.stop()
}
