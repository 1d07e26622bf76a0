import type {Field, Heading, Remark, RemarkParagraph} from '../model/response.ts'
import type {DemandLine, ResponsePassage, StanceLine} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {PlacedPassage} from './collectPassages.ts'
import {isNoRemarks} from './findNoRemarks.ts'
import {readLabelLines, type LabelLines} from './readLabelLines.ts'
import {sliceProse} from './sliceProse.ts'

/** A heading, and where its line says that there are no remarks. */
export interface HeadingOfRemark {
  readonly heading: Heading
  readonly noRemarks?: Span
}

/**
 * The remarks of a document: one for each heading, but headings without a number under a proposal's
 * belong to that proposal's remark. Together they cover the text from the first heading on.
 */
export function buildRemarks(
  headings: readonly HeadingOfRemark[],
  passages: readonly PlacedPassage[],
  length: number,
): readonly Remark[] {
  const opening = headings.filter((_, index) => opensRemark(headings, index))
  let next = 0
  return opening.map((each, index) => {
    const end = opening[index + 1]?.heading.span.start ?? length
    const own: PlacedPassage[] = []
    while ((passages[next]?.passage.span.start ?? Infinity) < end) {
      const passage = passages[next++]
      if (passage !== undefined && passage.passage.span.start >= each.heading.span.end)
        own.push(passage)
    }
    return buildRemark(each, end, own)
  })
}

/** A heading without a number goes on with the remark above if that is a proposal's and stands higher. */
function opensRemark(headings: readonly HeadingOfRemark[], index: number): boolean {
  const own = headings[index]?.heading
  if (own === undefined || own.proposal !== undefined) return true
  for (let above = index - 1; above >= 0; above--) {
    const heading = headings[above]?.heading
    if (heading === undefined || heading.depth >= own.depth) continue
    return heading.proposal === undefined && opensRemark(headings, above)
  }
  return true
}

const noLabels: LabelLines = {stances: [], demands: [], rest: []}

/** What a demand says, with one more item, cell or paragraph of what stands behind its label. */
function continued({value, span}: Field, {prose, span: added}: ResponsePassage): Field {
  const text = prose.text.trim()
  return value === ''
    ? {value: text, span: added}
    : {value: `${value}\n${text}`, span: {start: span.start, end: added.end}}
}

/**
 * What a demand may have behind its label: one paragraph, or all of a list or table; no quotation, which is others'
 * words.
 */
type Kind = 'paragraph' | 'listItem' | 'tableCell'

function kindOf({quoted, role}: ResponsePassage): Kind | undefined {
  return quoted || role === 'heading' || role === 'footnote' ? undefined : role
}

function buildRemark(
  {heading, noRemarks}: HeadingOfRemark,
  end: number,
  passages: readonly PlacedPassage[],
): Remark {
  const stances: StanceLine[] = []
  const demands: DemandLine[] = []
  const paragraphs: RemarkParagraph[] = []
  let none = noRemarks
  /** What the last demand goes on with; anything while it waits for its words, as `**Anmodning:**` does. */
  let open: 'anything' | Kind | undefined
  for (const {passage} of passages) {
    const kind = kindOf(passage)
    const isOwn = kind === 'paragraph' || kind === 'listItem'
    const lines = isOwn ? readLabelLines(passage.prose) : noLabels
    const saysNothingElse = lines.stances.length === 0 && lines.demands.length === 0
    const last = demands.at(-1)
    const goesOn = kind !== undefined && (open === 'anything' || open === kind)
    if (goesOn && saysNothingElse && last !== undefined) {
      demands[demands.length - 1] = {...last, value: continued(last.value, passage)}
      open = kind === 'paragraph' ? undefined : kind
      continue
    }
    open = lines.demands.at(-1)?.value.value === '' ? 'anything' : undefined
    if (!isOwn) continue
    stances.push(...lines.stances)
    demands.push(...lines.demands)
    if (saysNothingElse) {
      if (none === undefined && isNoRemarks(passage.prose.text)) none = passage.span
      paragraphs.push({span: passage.span, prose: passage.prose})
    } else {
      for (const part of lines.rest) {
        const prose = sliceProse(passage.prose, part)
        const [first] = prose.pieces
        const last = prose.pieces.at(-1)
        if (first === undefined || last === undefined || prose.text.trim() === '') continue
        paragraphs.push({span: {start: first.start, end: last.end}, prose})
      }
    }
  }
  const [stance] = stances
  const parts = {
    heading,
    span: {start: heading.span.start, end},
    body: {start: heading.span.end, end},
    ...(stance === undefined ? {} : {stance}),
    demands,
    ...(none === undefined ? {} : {noRemarks: none}),
    paragraphs,
  }
  return heading.proposal === undefined
    ? {kind: 'general', ...parts}
    : {kind: 'proposal', proposal: heading.proposal, ...parts}
}
