import type {Field, Heading, Remark, RemarkParagraph} from '../model/response.ts'
import type {DemandLine, ResponsePassage, StanceLine} from '../model/response.ts'
import type {Span} from '../model/span.ts'
import type {PlacedPassage} from './collectPassages.ts'
import {isNoRemarks} from './findNoRemarks.ts'
import {readLabelLines} from './readLabelLines.ts'
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

/** What a demand says, with one more item of the list after its label, or the paragraph after it. */
function continued({value, span}: Field, {prose, span: added}: ResponsePassage): Field {
  const text = prose.text.trim()
  return value === ''
    ? {value: text, span: added}
    : {value: `${value}\n${text}`, span: {start: span.start, end: added.end}}
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
  /** Whether the last demand still waits for its words: `**Anmodning:**`, and a list after it. */
  let isOpen = false
  for (const {passage} of passages) {
    if (passage.quoted || (passage.role !== 'paragraph' && passage.role !== 'listItem')) {
      isOpen = false
      continue
    }
    const lines = readLabelLines(passage.prose)
    const saysNothingElse = lines.stances.length === 0 && lines.demands.length === 0
    const last = demands.at(-1)
    const goesOn = passage.role === 'listItem' || last?.value.value === ''
    if (isOpen && goesOn && saysNothingElse && last !== undefined) {
      demands[demands.length - 1] = {...last, value: continued(last.value, passage)}
      isOpen = passage.role === 'listItem'
      continue
    }
    isOpen = lines.demands.at(-1)?.value.value === ''
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
