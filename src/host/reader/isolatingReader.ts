import {availableParallelism} from 'node:os'
import {identifyFormat, type SourceFormat} from '../../core/sources/identifyFormat.ts'
import {readSource} from '../../core/sources/readSource.ts'
import type {SourceInput} from '../../core/sources/sourceReader.ts'
import {isTooLarge} from '../../core/sources/sourceSizeLimit.ts'
import type {ReadSource} from '../cachingReader.ts'
import type {ChildOptions} from './readInChildProcess.ts'

export interface IsolationOptions extends ChildOptions {
  /** How many processes may run at a time; as many as there are cores unless it is said. */
  readonly most?: number
  /** The formats that are read in processes of their own. */
  readonly formats?: ReadonlySet<SourceFormat>
  /** Told of each document that was read, and how many milliseconds it took, without the waiting. */
  readonly onRead?: (input: SourceInput, milliseconds: number) => void
}

/** The formats whose readers run in a process of their own. */
export const isolatedFormats: ReadonlySet<SourceFormat> = new Set<SourceFormat>([
  'pdf',
  'docx',
  'opendocument',
  'html',
])

/**
 * Reads text and Markdown at once, and documents in other formats in processes of their own, several side by side;
 * those that find no room wait their turn, first come first served. A process is started only when it is needed.
 */
export function isolatingReader(options: IsolationOptions = {}): ReadSource {
  const {most = availableParallelism(), formats = isolatedFormats} = options
  const waiting: (() => void)[] = []
  let running = 0
  return async (input) => {
    const format = identifyFormat(input.bytes, input.file)
    if (!formats.has(format) || isTooLarge(input.bytes, format)) {
      // Nobody looks at the clock where nobody asks: loading it takes longer than reading a small text.
      if (options.onRead === undefined) return readSource(input)
      const began = performance.now()
      const result = await readSource(input)
      options.onRead(input, performance.now() - began)
      return result
    }
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      // Loading what starts processes takes longer than many a check.
      const {readInChildProcess} = await import('./readInChildProcess.ts')
      const began = performance.now()
      const result = await readInChildProcess(input, options)
      options.onRead?.(input, performance.now() - began)
      return result
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
