import type {VerbatimRun} from '../model/linked.ts'
import type {Prose} from '../model/prose.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {commonAfter, commonBefore} from './commonLength.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {readLetters} from '../text/letters.ts'
import {readWords} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {SEED_LENGTH, seedHash} from './seeds.ts'
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

/** A stretch of letters that the response and a source have in common. */
interface Run {
  readonly source: SourceIndex
  /** Where it begins and ends in the response's letters. */
  readonly start: number
  readonly end: number
  /** Where it begins in the source's letters. */
  readonly at: number
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
  const {text, offsets} = readLetters(prose.text, stretch)
  const starts = words.map(({start}) => offsets.firstFrom(start))
  const runs: VerbatimRun[] = []
  for (let at = 0; at + SEED_LENGTH <= text.length;) {
    const run = longestRun(text, at, sources, work)
    const covered = run === undefined ? undefined : wholeWords(run, starts, text.length)
    const [first, last] = [words[covered?.first ?? 0], words[(covered?.end ?? 0) - 1]]
    if (!run || !covered || !first || !last || covered.end - covered.first < minimumWords) {
      at++
      continue
    }
    const from = run.at + (starts[covered.first] ?? 0) - run.start
    const letters = (starts[covered.end] ?? text.length) - (starts[covered.first] ?? 0)
    runs.push({
      span: documentSpan(prose, {start: first.start, end: last.end}),
      words: covered.end - covered.first,
      passage: passageOf(run.source, spanOfLetters(run.source, from, from + letters)),
    })
    at = run.end
  }
  return runs
}

/** The longest run around the seed at `at` that stands in any of the sources. */
function longestRun(
  letters: string,
  at: number,
  sources: readonly SourceIndex[],
  work: Work,
): Run | undefined {
  const hash = seedHash(letters, at)
  let best: Run | undefined
  for (const source of sources) {
    for (const place of source.seeds.places(letters, at, hash, MOST_COPIES, work)) {
      const other = source.letters.text
      const before = commonBefore(letters, at, other, place)
      const end = at + commonAfter(letters, at, other, place)
      if (!work.spend((end - at + before) >> 2)) return best
      const run = {source, start: at - before, end, at: place - before}
      if (best === undefined || run.end - run.start > best.end - best.start) best = run
    }
  }
  return best
}

/** Text that is repeated over and over is looked at so often. */
const MOST_COPIES = 8

/** The first word that lies in the run whole, and the one after the last. */
function wholeWords(
  {start, end}: Run,
  starts: readonly number[],
  length: number,
): {first: number; end: number} {
  const first = firstFrom(starts, start)
  let after = first
  while (after < starts.length && (starts[after + 1] ?? length) <= end) after++
  return {first, end: after}
}

function firstFrom(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

function passageOf({source}: SourceIndex, span: Span): VerbatimRun['passage'] {
  return {
    file: source.file,
    span,
    paragraph: paragraphAt(span.start, source.paragraphs),
    page: paragraphAt(span.start, source.pages),
  }
}
