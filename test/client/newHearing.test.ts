import assert from 'node:assert/strict'
import type {CommandContext} from '../../src/client/commands/commandContext.ts'
import {FileSystemError, Uri, useVscode, window, workspace} from '../support/vscode.ts'

useVscode()
const {newHearing} = await import('../../src/client/commands/newHearing.ts')

/** Makes a hearing in a folder that has some files, and says what came of it. */
async function makeIn(files: readonly string[]) {
  const written: string[] = []
  const opened: string[] = []
  const warnings: string[] = []
  const folder = Uri.file('/h')
  window['showQuickPick'] = () => ({language: 'da'})
  window['showInputBox'] = () => ''
  window['showOpenDialog'] = () => [folder]
  window['showWarningMessage'] = (text: string) => warnings.push(text)
  window['showTextDocument'] = ({path}: Uri) => opened.push(path)
  workspace['workspaceFolders'] = [{uri: folder}]
  workspace['getWorkspaceFolder'] = () => ({uri: folder})
  workspace.fs = {
    readDirectory: () => files.map((name) => [name, 1]),
    stat: ({path}: Uri) => {
      if (!files.includes(path.slice('/h/'.length))) throw new FileSystemError()
    },
    writeFile: ({path}: Uri) => written.push(path),
  }
  const context = {
    server: {
      ask: () => [
        {name: 'hearing.yaml', text: ''},
        {name: 'svar/svar.md', text: ''},
      ],
    },
    current: {refresh: () => undefined},
  }
  await newHearing(context as unknown as CommandContext)
  return {written, opened, warnings}
}

describe('newHearing', () => {
  for (const name of ['hearing.yaml', 'hearing.yml', 'hearing.json']) {
    it(`opens ${name} where it is there, and writes nothing`, async () => {
      const {written, opened, warnings} = await makeIn(['notat.pdf', name])
      assert.deepEqual(written, [])
      assert.deepEqual(opened, [`/h/${name}`])
      assert.equal(warnings.length, 1)
    })
  }

  it('writes the files of a hearing into a folder without one, and opens the response', async () => {
    const {written, opened, warnings} = await makeIn(['.git'])
    assert.deepEqual(written, ['/h/hearing.yaml', '/h/svar/svar.md'])
    assert.deepEqual(opened, ['/h/svar/svar.md'])
    assert.deepEqual(warnings, [])
  })

  it('leaves the files alone that are there already', async () => {
    assert.deepEqual((await makeIn(['svar/svar.md'])).written, ['/h/hearing.yaml'])
  })
})
