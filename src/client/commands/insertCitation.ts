import {ThemeIcon, window, type QuickInputButton, type QuickPickItem} from 'vscode'
import type {FoundPassage} from '../../protocol/protocol.ts'
import {citationInsertion} from '../citationInsertion.ts'
import {insertBlock} from '../insertBlock.ts'
import {insertText} from '../insertText.ts'
import {findResponseHere} from '../responses.ts'
import {say, type Language} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** So long after the last letter the search begins. */
const PAUSE = 120

interface PassageItem extends QuickPickItem {
  readonly passage: FoundPassage
}

interface Chosen {
  readonly passage: FoundPassage
  readonly asQuotation: boolean
}

/** Puts a citation at the cursor: a source is picked, then a place in it by searching in its text. */
export async function insertCitation(context: CommandContext): Promise<void> {
  if ((await needHearing(context)) === undefined) return
  const {server, current} = context
  const editor = await findResponseHere(current)
  if (editor === undefined) return
  const source = await chooseSource(context)
  if (source === undefined) return
  const uri = editor.document.uri.toString()
  const chosen = await choosePassage(context, uri, source.key)
  if (chosen === undefined) return
  const {citation, location} = chosen.passage
  if (chosen.asQuotation) {
    const made = await server.ask('hearing/makeQuotation', {...location, response: uri})
    if (made !== null) await insertBlock(editor, made.block, current.language)
    return
  }
  const lines = editor.document.getText().split(/\r\n|\r|\n/u)
  const insertion = citationInsertion(lines, editor.selection.end, citation)
  await insertText(editor, insertion, current.language)
}

interface ChosenSource extends QuickPickItem {
  readonly key?: string
}

/** `key` is absent where all sources are to be searched. */
async function chooseSource({current}: CommandContext): Promise<ChosenSource | undefined> {
  const {overview, language} = current
  const items = (overview?.sources ?? [])
    .filter(({state}) => state === 'read')
    .map(({key, title, issued}) => ({
      label: title,
      description: [`@${key}`, issued].filter((part) => part !== undefined).join(' · '),
      key,
    }))
  const [only] = items
  if (only === undefined) {
    void window.showInformationMessage(say(language, 'noSources'))
    return undefined
  }
  if (items.length === 1) return only
  const all = {label: `$(search) ${say(language, 'allSources')}`, description: ''}
  return window.showQuickPick<ChosenSource>([all, ...items], {
    placeHolder: say(language, 'chooseSource'),
    matchOnDescription: true,
  })
}

async function choosePassage(
  {server, current}: CommandContext,
  uri: string,
  key: string | undefined,
): Promise<Chosen | undefined> {
  const {language} = current
  const quote = {iconPath: new ThemeIcon('quote'), tooltip: say(language, 'quoteThis')}
  const box = window.createQuickPick<PassageItem>()
  box.placeholder = say(language, 'choosePassage')
  let turn = 0
  const search = async (): Promise<void> => {
    const own = ++turn
    box.busy = true
    const query = box.value
    const params = {uri, query, ...(key === undefined ? {} : {key})}
    const found = (await server.ask('hearing/searchPassages', params)) ?? []
    if (own !== turn) return
    box.items = found.map((passage) => passageItem(passage, key === undefined, quote, language))
    box.busy = false
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  box.onDidChangeValue(() => {
    clearTimeout(timer)
    timer = setTimeout(() => void search(), PAUSE)
  })
  const chosen = new Promise<Chosen | undefined>((done) => {
    box.onDidAccept(() => {
      const [item] = box.selectedItems
      if (item === undefined) return
      done({passage: item.passage, asQuotation: false})
      box.hide()
    })
    box.onDidTriggerItemButton(({item}) => {
      done({passage: item.passage, asQuotation: true})
      box.hide()
    })
    box.onDidHide(() => done(undefined))
  })
  box.show()
  void search()
  const result = await chosen
  clearTimeout(timer)
  turn++
  box.dispose()
  return result
}

function passageItem(
  passage: FoundPassage,
  namesSource: boolean,
  quote: QuickInputButton,
  language: Language,
): PassageItem {
  const {words, sourceTitle, page, heading} = passage
  const place = [
    ...(namesSource ? [sourceTitle] : []),
    ...(page === undefined ? [] : [say(language, 'page', {page})]),
    ...(heading === undefined ? [] : [heading]),
  ]
  return {
    label: words,
    detail: place.join(' · '),
    // The server has searched; the box is not to sort out what has the words in another form.
    alwaysShow: true,
    buttons: [quote],
    passage,
  }
}
