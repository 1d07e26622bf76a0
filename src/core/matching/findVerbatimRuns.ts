import type {VerbatimRun} from '../model/linked.ts'
import type {Prose} from '../model/prose.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {readLetters} from '../text/letters.ts'
import {readWords} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {hashLetters, SEEDED_LENGTH} from './seeds.ts'
import {Work} from './work.ts'

/**
 * Words of the response, outside quotation marks and other people's words, that stand in a source word for
 * word, `minimumWords` or more in a row, as long as they go. Case, signs and spaces do not count. The time
 * grows with the response and its hits, not with the sources.
 */
export function findVerbatimRuns(
  response: HearingResponse,
  sources: readonly SourceIndex[],
  minimumWords: number,
): readonly VerbatimRun[] {
  const work = Work.forDocument()
  return response.passages
    .filter(({quoted, role}) => !quoted && role !== 'heading')
    .flatMap(({prose}) =>
      ownStretches(prose, response.foreign).flatMap((stretch) =>
        runsIn(prose, stretch, sources, minimumWords, work),
      ),
    )
}

/** The stretches of a prose that are the writer's own words. */
function ownStretches({pieces, text}: Prose, foreign: readonly Span[]): readonly Span[] {
  const stretches: Span[] = []
  let from: number | undefined
  const close = (at: number): void => {
    if (from !== undefined && at > from) stretches.push({start: from, end: at})
    from = undefined
  }
  for (const {at, length, start, end} of pieces) {
    let place = start
    for (let next = paragraphAt(start, foreign); place < end; next++) {
      const other = foreign[next]
      if (other === undefined || other.start >= end || other.end <= place) {
        from ??= at + Math.min(length, place - start)
        break
      }
      if (other.start > place) from ??= at + Math.min(length, place - start)
      close(at + Math.min(length, Math.max(0, other.start - start)))
      place = other.end
    }
  }
  close(text.length)
  return stretches
}

interface Run {
  readonly words: number
  readonly source: SourceIndex
  /** Where the run begins in the source's letters. */
  readonly at: number
  readonly letters: number
}

function runsIn(
  prose: Prose,
  stretch: Span,
  sources: readonly SourceIndex[],
  minimumWords: number,
  work: Work,
): readonly VerbatimRun[] {
  const {words} = readWords(prose.text, stretch)
  if (words.length < minimumWords) return []
  const letters = readLetters(prose.text, stretch)
  const wordStarts = words.map(({start}) => letters.offsets.firstFrom(start))
  const hashes = hashLetters(letters.text)
  const runs: VerbatimRun[] = []
  for (let at = 0; at + minimumWords <= words.length;) {
    const run = longestRun(letters.text, hashes, wordStarts, at, sources, work)
    if (run === undefined || run.words < minimumWords) {
      at++
      continue
    }
    const [first, last] = [words[at], words[at + run.words - 1]]
    if (first === undefined || last === undefined) break
    runs.push({
      span: documentSpan(prose, {start: first.start, end: last.end}),
      words: run.words,
      passage: passageOf(run),
    })
    at += run.words
  }
  return runs
}

/** The longest run of whole words from word `at` on that stands in any of the sources. */
function longestRun(
  letters: string,
  hashes: Int32Array,
  wordStarts: readonly number[],
  at: number,
  sources: readonly SourceIndex[],
  work: Work,
): Run | undefined {
  const start = wordStarts[at] ?? 0
  const seeded = letters.slice(start, start + SEEDED_LENGTH)
  if (seeded.length < SEEDED_LENGTH) return undefined
  let best: Run | undefined
  for (const source of sources) {
    if (!source.seeds.mayHold(hashes, start)) continue
    for (const place of source.seeds.find(seeded, MOST_COPIES, work)) {
      const common = commonLength(letters, start, source.letters.text, place)
      let words = 0
      while (
        at + words < wordStarts.length &&
        wordEnd(wordStarts, at + words, letters) <= start + common
      ) {
        words++
      }
      if (words > (best?.words ?? 0)) {
        const end = wordEnd(wordStarts, at + words - 1, letters)
        best = {words, source, at: place, letters: end - start}
      }
    }
  }
  return best
}

/** Text that is repeated over and over is looked at so often. */
const MOST_COPIES = 8

function wordEnd(wordStarts: readonly number[], word: number, letters: string): number {
  return wordStarts[word + 1] ?? letters.length
}

function commonLength(one: string, oneAt: number, other: string, otherAt: number): number {
  let length = 0
  while (
    oneAt + length < one.length &&
    one.charCodeAt(oneAt + length) === other.charCodeAt(otherAt + length)
  ) {
    length++
  }
  return length
}

function passageOf({source: index, at, letters}: Run): VerbatimRun['passage'] {
  const {source} = index
  const span = spanOfLetters(index, at, at + letters)
  return {
    file: source.file,
    span,
    paragraph: paragraphAt(span.start, source.paragraphs),
    page: paragraphAt(span.start, source.pages),
  }
}
