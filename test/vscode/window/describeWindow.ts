import {findChromium} from '../rig/openWindow.ts'
import {packageExtension} from '../packageExtension.ts'
import {startEditor, takePicture, type StartedEditor, type StartOptions} from './startEditor.ts'
import type {Workbench} from './workbench.ts'

const here = findChromium() !== undefined
const reason = here ? '' : ' (skipped: no Chromium to show the editor in)'

/**
 * Tests of one window with the packaged extension, from its start to its end; skipped, and said so in the title, where
 * there is nothing to show it in. Where one fails, a picture of the window is kept.
 */
export function describeWindow(
  title: string,
  options: Omit<StartOptions, 'vsix'>,
  tests: (bench: () => Workbench, workspace: () => string) => void,
): void {
  describe(`${title}${reason}`, function () {
    this.timeout(4 * 60_000)
    let started: StartedEditor | undefined
    const open = (): StartedEditor => {
      if (started === undefined) throw new Error('The window is not open yet.')
      return started
    }
    const bench = (): Workbench => open().bench

    before(async function () {
      if (!here) this.skip()
      started = await startEditor({...options, vsix: packageExtension()})
    })

    after(async () => {
      await started?.close()
    })

    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await takePicture(bench(), 'failure')
    })

    tests(bench, () => open().workspace)
  })
}
