import {greatest} from '../../text/greatest.ts'
import {boxAround, type Block, type TextBlock} from './block.ts'
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
  const read = pages.map(({fragments, grids}, at) => {
    const body = fragments.filter((fragment) => running[at]?.has(fragment) !== true)
    const {tables, boxes, rest} = readGrids(body, grids)
    return {blocks: orderPage(joinMarks(joinSpread(joinDropCaps(rest))), tables), boxes}
  })
  const blocks = read.map((page) => page.blocks)
  const measures = measureText(blocks)
  const units = pages.flatMap((page, at) => unitsOfPage(page, at, read[at] ?? NOTHING, measures))
  return nestListUnits(findPdfHeadings(joinFlow(units), measures))
}

/** What stands on a page, in order, and the boxes that its text flows around. */
interface PageBlocks {
  readonly blocks: readonly Block[]
  readonly boxes: readonly TextBlock[]
}

const NOTHING: PageBlocks = {blocks: [], boxes: []}

function unitsOfPage(
  {bullets, asides, scanned}: PageContent,
  page: number,
  {blocks, boxes}: PageBlocks,
  measures: TextMeasures,
): readonly Unit[] {
  const right = greatest(
    blocks.map(({x1}) => x1),
    0,
  )
  const context = {page, measures, bullets, right, scanned, boxes}
  const own = blocks.flatMap((block): readonly Unit[] =>
    block.kind === 'table' ? [tableUnit(block, page)] : joinLines(block, context),
  )
  const turned = asides.flatMap((fragments) => {
    const lines = joinCellLines(fragments)
    const block = {kind: 'text' as const, lines, ...boxAround(lines)}
    return joinLines(block, {...context, bullets: []}).map((unit) => ({...unit, aside: true}))
  })
  const boxed = boxes.flatMap((block) =>
    joinLines(block, {...context, boxes: []}).map((unit) => ({...unit, aside: true})),
  )
  return [...own, ...boxed, ...turned]
}
