import {commands, FileSystemError, Uri, window, workspace} from 'vscode'
import type {NewHearing} from '../../protocol/protocol.ts'
import {readDay} from '../readDay.ts'
import {say, type Language, type Word} from '../words.ts'
import type {CommandContext} from './commandContext.ts'

/**
 * Makes a new hearing: asks for a folder, the language and what the authority calls it, writes the files and opens
 * the response. Nothing that is there already is touched, and a folder that has a hearing gets no second one.
 */
export async function newHearing({server, current}: CommandContext): Promise<void> {
  const details = await askDetails()
  if (details === undefined) return
  const {language} = details
  const folder = await chooseFolder(language)
  if (folder === undefined) return
  const there = await hearingFileIn(folder)
  if (there !== undefined) {
    void window.showWarningMessage(say(language, 'hearingExists'))
    await window.showTextDocument(there, {preview: false})
    return
  }
  const files = (await server.ask('hearing/newFiles', details)) ?? []
  for (const {name, text} of files) {
    const uri = Uri.joinPath(folder, ...name.split('/'))
    if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  }
  const isHere = workspace.getWorkspaceFolder(folder) !== undefined
  if (isHere) {
    await current.refresh()
    await window.showTextDocument(Uri.joinPath(folder, 'svar', 'svar.md'), {preview: false})
    return
  }
  const open = say(language, 'openFolder')
  const made = say(language, 'hearingMade', {folder: folder.fsPath})
  if ((await window.showInformationMessage(made, open)) === open) {
    await commands.executeCommand('vscode.openFolder', folder)
  }
}

async function askDetails(): Promise<NewHearing | undefined> {
  // The only question that is put in both languages: nothing is known yet.
  const choice = await window.showQuickPick(
    [
      {label: 'Dansk', language: 'da' as const},
      {label: 'English', language: 'en' as const},
    ],
    {placeHolder: 'Hvilket sprog skrives høringssvaret på? · Which language is the response in?'},
  )
  if (choice === undefined) return undefined
  const {language} = choice
  const title = await ask(language, 'askTitle', 'titleExample')
  if (title === undefined) return undefined
  const authority = await ask(language, 'askAuthority', 'authorityExample')
  if (authority === undefined) return undefined
  const caseNumber = await ask(language, 'askCaseNumber')
  if (caseNumber === undefined) return undefined
  const deadline = await window.showInputBox({
    prompt: say(language, 'askDeadline'),
    ignoreFocusOut: true,
    placeHolder: say(language, 'dateExample'),
    validateInput: (value) =>
      value.trim() === '' || readDay(value) !== undefined ? undefined : say(language, 'badDate'),
  })
  if (deadline === undefined) return undefined
  return {language, title, authority, caseNumber, deadline: readDay(deadline) ?? ''}
}

function ask(language: Language, prompt: Word, example?: Word): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: say(language, prompt),
    ignoreFocusOut: true,
    ...(example === undefined ? {} : {placeHolder: say(language, example)}),
  })
}

async function chooseFolder(language: Language): Promise<Uri | undefined> {
  const [open] = workspace.workspaceFolders ?? []
  // An empty folder that is open already is the one that is meant.
  if (open !== undefined) {
    const entries = await workspace.fs.readDirectory(open.uri)
    if (entries.every(([name]) => name.startsWith('.'))) return open.uri
  }
  const [folder] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      title: say(language, 'folderForHearing'),
      openLabel: say(language, 'useFolder'),
      ...(open === undefined ? {} : {defaultUri: open.uri}),
    })) ?? []
  return folder
}

/** All names that a hearing file may have, the first that is there counts. */
const hearingFileNames = ['hearing.yaml', 'hearing.yml', 'hearing.json']

async function hearingFileIn(folder: Uri): Promise<Uri | undefined> {
  for (const name of hearingFileNames) {
    const uri = Uri.joinPath(folder, name)
    if (await exists(uri)) return uri
  }
  return undefined
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false
    throw error
  }
}
