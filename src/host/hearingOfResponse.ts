import {dirname, join} from 'node:path'
import {fieldOf} from '../core/project/dataFields.ts'
import {readYaml} from '../core/project/readYaml.ts'
import {decodeText} from '../core/text/decodeText.ts'
import {files} from './files.ts'
import {readFileSafely} from './readFileSafely.ts'

const LARGEST = 20 * 1024 * 1024

/**
 * The hearing file that a response's front matter names, as an absolute path, where that file exists.
 * It may lie above the response; it must be named by a relative path and end as a hearing file does. `text` is what
 * an editor has of the response, in place of what the file holds.
 */
export async function hearingOfResponse(path: string, text?: string): Promise<string | undefined> {
  if (!/\.(?:md|markdown)$/iu.test(path)) return undefined
  if (text !== undefined) return hearingNamedIn(text, path)
  const real = await files.realpath(path).catch(() => undefined)
  const content = real === undefined ? undefined : await readFileSafely(real, LARGEST)
  if (content?.kind !== 'read') return undefined
  return hearingNamedIn(decodeText(content.bytes).text, path)
}

/** The same for a response's text that is at hand. */
export async function hearingNamedIn(text: string, path: string): Promise<string | undefined> {
  const block =
    /^---[ \t]*(?:\r\n|\r|\n)([^]{0,20000}?)(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/u.exec(
      text,
    )
  if (block === null || !/^hearing[ \t]*:/mu.test(block[1] ?? '')) return undefined
  const named = fieldOf(readYaml(block[1] ?? '').root, 'hearing')?.value
  if (named === undefined || !isRelativeHearing(named)) return undefined
  const file = join(dirname(path), named)
  return files.realpath(file).then(
    () => file,
    () => undefined,
  )
}

/** No other machine, device or drive, before the system is asked anything. */
function isRelativeHearing(named: string): boolean {
  const path = named.replaceAll('\\', '/')
  if (path.startsWith('/') || path.includes(':') || /\p{Cc}/u.test(path)) return false
  return path.length < 1000 && /\.(?:ya?ml|json)$/iu.test(path)
}
