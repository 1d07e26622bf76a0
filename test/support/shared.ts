import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const folder = fileURLToPath(new URL('../../../shared', import.meta.url))

/** The folder of real documents and ground truth beside the checkout, where there is one. */
export function sharedFolder(): string | undefined {
  return existsSync(folder) ? folder : undefined
}

/** `describe` for tests on real documents; where these are absent the report says so. */
export function describeWithShared(title: string, tests: (folder: string) => void): void {
  const shared = sharedFolder()
  if (shared !== undefined) {
    describe(title, () => tests(shared))
    return
  }
  describe.skip(`${title} (skipped: there is no folder ../shared)`, () => {
    it('needs the documents of ../shared')
  })
}
