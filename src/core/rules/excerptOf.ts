import type {LinkedResponse} from '../model/linked.ts'
import type {Passage} from '../model/source.ts'
import {sourceOf} from './citationFor.ts'

const LONGEST = 160

/** The words of a passage on one line, cut at a word where they are many; `undefined` where the source was not read. */
export function excerptOf({file, span}: Passage, {sources}: LinkedResponse): string | undefined {
  const source = sources
    .flatMap(({state}) => sourceOf(state) ?? [])
    .find((each) => each.file === file)
  if (source === undefined) return undefined
  const words = source.text.slice(span.start, Math.min(span.end, span.start + LONGEST * 4))
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST) return line
  const cut = line.lastIndexOf(' ', LONGEST)
  return `${line.slice(0, cut > 0 ? cut : LONGEST)} …`
}
