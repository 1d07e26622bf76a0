import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {openWindow, type WindowOptions} from '../rig/openWindow.ts'
import {editorCache} from '../rig/installEditor.ts'
import {findExecutable, layOutWorkspace} from '../runSuite.ts'
import {Workbench} from './workbench.ts'

/** A window on a copy of the hearings, with the packaged extension installed. */
export interface StartedEditor {
  readonly bench: Workbench
  readonly workspace: string
  readonly close: () => Promise<void>
}

export interface StartOptions {
  readonly vsix: string
  /** Which of the hearings is opened, or an empty folder. */
  readonly folder: 'eksempel' | 'svømmehal' | 'tom'
  readonly window?: Partial<WindowOptions>
}

export async function startEditor({vsix, folder, window}: StartOptions): Promise<StartedEditor> {
  const temporary = mkdtempSync(join(tmpdir(), 'editor-window-'))
  const all = join(temporary, 'høringer')
  layOutWorkspace(all)
  const workspace = join(all, folder)
  mkdirSync(workspace, {recursive: true})
  const places = {
    userDataDir: join(temporary, 'user'),
    extensionsDir: join(temporary, 'extensions'),
  }
  const install = ['--install-extension', vsix, '--extensions-dir', places.extensionsDir]
  install.push('--user-data-dir', places.userDataDir)
  execFileSync(findExecutable(), install, {stdio: 'pipe'})
  const opened = await openWindow({
    ...places,
    workspace,
    ...window,
    // In pictures the folder is one at home.
    env: {HOME: temporary, ...window?.env},
    settings: {
      'breadcrumbs.enabled': false,
      'editor.hover.delay': 100,
      'editor.minimap.enabled': false,
      ...window?.settings,
    },
  })
  const bench = new Workbench(opened.page)
  await bench.ready()
  return {
    bench,
    workspace,
    async close() {
      await opened.close()
      rmSync(temporary, {recursive: true, force: true})
    },
  }
}

/** Where the pictures go: beside what was fetched, or where `EDITOR_PICTURES` wants them. */
const pictures = process.env['EDITOR_PICTURES'] ?? join(editorCache, 'pictures')

export async function takePicture({page}: Workbench, name: string): Promise<void> {
  mkdirSync(pictures, {recursive: true})
  await page.screenshot({path: join(pictures, `${name}.png`)})
}
