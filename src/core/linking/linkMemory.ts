import type {LinkedResponse, LinkedSource} from '../model/linked.ts'
import type {Project} from '../model/project.ts'
import type {TextQuoteSelector} from '../model/quote.ts'
import type {QuoteResolution} from '../model/resolution.ts'
import type {HearingResponse} from '../model/response.ts'
import type {SourceIndex} from '../matching/indexSource.ts'
import {resolveQuote, type CitedSource, type ResolveOptions} from '../matching/resolveQuote.ts'

/** A quotation that was looked up, and what that cost. */
interface Kept {
  readonly resolution: QuoteResolution
  readonly steps: number
}

/** What `linkHearing` makes of a project and its sources before it looks at any response. */
export interface LinkedSurroundings<Made> {
  readonly project: Project
  readonly sources: readonly LinkedSource[]
  readonly made: Made
}

/**
 * What was looked up before, for a program that looks up the same responses again and again while they are written.
 * With it `linkHearing` gives the same as without. A response that is the same object is not looked at again, and a
 * quotation with the same words, cited from the same place of the same source, is not searched for again.
 *
 * It holds for one project and one set of sources; when one of them is another object it begins anew. What was not
 * used for two passes is forgotten, so that it does not grow with the writing.
 */
export class LinkMemory<Made extends object = object> {
  #surroundings: LinkedSurroundings<Made> | undefined
  /** Those of the pass before, and of this one: a weak map would keep what was thrown away until memory is tidied. */
  #responses: ReadonlyMap<HearingResponse, LinkedResponse> = new Map()
  #linked = new Map<HearingResponse, LinkedResponse>()
  #quotes = new Map<string, Kept>()
  #older = new Map<string, Kept>()

  /** What was made for this project and these sources; `make` is called where there is nothing. */
  surroundings(project: Project, sources: readonly LinkedSource[], make: () => Made): Made {
    const known = this.#surroundings
    if (known?.project === project && isSame(known.sources, sources)) return known.made
    this.#responses = new Map()
    this.#quotes = new Map()
    this.#older = new Map()
    const made = make()
    this.#surroundings = {project, sources, made}
    return made
  }

  /** A response that was linked before, or `link` of it. */
  response(response: HearingResponse, link: () => LinkedResponse): LinkedResponse {
    const linked = this.#responses.get(response) ?? link()
    this.#linked.set(response, linked)
    return linked
  }

  /** `resolveQuote`, or what it gave before. */
  resolve(
    selector: TextQuoteSelector,
    cited: CitedSource | undefined,
    sources: readonly SourceIndex[],
    options: ResolveOptions,
  ): QuoteResolution {
    const {work, near} = options
    // Where the allowance runs out, what is found depends on how much is left.
    if (work?.isPlenty !== true) return resolveQuote(selector, cited, sources, options)
    const key = keyOf(selector, cited, near)
    const known = this.#quotes.get(key) ?? this.#older.get(key)
    if (known !== undefined && work.spend(known.steps)) {
      this.#quotes.set(key, known)
      return known.resolution
    }
    const before = work.left
    const resolution = resolveQuote(selector, cited, sources, options)
    this.#quotes.set(key, {resolution, steps: before - work.left})
    return resolution
  }

  /** Says that all responses were linked: what is not asked for until the next time but one is forgotten. */
  endPass(): void {
    this.#responses = this.#linked
    this.#linked = new Map()
    if (this.#quotes.size <= FEW + this.#older.size) return
    this.#older = this.#quotes
    this.#quotes = new Map()
  }
}

/** So many quotations more than before are kept without a look at which of them are still there. */
const FEW = 500

function isSame(one: readonly LinkedSource[], other: readonly LinkedSource[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}

function keyOf(
  {exact, prefix = '', suffix = ''}: TextQuoteSelector,
  cited: CitedSource | undefined,
  near: number | undefined,
): string {
  const place = cited?.target?.span
  return [
    exact,
    prefix,
    suffix,
    cited?.index.source.file ?? '',
    place?.start ?? '',
    place?.end ?? '',
    near ?? '',
  ].join('\u0000')
}
