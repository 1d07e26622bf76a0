import {window} from 'vscode'
import {insertBlock} from '../insertBlock.ts'
import {findResponse} from '../responses.ts'
import {say} from '../words.ts'
import type {CommandContext} from './commandContext.ts'
import {needHearing} from './needHearing.ts'

/** Puts what is selected in a source into the response, as a clean block quotation with its citation. */
export async function quoteSelection(context: CommandContext): Promise<void> {
  if ((await needHearing(context)) === undefined) return
  const {server, current} = context
  const {language} = current
  const source = window.activeTextEditor
  if (source === undefined || current.sourceOf(source.document.uri) === undefined) {
    void window.showInformationMessage(say(language, 'notASource'))
    return
  }
  const {start, end, isEmpty} = source.selection
  if (isEmpty) {
    void window.showInformationMessage(say(language, 'noWordsSelected'))
    return
  }
  const uri = source.document.uri.toString()
  const response = await findResponse(current)
  if (response === undefined) return
  const made = await server.ask('hearing/makeQuotation', {
    uri,
    range: {start, end},
    response: response.document.uri.toString(),
  })
  if (made === null) {
    void window.showInformationMessage(say(language, 'noWordsSelected'))
    return
  }
  await insertBlock(response, made.block, language)
}
