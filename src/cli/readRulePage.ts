import {join} from 'node:path'
import {files} from '../host/files.ts'

/** The pages stand beside the bundle's folder, and two levels above this file when run from its sources. */
const folders = [
  join(import.meta.dirname, '..', 'docs', 'rules'),
  join(import.meta.dirname, '..', '..', 'docs', 'rules'),
]

/** The page of a rule as Markdown; `undefined` where it was not installed with the program. */
export async function readRulePage(id: string): Promise<string | undefined> {
  for (const folder of folders) {
    try {
      return (await files.readFile(join(folder, `${id}.md`))).toString()
    } catch {
      // The other folder is tried.
    }
  }
  return undefined
}

/** The pages of several rules, by id. */
export async function readRulePages(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(ids.map(readRulePage))
  return new Map(
    ids.flatMap((id, index) => {
      const page = pages[index]
      return page === undefined ? [] : [[id, page] as const]
    }),
  )
}
