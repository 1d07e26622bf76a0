import type {Prose} from '../model/prose.ts'
import type {DemandLine, Field, StanceLine} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import {documentSpan} from '../text/documentSpan.ts'
import {lowerCase} from '../text/lowerCase.ts'
import {readStance} from './readStance.ts'
import {buildPattern} from '../text/pattern.ts'

/** The lines of a paragraph that say stance and demand, and what else it says. */
export interface LabelLines {
  readonly stances: readonly StanceLine[]
  readonly demands: readonly DemandLine[]
  /** The parts of the text that are neither. */
  readonly rest: readonly Span[]
}

const STANCES = 'holdning|stilling|stillingtagen|standpunkt|indstilling|position|stance|view'
const DEMANDS =
  'anmodning|anmodninger|ønske|ønsker|krav|opfordring|opfordringer|anbefaling|anbefalinger|demand|demands|request|requests|recommendation|recommendations'
/** `Vi anmoder om:`, `Vi beder udvalget om følgende:` */
const ASKINGS =
  '(?:vi|jeg) (?:(?:anmoder|beder|søger)(?: derfor)?(?: \\p{L}+){0,2}? om|(?:opfordrer|henstiller|tilskynder)(?: derfor)?(?: \\p{L}+){0,2}? til|(?:anbefaler|foreslår|ønsker|kræver|indstiller)(?: derfor)?)(?:,? (?:at|følgende))?'
/** For small letters. */
const LABEL = buildPattern(
  `^[ \\t]*(?:(?:vores|vor|our|\\p{L}[\\p{L}\\p{M}]*(?:['’]?s|['’])) +)?(?:(?<stance>${STANCES})|(?<demand>${DEMANDS}|${ASKINGS}))(?: (?:til|vedr\\.?|om)[^:]{0,60})?[ \\u00A0]*(?:\\([^()]{0,40}\\)|\\d{1,2})?[ \\u00A0]*:[ \\t\\u00A0]*`,
  'u',
)

/**
 * Reads `**Holdning:** Støtter delvist.` and `Anmodning: …` from a paragraph. A stance goes to the end of
 * its line, a demand to the next label or the end of the paragraph. Danish or English labels.
 */
export function readLabelLines(prose: Prose): LabelLines {
  const stances: StanceLine[] = []
  const demands: DemandLine[] = []
  const rest: Span[] = []
  let demand: Part | undefined
  const finish = (): void => {
    if (demand !== undefined) demands.push(lineOf(prose, demand))
    demand = undefined
  }
  for (const line of linesOf(prose.text)) {
    const label = labelOf(prose.text, line)
    if (label === undefined) {
      if (demand === undefined) rest.push(line)
      else demand = {...demand, end: line.end}
      continue
    }
    finish()
    if (label.isDemand) demand = {...line, value: label.value}
    else stances.push(stanceOf(lineOf(prose, {...line, value: label.value})))
  }
  finish()
  return {stances, demands, rest}
}

interface Part extends Span {
  /** Where the words after the label begin. */
  readonly value: number
}

function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push({start, end: at})
    start = at + 1
  }
  lines.push({start, end: text.length})
  return lines
}

function labelOf(
  text: string,
  {start, end}: Span,
): {readonly isDemand: boolean; readonly value: number} | undefined {
  const line = text.slice(start, Math.min(end, start + 200))
  if (!line.includes(':')) return undefined
  // Composed letters make the pattern hold for decomposed ones; what is taken is counted on the line itself.
  const match = LABEL.exec(lowerCase(line.normalize('NFC')))
  if (match === null) return undefined
  const colon = line.indexOf(':')
  const space = /^[ \t\u00A0]*/u.exec(line.slice(colon + 1))?.[0].length ?? 0
  return {isDemand: match.groups?.['demand'] !== undefined, value: start + colon + 1 + space}
}

function lineOf(prose: Prose, {start, end, value}: Part): DemandLine {
  return {span: documentSpan(prose, {start, end}), value: fieldOf(prose, {start: value, end})}
}

function stanceOf(line: DemandLine): StanceLine {
  const stance = readStance(line.value.value)
  return stance === undefined ? line : {...line, stance}
}

function fieldOf(prose: Prose, {start, end}: Span): Field {
  const value = prose.text.slice(start, end).trimEnd()
  if (value !== '') {
    return {value, span: documentSpan(prose, {start, end: start + value.length})}
  }
  const {end: at} = documentSpan(prose, {start: Math.max(0, start - 1), end: start})
  return {value, span: {start: at, end: at}}
}
