import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {checkSource} from '../../src/core/figures/checkSource.ts'
import {readSource} from '../../src/core/sources/readSource.ts'
import {LineIndex} from '../../src/core/text/lineIndex.ts'

interface FigureCase {
  readonly source: string
  readonly kind: string
  readonly items: readonly {readonly line?: number; readonly lines?: readonly number[]}[]
  readonly consistent: boolean
  readonly note: string
}

export interface FigureOutcome {
  readonly figureCase: FigureCase
  readonly isFound: boolean
}

interface Found {
  readonly kind: string
  readonly line: number
  readonly addendLines: readonly number[]
}

/** What `checkSource` says at the places of each case whose document is there. */
export async function runFigureCases(shared: string): Promise<readonly FigureOutcome[]> {
  const cases = JSON.parse(
    readFileSync(join(shared, 'cases/figures.json'), 'utf8'),
  ) as readonly FigureCase[]
  const outcomes: FigureOutcome[] = []
  const read = new Map<string, readonly Found[]>()
  for (const figureCase of cases) {
    const found = read.get(figureCase.source) ?? (await findIn(shared, figureCase.source))
    if (found === undefined) continue
    read.set(figureCase.source, found)
    const lines = new Set(
      figureCase.items.flatMap(({line, lines}) => [
        ...(line === undefined ? [] : [line]),
        ...(lines ?? []),
      ]),
    )
    const isFound = found.some((each) => lines.has(each.line) && belongsTo(figureCase, each))
    outcomes.push({figureCase, isFound})
  }
  return outcomes
}

/** What is said of a column adds figures of several lines; a wrong sum of sums in one of its rows is another matter. */
function belongsTo({kind}: FigureCase, {line, addendLines}: Found): boolean {
  return kind !== 'column-sum' || addendLines.some((each) => each !== line)
}

async function findIn(shared: string, document: string): Promise<readonly Found[] | undefined> {
  const name = readdirSync(join(shared, 'real')).find((file) => file.startsWith(document))
  if (name === undefined) return undefined
  const bytes = new Uint8Array(readFileSync(join(shared, 'real', name)))
  const result = await readSource({file: name, bytes})
  if (result.kind !== 'read') return undefined
  const {source} = result
  const lines = new LineIndex(source.text)
  const lineOf = ({start}: {readonly start: number}): number => lines.positionAt(start).line + 1
  return checkSource(source).map(({kind, span, related}) => ({
    kind,
    line: lineOf(span),
    addendLines: related.map(lineOf),
  }))
}
