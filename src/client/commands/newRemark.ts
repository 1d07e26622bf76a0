import {commands, SnippetString, window} from 'vscode'
import {isWritten} from '../insertText.ts'
import {findResponse} from '../responses.ts'
import {toRange} from '../trees/goTo.ts'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/**
 * Begins a remark on a proposal that is not answered yet: heading, stance and demand stand there, and the cursor
 * where the stance is written. From the tree the proposal is known; else it is chosen.
 */
export async function newRemark(context: CommandContext, item?: unknown): Promise<void> {
  const overview = await needHearing(context)
  if (overview === undefined) return
  const {server, current} = context
  const number = numberOf(item) ?? (await chooseProposal(context))
  if (number === undefined) return
  const editor = await findResponse(current)
  if (editor === undefined) return
  const {document} = editor
  const found = await server.ask('hearing/newRemark', {uri: document.uri.toString(), number})
  if (found === null) return
  const {start} = toRange(found.edit.range)
  const shown = await window.showTextDocument(document, {preview: false})
  const edit = shown.insertSnippet(new SnippetString(found.snippet), start)
  if (!(await isWritten(document, edit, current.language))) return
  // The list of stances shows which there are.
  await commands.executeCommand('editor.action.triggerSuggest')
}

/** A line of the tree is named `proposal/5`. */
function numberOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  const id: unknown =
    typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'string' ? /^proposal\/(.*)$/u.exec(id)?.[1] : undefined
}

async function chooseProposal({current}: CommandContext): Promise<string | undefined> {
  const {overview, language} = current
  const known = overview?.proposals.filter(({state}) => state !== 'unknown') ?? []
  const open = known.filter(({state}) => state === 'open')
  if (open.length === 0) {
    const why = known.length === 0 ? 'noProposals' : 'nothingOpen'
    void window.showInformationMessage(say(language, why))
    return undefined
  }
  const items = open.map(({number, name, section}) => ({
    label: name,
    ...(section === undefined ? {} : {description: section}),
    number,
  }))
  const placeHolder = say(language, 'chooseProposal')
  const chosen = await window.showQuickPick(items, {placeHolder, matchOnDescription: true})
  return chosen?.number
}
