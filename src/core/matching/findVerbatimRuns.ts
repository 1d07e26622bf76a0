import type {VerbatimRun} from '../model/linked.ts'
import type {Prose} from '../model/prose.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {commonAfter, commonBefore} from './commonLength.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {readLetters, type Letters} from '../text/letters.ts'
import {readWords} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {findSharedSeeds, type SeedPlace} from './seeds.ts'
import {Work} from './work.ts'

/**
 * Words of the response, outside quotation marks and other people's words, that stand in a source word for
 * word, `minimumWords` or more in a row, as long as they go. Case, signs and spaces do not count.
 */
export function findVerbatimRuns(
  response: HearingResponse,
  sources: readonly SourceIndex[],
  minimumWords: number,
): readonly VerbatimRun[] {
  const work = Work.forDocument()
  const stretches = response.passages
    .filter(({quoted, role}) => !quoted && role !== 'heading')
    .flatMap(({prose}) =>
      ownStretches(prose, response.foreign).map((span) => ({
        prose,
        span,
        letters: readLetters(prose.text, span),
      })),
    )
  // No run goes over a line end, as no source has one among its letters.
  const text = stretches.map(({letters}) => letters.text).join('\n')
  const seeds = findSharedSeeds(text, sources, work)
  const shared: Shared = {text, seeds, places: [...seeds.keys()].sort((a, b) => a - b), work}
  let from = 0
  return stretches.flatMap((stretch) => {
    const runs = runsIn(stretch, from, shared, minimumWords)
    from += stretch.letters.text.length + 1
    return runs
  })
}

/** Words of the writer's own in a row. */
interface Stretch {
  readonly prose: Prose
  /** In the prose's text. */
  readonly span: Span
  readonly letters: Letters
}

/** What all stretches, one after the other, have in common with the sources. */
interface Shared {
  /** The letters of all stretches, a line each. */
  readonly text: string
  readonly seeds: ReadonlyMap<number, readonly SeedPlace[]>
  /** The keys of `seeds`, rising. */
  readonly places: readonly number[]
  readonly work: Work
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
  /** Where it begins and ends in the letters of all stretches. */
  readonly start: number
  readonly end: number
  /** Where it begins in the source's letters. */
  readonly at: number
}

/** The runs in a stretch whose letters begin at `from` in those of all. */
function runsIn(
  {prose, span, letters}: Stretch,
  from: number,
  shared: Shared,
  minimumWords: number,
): readonly VerbatimRun[] {
  const {places} = shared
  const until = from + letters.text.length
  let next = firstFrom(places, from)
  if ((places[next] ?? Infinity) >= until) return []
  const {words} = readWords(prose.text, span)
  const starts = words.map(({start}) => from + letters.offsets.firstFrom(start))
  const runs: VerbatimRun[] = []
  for (let at = places[next] ?? until; at < until; at = places[next] ?? until) {
    const run = longestRun(at, shared)
    const covered = run === undefined ? undefined : wholeWords(run, starts, until)
    const [first, last] = [words[covered?.first ?? 0], words[(covered?.end ?? 0) - 1]]
    if (!run || !covered || !first || !last || covered.end - covered.first < minimumWords) {
      next++
      continue
    }
    const start = run.at + (starts[covered.first] ?? 0) - run.start
    const length = (starts[covered.end] ?? until) - (starts[covered.first] ?? 0)
    runs.push({
      span: documentSpan(prose, {start: first.start, end: last.end}),
      words: covered.end - covered.first,
      passage: passageOf(run.source, spanOfLetters(run.source, start, start + length)),
    })
    next = firstFrom(places, run.end)
  }
  return runs
}

/** The longest run around the seed at `at` that stands in any of the sources. */
function longestRun(at: number, {text, seeds, work}: Shared): Run | undefined {
  let best: Run | undefined
  for (const {source, at: place} of seeds.get(at) ?? []) {
    const other = source.letters.text
    const before = commonBefore(text, at, other, place)
    const end = at + commonAfter(text, at, other, place)
    if (!work.spend((end - at + before) >> 2)) return best
    const run = {source, start: at - before, end, at: place - before}
    if (best === undefined || run.end - run.start > best.end - best.start) best = run
  }
  return best
}

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
