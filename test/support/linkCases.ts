import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Source} from '../../src/core/model/source.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {indexParagraphs} from '../../src/core/suggesting/indexParagraphs.ts'
import {suggestPassages} from '../../src/core/suggesting/suggestPassages.ts'
import {buildTrace} from '../../src/output/buildTrace.ts'
import {linkFiles} from './checkFiles.ts'

/** What came of asking for one statement of the real response. */
export interface LinkOutcome {
  readonly text: string
  /** True where a paragraph of the sources is meant. */
  readonly hasTarget: boolean
  readonly alone: LinkAnswer
  readonly traced: LinkAnswer
}

export interface LinkAnswer {
  readonly count: number
  /** From one; 0 where none of them is right. */
  readonly rank: number
}

interface LinkCase {
  readonly response: {readonly text: string}
  readonly relation: string
  readonly targets: readonly {
    readonly source: string
    readonly start: number
    readonly end: number
  }[]
}

interface Place {
  readonly file: string
  readonly start: number
  readonly end: number
}

const RESPONSE = 'response/response.md'

/**
 * Asks for each statement of `cases/links.json`, alone and as part of the response, and looks whether a right
 * paragraph is among the suggestions.
 */
export async function runLinkCases(shared: string): Promise<readonly LinkOutcome[]> {
  const read = (name: string): string => readFileSync(join(shared, 'real', name), 'utf8')
  const files = new Map([
    ['hearing.yaml', read('hearing.yaml')],
    [RESPONSE, read(RESPONSE)],
  ])
  const {links} = JSON.parse(readFileSync(join(shared, 'cases', 'links.json'), 'utf8')) as {
    readonly links: readonly LinkCase[]
  }
  const sources = await readRealSources(shared)
  for (const {file, text} of sources) files.set(file, text)
  const index = indexParagraphs(sources)
  const suggestions = buildTrace(await linkFiles(files)).flatMap((remark) => remark.suggestions)
  const response = read(RESPONSE)
  return links.map((link) => {
    const {text} = link.response
    const alone = suggestPassages(text, index).map(({passage: {file, span}}) => ({file, ...span}))
    const line = response.slice(0, response.indexOf(text)).split('\n').length
    const traced = suggestions.flatMap(({line: at, source: file, paragraph}) =>
      at === line && paragraph !== undefined ? [{file, ...paragraph}] : [],
    )
    return {
      text,
      hasTarget: link.relation !== 'no-source',
      alone: {count: alone.length, rank: rankOf(alone, link)},
      traced: {count: traced.length, rank: rankOf(traced, link)},
    }
  })
}

/** The real sources of the hearing, as they are read. */
export async function readRealSources(shared: string): Promise<readonly Source[]> {
  const names = ['001_e243a7d92876c71b', '003_fc5db9872138b3d9', '004_ff03dc6b644e52c2']
  const results = await Promise.all(
    names.map(async (name) => {
      const file = `${name}.txt`
      return readSource({file, bytes: readFileSync(join(shared, 'real', file))})
    }),
  )
  return results.flatMap((result) => (result.kind === 'read' ? [result.source] : []))
}

function rankOf(places: readonly Place[], {targets}: LinkCase): number {
  const at = places.findIndex(({file, start, end}) =>
    targets.some((target) => {
      return file.startsWith(`${target.source}_`) && target.start < end && target.end > start
    }),
  )
  return at + 1
}
