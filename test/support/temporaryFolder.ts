import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

/** A folder of its own for each test of the surrounding `describe`, removed after it. */
export function useTemporaryFolder(): {
  /** Its path, free of links. */
  readonly path: () => string
  /** Writes files, `kilder/notat.txt` with their folders, and gives the path of the first. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => string
} {
  let folder = ''
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'hearing-test-')))
  })
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true})
  })
  return {
    path: () => folder,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name)
        mkdirSync(dirname(path), {recursive: true})
        writeFileSync(path, content)
      }
      return join(folder, Object.keys(files)[0] ?? '')
    },
  }
}
