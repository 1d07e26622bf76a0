import type {Paragraph, Source} from '../model/source.ts'
import type {LetterRange} from './findExact.ts'
import {isFootnote} from './furniture.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import type {Work} from './work.ts'

/** More letters than these are found nearly, whatever a page throws in between them. */
const MOST_LETTERS = 96
/** Fewer stand at the ends of two pages by chance. */
const LEAST_LETTERS = 8
/** So many places are enough. */
const MOST_PLACES = 8

/**
 * Where a few letters run on from the text of one page to that of the next, past what stands between the two: a
 * footnote, a page's number, a header. Letter for letter; whether that may be passed over is for the comparison to say.
 */
export function findOverPages(
  index: SourceIndex,
  letters: string,
  work: Work,
): readonly LetterRange[] {
  const {source} = index
  const {length} = letters
  if (source.pages.length < 2 || length < LEAST_LETTERS || length > MOST_LETTERS) return []
  if (!work.spend(source.pages.length * length)) return []
  const {text, offsets} = index.letters
  const found: LetterRange[] = []
  for (const {start} of source.pages.slice(1)) {
    const ends = endsAround(start, source)
    if (ends === undefined) continue
    const before = offsets.firstFrom(ends.before.end)
    const after = offsets.firstFrom(ends.after.start)
    const from = Math.max(0, before - length + 1)
    const at = (text.slice(from, before) + text.slice(after, after + length - 1)).indexOf(letters)
    if (at < 0) continue
    found.push({start: from + at, end: after + from + at + length - before})
    if (found.length === MOST_PLACES) break
  }
  return found
}

/** The paragraphs that a page's end parts; none where it stands in the middle of one. */
function endsAround(
  pageStart: number,
  source: Source,
): {readonly before: Paragraph; readonly after: Paragraph} | undefined {
  const {paragraphs} = source
  let next = paragraphAt(pageStart, paragraphs)
  let last = (paragraphs[next]?.start ?? 0) < pageStart ? next : next - 1
  while (paragraphs[last] !== undefined && isNote(paragraphs[last], source)) last--
  if (next === last) next++
  while (paragraphs[next] !== undefined && isNote(paragraphs[next], source)) next++
  const [before, after] = [paragraphs[last], paragraphs[next]]
  if (before === undefined || after === undefined || before.end > pageStart) return undefined
  return {before, after}
}

function isNote(paragraph: Paragraph | undefined, source: Source): boolean {
  return paragraph !== undefined && isFootnote(paragraph, source)
}
