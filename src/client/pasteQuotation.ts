import type {DataTransferItem} from 'vscode'
import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  WorkspaceEdit,
  type Disposable,
  type DocumentPasteEditProvider,
} from 'vscode'
import {blockInsertion} from './blockInsertion.ts'
import type {CurrentHearing} from './currentHearing.ts'
import type {HearingServer} from './hearingServer.ts'
import {say} from './words.ts'

const kind = DocumentDropOrPasteEditKind.Text.append('hearingQuotation')
const mime = 'text/plain'

/**
 * Offers to paste words that stand in a source as a quotation with its citation. What is pasted stays as it is
 * unless the writer chooses so in the editor's paste options.
 */
export function pasteQuotation(server: HearingServer, current: CurrentHearing): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
      const item: DataTransferItem | undefined = transfer.get(mime)
      const [range] = ranges
      if (item === undefined || range === undefined || !current.isResponse(document.uri)) return []
      const words = await item.asString()
      const uri = document.uri.toString()
      const found = await server.ask('hearing/findQuotation', {uri, words})
      if (found === null || token.isCancellationRequested) return []
      const {language} = current
      const lines = document.getText().split(/\r\n|\r|\n/u)
      const block = new DocumentPasteEdit('', say(language, 'pasteBlock'), kind)
      const insertion = blockInsertion(lines, range.start, found.block)
      block.additionalEdit = new WorkspaceEdit()
      block.additionalEdit.insert(
        document.uri,
        document.lineAt(range.start.line).range.end,
        insertion.text,
      )
      const inline = new DocumentPasteEdit(found.inline, say(language, 'pasteInline'), kind)
      // Plain text comes first; these are what is offered besides.
      for (const edit of [block, inline]) edit.yieldTo = [DocumentDropOrPasteEditKind.Text]
      return [block, inline]
    },
  }
  return languages.registerDocumentPasteEditProvider({language: 'markdown'}, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [mime],
  })
}
