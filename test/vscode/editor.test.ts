import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {editorCache} from './rig/installEditor.ts'
import {findChromium} from './rig/openWindow.ts'
import {runSuite} from './runSuite.ts'

const here = process.env['VSCODE_EXECUTABLE'] !== undefined || findChromium() !== undefined
const reason = here ? '' : ' (skipped: no Chromium to show the editor in; set VSCODE_EXECUTABLE)'

describe(`The extension in a real VS Code${reason}`, function () {
  this.timeout(10 * 60_000)
  before(function () {
    if (!here) this.skip()
  })

  it('passes its tests in the extension host', async () => {
    const vsix = join(editorCache, 'extension.vsix')
    mkdirSync(editorCache, {recursive: true})
    execFileSync('node', ['scripts/packageExtension.mjs', vsix], {stdio: 'pipe'})
    const {passed, output} = await runSuite(vsix)
    console.log(output.replaceAll(/^/gm, '      '))
    assert.ok(passed, output)
  })
})
