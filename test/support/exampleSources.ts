import {readFile} from 'node:fs/promises'
import type {Source} from '../../src/core/model/source.ts'
import {readSource} from '../../src/core/sources/readSource.ts'

const files: readonly (readonly [name: string, encoding?: string])[] = [
  ['budgetnotat.txt'],
  ['evaluering.txt', 'windows-1252'],
  ['ungenotat.md'],
]

/** The sources of the example, each in the encoding that its hearing names. */
export async function readExampleSources(): Promise<readonly Source[]> {
  const sources: Source[] = []
  for (const [name, encoding] of files) {
    const bytes = await readFile(new URL(`../../examples/kilder/${name}`, import.meta.url))
    const options = encoding === undefined ? {} : {encoding}
    const result = await readSource({file: name, bytes, ...options})
    if (result.kind === 'read') sources.push(result.source)
  }
  return sources
}
