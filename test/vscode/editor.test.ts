import assert from 'node:assert/strict'
import {packageExtension} from './packageExtension.ts'
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
    const {passed, output} = await runSuite(packageExtension())
    console.log(output.replaceAll(/^/gm, '      '))
    assert.ok(passed, output)
  })
})
