import {
  InsertTextFormat,
  MarkupKind,
  type CompletionItem,
  type CompletionItemKind,
  type Position,
} from 'vscode-languageserver-types'

export interface ItemParts {
  readonly label: string
  readonly kind: CompletionItemKind
  /** What is put in; without it the label. */
  readonly text?: string
  /** True where `text` has an editor's stops (`$1`) in it. */
  readonly isSnippet?: boolean
  readonly detail?: string
  /** Markdown. */
  readonly documentation?: string
  /** What the item is found by, where that is not the label. */
  readonly filter?: string
  /** Its place among the others: lower ones first. */
  readonly order?: number
}

/** An item that replaces the characters from `from` up to the cursor, and `beyond` characters behind it. */
export function completionItem(
  cursor: Position,
  from: number,
  parts: ItemParts,
  beyond = 0,
): CompletionItem {
  const {label, kind, text = label, isSnippet = false, detail, documentation, filter, order} = parts
  return {
    label,
    kind,
    // Editors show the first of the two for the item that is chosen, the second beside every one.
    ...(detail === undefined ? {} : {detail, labelDetails: {description: detail}}),
    ...(documentation === undefined
      ? {}
      : {documentation: {kind: MarkupKind.Markdown, value: documentation}}),
    ...(filter === undefined ? {} : {filterText: filter}),
    ...(order === undefined ? {} : {sortText: String(order).padStart(5, '0')}),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: {
        start: {line: cursor.line, character: from},
        end: {line: cursor.line, character: cursor.character + beyond},
      },
      newText: text,
    },
  }
}
