import assert from 'node:assert/strict'
import {DiagnosticSeverity, languages, Uri, window, workspace} from 'vscode'
import {eventually} from './eventually.ts'

describe('In the editor, a response', () => {
  it('shows what is wrong in it', async () => {
    const [folder] = workspace.workspaceFolders ?? []
    assert.ok(folder)
    const uri = Uri.joinPath(folder.uri, 'svar/udkast-med-fejl.md')
    await window.showTextDocument(uri)
    const errors = await eventually(() =>
      languages.getDiagnostics(uri).filter(({severity}) => severity === DiagnosticSeverity.Error),
    )
    assert.ok(errors.some(({code}) => typeof code === 'object' && code.value === 'quote/altered'))
  })
})
