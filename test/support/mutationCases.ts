import {indexSource, type SourceIndex} from '../../src/core/matching/indexSource.ts'
import {resolveQuote} from '../../src/core/matching/resolveQuote.ts'
import type {QuoteResolution} from '../../src/core/model/resolution.ts'
import type {Source} from '../../src/core/model/source.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {Chance, type Distortion, harmful, harmless, misleading, scan} from './distort.ts'

/** A distorted sentence and what became of it. */
export interface Mutation {
  /** `harmless`, `harmless twice`, `harmful`, `harmful and harmless`, `joined`, `scanned` … */
  readonly group: string
  /** The way that it was distorted. */
  readonly kind: string
  readonly sentence: string
  readonly quote: string
  readonly resolution: QuoteResolution
  /** True where the verdict is one that it must not get. */
  readonly wrong: boolean
}

type IsWrong = (fine: boolean, cautions: number) => boolean

const FINE = new Set(['exact', 'normalized', 'ocrVariant', 'ambiguous'])

/** What leaves words of its own beside the rest: a second distortion would be no quotation any more. */
const ALONE = new Set([
  'nothing',
  'endsEarly',
  'startsLate',
  'omission',
  'insertion',
  'emphasisNoted',
])
const second = Object.fromEntries(Object.entries(harmless).filter(([name]) => !ALONE.has(name)))

/**
 * Makes quotations of the sentences of a source, `count` of each kind, and holds them against it. The same
 * seed makes the same quotations. What a distortion makes by chance of another sentence of the source, or
 * of the same, is left out.
 */
export function mutate(source: Source, count: number, seed: number): readonly Mutation[] {
  const index = indexSource(source)
  const sentences = sentencesOf(source)
  if (sentences.length === 0) return []
  const tries = new Trying(index, sentences, count, new Chance(seed))
  return [
    ...tries.distorted('harmless', harmless, (fine) => !fine),
    ...tries.distorted('harmless twice', harmless, (fine) => !fine, second),
    ...tries.distorted('harmful', harmful, (fine) => fine),
    ...tries.distorted('harmful, typeset', harmful, (fine) => fine, second),
    ...tries.joined(),
    ...tries.distorted('misleading', misleading, (fine, cautions) => fine && cautions === 0),
  ]
}

/** The same with the source as a scanner reads it, at a noise from 0 to 1; the quotations are of the clean one. */
export async function mutateScanned(
  source: Source,
  {heavy, rough = false}: {readonly heavy: number; readonly rough?: boolean},
  count: number,
  seed: number,
): Promise<readonly Mutation[]> {
  const text = scan(source.text, new Chance(seed), heavy, rough)
  const name = `scanned ${heavy}${rough ? ' roughly' : ''}`
  const read = await readSource({file: source.file, bytes: new TextEncoder().encode(text)})
  const sentences = sentencesOf(source)
  if (read.kind !== 'read' || sentences.length === 0) return []
  const tries = new Trying(indexSource(read.source), sentences, count, new Chance(seed + 1))
  const right = {nothing: harmless['nothing'] ?? ((each: string) => each)}
  const one = new Trying(indexSource(read.source), sentences, count * 20, new Chance(seed + 2))
  return [
    ...one.distorted(name, right, (fine) => !fine),
    ...tries.distorted(`${name}, harmless`, second, (fine) => !fine),
    ...tries.distorted(`${name}, harmful`, harmful, (fine) => fine),
  ]
}

class Trying {
  readonly #index: SourceIndex
  readonly #sentences: readonly string[]
  readonly #count: number
  readonly #chance: Chance
  readonly #running: string

  constructor(index: SourceIndex, sentences: readonly string[], count: number, chance: Chance) {
    this.#index = index
    this.#sentences = sentences
    this.#count = count
    this.#chance = chance
    this.#running = running(index.source.text)
  }

  distorted(
    group: string,
    ways: Readonly<Record<string, Distortion>>,
    isWrong: IsWrong,
    then: Readonly<Record<string, Distortion>> = {},
  ): readonly Mutation[] {
    const others = Object.values(then)
    const mutations: Mutation[] = []
    for (const [kind, distort] of Object.entries(ways)) {
      for (let i = 0; i < this.#count; i++) {
        const sentence = this.#chance.pick(this.#sentences)
        const once = distort(sentence, this.#chance)
        if (once === undefined || (once === sentence && kind !== 'nothing')) continue
        if (group.includes('harmful') && this.#stands(once)) continue
        const quote =
          others.length === 0 ? once : (this.#chance.pick(others)(once, this.#chance) ?? once)
        mutations.push(this.#mutation({group, kind, sentence, quote, isWrong}))
      }
    }
    return mutations
  }

  /** Two sentences that do not follow each other, put together. */
  joined(): readonly Mutation[] {
    const mutations: Mutation[] = []
    for (let i = 0; i < this.#count * 4; i++) {
      const [one, other] = [this.#chance.pick(this.#sentences), this.#chance.pick(this.#sentences)]
      const quote = `${one} ${other}`
      if (one === other || this.#stands(quote)) continue
      const isWrong: IsWrong = (fine) => fine
      mutations.push(
        this.#mutation({group: 'joined', kind: 'joined', sentence: one, quote, isWrong}),
      )
    }
    return mutations
  }

  #stands(quote: string): boolean {
    return this.#running.includes(running(quote))
  }

  #mutation({
    group,
    kind,
    sentence,
    quote,
    isWrong,
  }: Pick<Mutation, 'group' | 'kind' | 'sentence' | 'quote'> & {
    readonly isWrong: IsWrong
  }): Mutation {
    const resolution = resolveQuote({exact: quote}, {index: this.#index}, [this.#index])
    const fine = FINE.has(resolution.kind)
    const cautions = 'cautions' in resolution ? resolution.cautions.length : 0
    // Which of several places is meant, and what stands there, is not known.
    const wrong = isWrong(fine, resolution.kind === 'ambiguous' ? 1 : cautions)
    return {group, kind, sentence, quote, resolution, wrong}
  }
}

/** White space and marks of lists do not matter here. */
function running(text: string): string {
  return text.replace(/\s+(?:[-–•] )?/gu, ' ').toLowerCase()
}

/** Sentences of five words or more, and pairs of those that follow each other in a paragraph. */
export function sentencesOf({text, paragraphs}: Source): readonly string[] {
  return paragraphs
    .filter(({kind}) => kind === 'paragraph')
    .flatMap(({start, end}) => {
      const single = text
        .slice(start, end)
        .replaceAll('\r\n', '\n')
        .replace(/^- /u, '')
        .replace(/(?<!-)[ \t]*\n[ \t]*/gu, ' ')
        .split(/(?<=[.!?])\s+(?:- )?(?=\p{Lu})/u)
      const pairs = single.slice(1).map((sentence, i) => `${single[i] ?? ''} ${sentence}`)
      return [...single, ...pairs]
    })
    .filter((sentence) => sentence.split(/\s+/u).length >= 5 && sentence.length <= 600)
}
