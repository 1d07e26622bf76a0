import {resolveLocators} from '../core/linking/resolveLocator.ts'
import {indexSource, type SourceIndex} from '../core/matching/indexSource.ts'
import {resolveQuote, type CitedSource} from '../core/matching/resolveQuote.ts'
import type {Locator} from '../core/model/citation.ts'
import type {Source} from '../core/model/source.ts'
import {buildFound, type Found} from '../output/buildFound.ts'
import type {FindRequest} from './readFindRequest.ts'

/** A source to be searched, and what it may be called. */
export interface NamedSource {
  readonly source: Source
  /** Its key, its path in the hearing, its name from the working directory. */
  readonly names: readonly string[]
}

/** Looks quotations up in the same sources, one after the other. */
export interface SourceFinder {
  readonly sources: ReadonlyMap<string, Source>
  /** `undefined` where the request names a source that is none of them. */
  find(request: FindRequest): Found | undefined
}

/** Makes sources ready for any number of quotations; each is indexed once. */
export function findInSources(named: readonly NamedSource[]): SourceFinder {
  const indexes = named.map(({source}) => indexSource(source))
  const byName = new Map<string, SourceIndex>()
  for (const [at, {names}] of named.entries()) {
    const index = indexes[at]
    for (const name of names) if (index !== undefined && !byName.has(name)) byName.set(name, index)
  }
  const sources = new Map(named.map(({source}) => [source.file, source]))
  return {
    sources,
    find({id, quote, source, page, prefix, suffix}) {
      const index = source === undefined ? undefined : byName.get(source)
      if (source !== undefined && index === undefined) return undefined
      const only = indexes.length === 1 ? indexes[0] : undefined
      const cited = index ?? (page === undefined ? undefined : only)
      const selector = {
        exact: quote,
        ...(prefix === undefined ? {} : {prefix}),
        ...(suffix === undefined ? {} : {suffix}),
      }
      const resolution = resolveQuote(selector, cited && citedPlace(cited, page), indexes)
      return buildFound(resolution, sources, id)
    },
  }
}

function citedPlace(index: SourceIndex, page: string | undefined): CitedSource {
  if (page === undefined) return {index}
  const nowhere = {start: 0, end: 0}
  const locator: Locator = {
    label: 'page',
    value: page,
    span: nowhere,
    valueSpan: nowhere,
    implicit: false,
  }
  const {target} = resolveLocators([locator], index.source)
  return {index, ...(target === undefined ? {} : {target})}
}
