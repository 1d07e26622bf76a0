import assert from 'node:assert/strict'
import type {CommandContext} from '../../src/client/commands/commandContext.ts'
import {commands, useVscode, workspace, type Uri} from '../support/vscode.ts'

useVscode()
const {showCoverage} = await import('../../src/client/commands/showCoverage.ts')

describe('showCoverage', () => {
  it('opens a preview of the hearing’s own page that stays with it', async () => {
    const run: unknown[][] = []
    workspace['openTextDocument'] = () => undefined
    commands['executeCommand'] = (...args: readonly unknown[]) => run.push([...args])
    const current = {
      settle: () => undefined,
      overview: {uri: 'file:///h/hearing.yaml'},
      language: 'da',
    }
    await showCoverage({current} as unknown as CommandContext)
    const [[command, uri, , settings] = []] = run
    assert.equal(command, 'markdown.showPreview')
    assert.equal((uri as Uri).query, 'file:///h/hearing.yaml')
    assert.equal((uri as Uri).path, '/Forslag og svar.md')
    assert.deepEqual(settings, {locked: true})
  })
})
