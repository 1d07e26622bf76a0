import {Selection, Uri, window, workspace, WorkspaceEdit, type QuickPickItem} from 'vscode'
import type {HearingOverview} from '../../protocol/protocol.ts'
import {below, folderOfSources} from '../documentPaths.ts'
import {toRange} from '../trees/goTo.ts'
import {say, type Language} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** What a document may be called; its content decides whether it can be read. */
const documents = ['pdf', 'docx', 'odt', 'html', 'htm', 'txt', 'md']

interface DocumentItem extends QuickPickItem {
  /** Absent for the way to files that lie elsewhere. */
  readonly file?: string
}

/**
 * Registers documents as sources of the hearing: those that lie in its folder already are offered, and others are
 * copied there. The first new entry is shown with its title selected, to be written over.
 */
export async function addSource(context: CommandContext): Promise<void> {
  const overview = await needHearing(context)
  if (overview === undefined) return
  const {server, current} = context
  const hearing = Uri.parse(overview.uri)
  const free = (await server.ask('hearing/freeDocuments', {uri: overview.uri})) ?? []
  const folder = Uri.joinPath(hearing, '..')
  const files = await chooseFiles(free, folder, overview, current.language)
  if (files.length === 0) return
  const edit = await server.ask('hearing/newSources', {uri: overview.uri, files})
  const document = await workspace.openTextDocument(hearing)
  const editor = await window.showTextDocument(document, {preview: false})
  if (edit === null) {
    void window.showWarningMessage(say(current.language, 'addByHand'))
    return
  }
  const range = toRange(edit.range)
  const changes = new WorkspaceEdit()
  changes.replace(hearing, range, edit.newText)
  await workspace.applyEdit(changes)
  await document.save()
  const start = document.offsetAt(range.start)
  const title = /title: "/u.exec(document.getText().slice(start))
  if (title === null) return
  const from = document.positionAt(start + title.index + title[0].length)
  const line = document.lineAt(from.line).text
  editor.selection = new Selection(from, from.with({character: line.lastIndexOf('"')}))
  editor.revealRange(editor.selection)
}

/** Paths from the hearing's folder; none when the writer thought better of it. */
async function chooseFiles(
  free: readonly string[],
  folder: Uri,
  overview: HearingOverview,
  language: Language,
): Promise<readonly string[]> {
  if (free.length === 0) return bringFiles(folder, overview, language)
  const items: readonly DocumentItem[] = [
    // What was just put there is what is meant; a tick goes sooner than it comes.
    ...free.map((file) => ({label: file, file, picked: true})),
    {label: `$(folder-opened) ${say(language, 'fromElsewhere')}`},
  ]
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: say(language, 'chooseDocuments'),
  })
  if (chosen === undefined) return []
  const own = chosen.flatMap(({file}) => file ?? [])
  return own.length === chosen.length
    ? own
    : [...own, ...(await bringFiles(folder, overview, language))]
}

/** Lets files be chosen anywhere, and copies those that lie elsewhere beside the other sources. */
async function bringFiles(
  folder: Uri,
  overview: HearingOverview,
  language: Language,
): Promise<readonly string[]> {
  const chosen = await window.showOpenDialog({
    canSelectMany: true,
    title: say(language, 'chooseDocuments'),
    openLabel: say(language, 'useAsSource'),
    defaultUri: folder,
    filters: {[say(language, 'documents')]: documents},
  })
  const names: string[] = []
  for (const uri of chosen ?? []) {
    const name = below(folder.path, uri.path)
    if (name !== uri.path) names.push(name)
    else names.push(await copyInto(folder, folderOfSources(overview), uri))
  }
  return names
}

/** Copies a file under its own name, or the nearest that is free; gives its path from the hearing's folder. */
async function copyInto(folder: Uri, below: string, uri: Uri): Promise<string> {
  const name = uri.path.split('/').at(-1) ?? ''
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/u.exec(name) ?? []
  for (let count = 1; ; count++) {
    const path = `${below}/${count === 1 ? name : `${stem} (${count})${ending}`}`
    const target = Uri.joinPath(folder, ...path.split('/'))
    if (await isThere(target)) continue
    await workspace.fs.copy(uri, target)
    return path
  }
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}
