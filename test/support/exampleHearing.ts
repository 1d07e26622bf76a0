import {readFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'

const folder = fileURLToPath(new URL('../../examples/', import.meta.url))

/** A file of the example hearing as an editor opens it. */
export interface ExampleFile {
  readonly path: string
  readonly uri: string
  readonly text: string
  /** The position where some words begin; with `plus`, so many characters further on. */
  readonly at: (words: string, plus?: number) => {line: number; character: number}
}

export function exampleFile(name: string): ExampleFile {
  const path = `${folder}${name}`
  const text = readFileSync(path, 'utf8')
  return {
    path,
    uri: pathToFileURL(path).href,
    text,
    at(words, plus = 0) {
      const offset = text.indexOf(words) + plus
      if (offset < plus) throw new Error(`${name} does not say “${words}”`)
      const before = text.slice(0, offset).split('\n')
      return {line: before.length - 1, character: before.at(-1)?.length ?? 0}
    },
  }
}
