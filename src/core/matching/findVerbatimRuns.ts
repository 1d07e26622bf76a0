import type {VerbatimRun} from '../model/linked.ts'
import type {Prose} from '../model/prose.ts'
import type {HearingResponse} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {commonAfter, commonBefore} from './commonLength.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {firstAbove} from '../text/firstAbove.ts'
import {bareLetters, readLetters} from '../text/letters.ts'
import {readWords} from '../text/readWords.ts'
import type {SourceIndex} from './indexSource.ts'
import {paragraphAt} from './paragraphAt.ts'
import {spanOfLetters} from './passageAt.ts'
import {findSharedSeeds, type SeedPlace} from './seeds.ts'
import {Work} from './work.ts'

/**
 * Words of the response, outside quotation marks and other people's words, that stand in a source word for
 * word, `minimumWords` or more in a row, as long as they go. Case, signs and spaces do not count. As many words
 * with one or two others among them are near enough.
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
        letters: bareLetters(prose.text, span),
      })),
    )
  // No run goes over a line end, as no source has one among its letters.
  const text = stretches.map(({letters}) => letters).join('\n')
  const seeds = findSharedSeeds(text, sources, work)
  const shared: Shared = {text, seeds, places: [...seeds.keys()].sort((a, b) => a - b), work}
  let from = 0
  return stretches.flatMap((stretch) => {
    const runs = runsIn(stretch, from, shared, minimumWords)
    from += stretch.letters.length + 1
    return runs
  })
}

/** Words of the writer's own in a row. */
interface Stretch {
  readonly prose: Prose
  /** In the prose's text. */
  readonly span: Span
  readonly letters: string
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
  const until = from + letters.length
  let next = firstAbove(places, from - 1)
  if ((places[next] ?? Infinity) >= until) return []
  const {words} = readWords(prose.text, span)
  const {offsets} = readLetters(prose.text, span)
  const starts = words.map(({start}) => from + offsets.firstFrom(start))
  const runs: BorrowedWords[] = []
  for (let at = places[next] ?? until; at < until; at = places[next] ?? until) {
    const run = longestRun(at, shared)
    const covered = run === undefined ? undefined : wholeWords(run, starts, until)
    const count = covered === undefined ? 0 : covered.end - covered.first
    if (!run || !covered || count < Math.min(minimumWords, FEWEST_NEAR)) {
      next++
      continue
    }
    const start = run.at + (starts[covered.first] ?? 0) - run.start
    const length = (starts[covered.end] ?? until) - (starts[covered.first] ?? 0)
    const found = {...covered, count, source: run.source, start, stop: start + length}
    if (runs.at(-1)?.first !== found.first) runs.push(found)
    next = count < minimumWords ? next + 1 : firstAbove(places, run.end - 1)
  }
  return chained(runs, minimumWords).flatMap((run): readonly VerbatimRun[] => {
    const [first, last] = [words[run.first], words[run.end - 1]]
    if (first === undefined || last === undefined) return []
    return [
      {
        span: documentSpan(prose, {start: first.start, end: last.end}),
        words: run.count,
        passage: passageOf(run.source, spanOfLetters(run.source, run.start, run.stop)),
        ...(run.near === true ? {near: true} : {}),
      },
    ]
  })
}

/** Words of a stretch, by number, and the letters of a source that they are. */
interface BorrowedWords {
  readonly first: number
  readonly end: number
  /** How many of them are the source's. */
  readonly count: number
  readonly source: SourceIndex
  readonly start: number
  readonly stop: number
  readonly near?: true
}

/** Fewer words in a row are everybody's, whatever stands beside them. */
const FEWEST_NEAR = 4
/** So many other words, and letters of the source, may stand between words that are borrowed. */
const OTHER_WORDS = 2
const OTHER_LETTERS = 25

/** The runs that are long enough, and shorter ones that follow each other with hardly anything between them. */
function chained(runs: readonly BorrowedWords[], minimumWords: number): readonly BorrowedWords[] {
  const chains: BorrowedWords[] = []
  for (const run of runs) {
    const before = chains.at(-1)
    if (before === undefined || !follows(before, run, minimumWords)) chains.push(run)
    else {
      const count = before.count + run.count
      chains[chains.length - 1] = {...before, end: run.end, stop: run.stop, count, near: true}
    }
  }
  return chains.filter(({count}) => count >= minimumWords)
}

function follows(before: BorrowedWords, after: BorrowedWords, minimumWords: number): boolean {
  const isWhole = ({count, near}: BorrowedWords): boolean => count >= minimumWords && near !== true
  if (isWhole(before) || isWhole(after) || before.source !== after.source) return false
  const words = after.first - before.end
  const letters = after.start - before.stop
  return words >= 0 && words <= OTHER_WORDS && letters >= 0 && letters <= OTHER_LETTERS
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
  const first = firstAbove(starts, start - 1)
  let after = first
  while (after < starts.length && (starts[after + 1] ?? length) <= end) after++
  return {first, end: after}
}

function passageOf({source}: SourceIndex, span: Span): VerbatimRun['passage'] {
  return {
    file: source.file,
    span,
    paragraph: paragraphAt(span.start, source.paragraphs),
    page: paragraphAt(span.start, source.pages),
  }
}
