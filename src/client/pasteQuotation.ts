import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  Position,
  WorkspaceEdit,
  type DataTransferItem,
  type Disposable,
  type DocumentPasteEditProvider,
  type Range,
  type TextDocument,
} from 'vscode'
import type {Quotation} from '../protocol/protocol.ts'
import {blockInsertion} from './blockInsertion.ts'
import type {CurrentHearing} from './currentHearing.ts'
import type {HearingServer} from './hearingServer.ts'
import {say, type Language} from './words.ts'

/** No kind of text: whatever gives way to text would then give way to itself, and plain text would not come first. */
const kind = DocumentDropOrPasteEditKind.Empty.append('hearingQuotation')
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
      const found = (await server.ask('hearing/findQuotations', {uri, words})) ?? []
      if (token.isCancellationRequested) return []
      return [
        ...found.map((quotation) => asBlock(document, range, quotation, current.language)),
        ...found.map((quotation) => inSentence(quotation, current.language)),
      ]
    },
  }
  return languages.registerDocumentPasteEditProvider({language: 'markdown'}, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: [mime],
  })
}

/** The quotation as a block of its own below the line that is written in. */
function asBlock(
  document: TextDocument,
  {end}: Range,
  {block, citation}: Quotation,
  language: Language,
): DocumentPasteEdit {
  const lines = document.getText().split(/\r\n|\r|\n/u)
  const edit = new DocumentPasteEdit('', say(language, 'pasteBlock', {citation}), kind)
  edit.additionalEdit = new WorkspaceEdit()
  const {at, text} = blockInsertion(lines, end, block)
  const place = new Position(at.line, at.character)
  // What is selected gives way to what is pasted, and the two must not overlap.
  edit.additionalEdit.insert(document.uri, end.isAfter(place) ? end : place, text)
  return behindPlainText(edit)
}

function inSentence({inline, citation}: Quotation, language: Language): DocumentPasteEdit {
  return behindPlainText(
    new DocumentPasteEdit(inline, say(language, 'pasteInline', {citation}), kind),
  )
}

/** Plain text comes first; this is what is offered besides. */
function behindPlainText(edit: DocumentPasteEdit): DocumentPasteEdit {
  edit.yieldTo = [DocumentDropOrPasteEditKind.Text]
  return edit
}
