import {
  Selection,
  TextEditorSelectionChangeKind,
  window,
  type Definition,
  type DefinitionLink,
  type Disposable,
  type Location,
  type Range,
  type Uri,
} from 'vscode'

interface Target {
  readonly uri: string
  readonly range: Range
}

/** Where the last search for a definition led. */
let targets: readonly Target[] = []

type Answer = Definition | DefinitionLink[] | null | undefined

/** Keeps where a definition leads, so that the passage can be selected when the editor gets there. */
export function rememberTargets(answer: Answer): Answer {
  targets = listOf(answer).map((each) =>
    'targetUri' in each
      ? targetOf(each.targetUri, each.targetSelectionRange ?? each.targetRange)
      : targetOf(each.uri, each.range),
  )
  return answer
}

function listOf(answer: Answer): readonly (Location | DefinitionLink)[] {
  if (answer === null || answer === undefined) return []
  return Array.isArray(answer) ? answer : [answer]
}

function targetOf(uri: Uri, range: Range): Target {
  return {uri: uri.toString(), range}
}

/**
 * Selects the whole passage where the editor would only put its cursor before the first letter: after "Go to
 * Definition" a reader sees which words are meant.
 */
export function selectPassages(): Disposable {
  return window.onDidChangeTextEditorSelection(({textEditor, selections, kind}) => {
    const [selection] = selections
    // A cursor that is moved by hand is no jump: the reader has gone on to something else.
    if (kind !== undefined && kind !== TextEditorSelectionChangeKind.Command) targets = []
    if (targets.length === 0 || selection?.isEmpty !== true) return
    const uri = textEditor.document.uri.toString()
    const target = targets.find(
      (each) => each.uri === uri && each.range.start.isEqual(selection.start),
    )
    if (target === undefined) return
    targets = []
    textEditor.selection = new Selection(target.range.start, target.range.end)
  })
}
