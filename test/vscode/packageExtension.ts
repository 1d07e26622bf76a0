import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {editorCache} from './rig/installEditor.ts'

let packaged: string | undefined

/** The file that users get, made once a run from what was built. */
export function packageExtension(): string {
  if (packaged !== undefined) return packaged
  const file = join(editorCache, 'extension.vsix')
  mkdirSync(editorCache, {recursive: true})
  execFileSync('node', ['scripts/packageExtension.mjs', file], {stdio: 'pipe'})
  packaged = file
  return file
}
