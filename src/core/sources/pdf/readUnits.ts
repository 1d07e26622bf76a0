import {boxAround, type Block} from './block.ts'
import {findPdfHeadings} from './findPdfHeadings.ts'
import type {Fragment} from './fragment.ts'
import {joinCellLines} from './joinCellLines.ts'
import {joinDropCaps} from './joinDropCaps.ts'
import {joinFlow} from './joinFlow.ts'
import {joinLines} from './joinLines.ts'
import {joinMarks} from './joinMarks.ts'
import {joinSpread} from './joinSpread.ts'
import type {PageContent} from './layOutPage.ts'
import {measureText, type TextMeasures} from './measureText.ts'
import {nestListUnits} from './nestListUnits.ts'
import {orderPage} from './orderPage.ts'
import {readGrids} from './readGrids.ts'
import {tableUnit} from './tableUnit.ts'
import type {Unit} from './unit.ts'

/** Reads what stands on the pages, without running heads, as paragraphs, headings, lists, notes and tables. */
export function readUnits(
  pages: readonly PageContent[],
  running: readonly ReadonlySet<Fragment>[],
): readonly Unit[] {
  const blocks = pages.map(({fragments, grids}, at) => {
    const body = fragments.filter((fragment) => running[at]?.has(fragment) !== true)
    const {tables, rest} = readGrids(body, grids)
    return orderPage(joinMarks(joinSpread(joinDropCaps(rest))), tables)
  })
  const measures = measureText(blocks)
  const units = pages.flatMap((page, at) => unitsOfPage(page, at, blocks[at] ?? [], measures))
  return nestListUnits(findPdfHeadings(joinFlow(units), measures))
}

function unitsOfPage(
  {bullets, asides, scanned}: PageContent,
  page: number,
  blocks: readonly Block[],
  measures: TextMeasures,
): readonly Unit[] {
  const right = Math.max(0, ...blocks.map(({x1}) => x1))
  const context = {page, measures, bullets, right, scanned}
  const own = blocks.flatMap((block): readonly Unit[] =>
    block.kind === 'table' ? [tableUnit(block, page)] : joinLines(block, context),
  )
  const turned = asides.flatMap((fragments) => {
    const lines = joinCellLines(fragments)
    const block = {kind: 'text' as const, lines, ...boxAround(lines)}
    return joinLines(block, {...context, bullets: []}).map((unit) => ({...unit, aside: true}))
  })
  return [...own, ...turned]
}
